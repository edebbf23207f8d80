"""How a planted profile is marked, in words that people read and programs do not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from comity.people.models import Member


def headline_of(member: Member) -> str:
    """What stands under a name. Nobody is behind a planted profile, and it says so: who is a member
    and not active, yet did not leave."""
    if not member.is_active and not member.has_left:
        return _("This profile is here for those who sweep the directory. You need not open it.")
    return member.headline
