"""Parts of actions: what must not happen twice at once."""

from __future__ import annotations

from django.db import connection

from comity.spaces.models import Space


def lock_list() -> None:
    """Let one transaction at a time choose an address and a place in the list of spaces."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('comity.spaces.list'))")


def locked(space: Space) -> Space:
    """The space as it is now, locked: of two last hosts who go at once, one stays. Who only writes
    in it waits for nothing."""
    return Space.objects.select_for_update(no_key=True).get(pk=space.pk)
