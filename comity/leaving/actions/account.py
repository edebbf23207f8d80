"""The account itself: a part of the action leave."""

from __future__ import annotations

from django.utils import timezone

from comity.people.models import Member, Role


def close(member: Member, handle: str) -> None:
    """Leave of the account only what others' threads rest on. Part of an action.

    Every session ends with the password it was begun with; the address is free for who comes back.
    """
    member.handle, member.email = handle, f"{handle}@former.invalid"
    member.name = member.headline = member.country = ""
    member.languages = []
    member.company = member.admitted_by = member.last_login = None
    member.role = Role.MEMBER if member.is_host else member.role
    member.is_active = False
    member.unread_notices = 0
    member.left_at = timezone.now()
    member.set_unusable_password()
    member.save()
