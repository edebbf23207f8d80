"""Rows as they are at this moment, for actions that must not cross each other."""

from __future__ import annotations

from comity.people.models import Member


def locked(member: Member) -> Member:
    """The member as they are now, locked, so that two hosts do not decide twice. Part of an action
    that asks about them next."""
    return Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
