"""What a member has met, read under a lock: a part of every action by which they meet more."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b

from django.db import connection
from django.utils import timezone

from comity.charter.models import Version
from comity.charter.queries import settings_of
from comity.conduct.allowance import WINDOW
from comity.directory.encounters import Encounter, Encounters
from comity.people.models import Member

_LOCK_AND_READ = """
SELECT pg_advisory_xact_lock(%(lock)s);
SELECT member_id, door, first_at, last_at FROM directory_sighting
WHERE by_id = %(by)s AND last_at > %(since)s
"""
"""Two statements in one round trip. The second sees what was kept while the first waited."""


def encounters_of(by: Member, version: Version | None) -> Encounters:
    """A member's encounters of thirty days. Until the transaction ends no other request of theirs
    gets here, so that many at once find no more people than one after the other."""
    now = timezone.now()
    values: dict[str, int | str | datetime] = {
        "lock": _number(by),
        "by": by.pk,
        "since": now - WINDOW,
    }
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_AND_READ, values)
        cursor.nextset()
        rows = [Encounter(*row) for row in cursor.fetchall()]
    return Encounters({row.member: row for row in rows}, now, settings_of(version))


def _number(by: Member) -> int:
    digest = blake2b(f"directory:{by.pk}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
