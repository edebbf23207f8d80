"""Mark what one was told of something as read, once one looked at the thing itself."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth import get_user_model
from django.db import connection

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices.models import Notice
from comity.notices.reader import Reader

_MARK = """
WITH reader AS (SELECT id FROM {members} WHERE id = %(reader)s FOR NO KEY UPDATE),
seen AS (
    UPDATE {notices} AS notice SET read_at = now() FROM reader
    WHERE notice.member_id = reader.id AND notice.read_at IS NULL
    AND notice.about_id = %(about)s AND notice.kind = ANY(%(kinds)s)
    RETURNING here
)
UPDATE {members} AS member
SET unread_notices = unread_notices - (SELECT count(*) FROM seen WHERE here)
FROM reader WHERE member.id = reader.id AND EXISTS (SELECT FROM seen WHERE here)
"""


@action
def mark_about(*, by: Reader, about_id: str, kinds: Collection[str]) -> None:
    """Mark the reader's own notices of these kinds about one thing, in one statement, as it goes
    with looking at a page. The member's row is locked first, as in `mark_read`."""
    require(YES)
    tables = {
        "members": get_user_model()._meta.db_table,
        "notices": Notice._meta.db_table,
    }
    values: dict[str, str | list[str]] = {"reader": by.pk, "about": about_id, "kinds": list(kinds)}
    with connection.cursor() as cursor:
        cursor.execute(_MARK.format(**tables), values)
