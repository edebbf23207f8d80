"""Mark notices as read."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth import get_user_model
from django.db.models import F, Q
from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices.models import Notice
from comity.notices.queries import may_be_seen
from comity.notices.reader import Reader


@action
def mark_read(*, by: Reader, ids: Collection[str] | None = None) -> int:
    """Mark the reader's own notices, all of them or those with these ids, and return how many were
    unread until now. Others' ids are passed over: they are not theirs to know of. What may no
    longer be shown is marked along, or the bell would tell of it for ever.

    The member's row is locked first, so that the counter stays exact whatever happens at once.
    """
    require(YES)
    member = get_user_model().objects.filter(pk=by.pk)
    member.select_for_update(no_key=True, of=("self",)).get()
    unread = Notice.objects.filter(member_id=by.pk, here=True, read_at__isnull=True)
    if ids is not None:
        unread = unread.filter(Q(pk__in=ids) | ~may_be_seen(by))
    marked = unread.update(read_at=timezone.now())
    if marked:
        member.update(unread_notices=F("unread_notices") - marked)
    return marked
