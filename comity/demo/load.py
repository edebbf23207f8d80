"""Fill an empty community with the demo community."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.demo.conversing import converse
from comity.demo.people import PASSWORD, settle
from comity.demo.reaching import reach
from comity.demo.rooms import open_spaces
from comity.demo.sharing import promote
from comity.demo.talking import talk
from comity.demo.today import happen
from comity.doors.acting import action, log
from comity.people.models import Community, Member

__all__ = ["PASSWORD", "fill"]

_ABOUT_NL = (
    "Common Ground is een demonstratie: een gemeenschap van mensen die werken aan wat klanten en "
    "medewerkers meemaken. Niemand hier bestaat echt."
)
_ABOUT_EN = (
    "Common Ground is a demonstration: a community of people who work on what customers and "
    "employees live through. Nobody in it exists."
)


@action
def fill() -> int:
    """Bring the demo community in, its last words a few hours old; returns its number of members.

    Returns 0, and changes nothing, where there are members already. The code must be published.
    """
    require(YES)
    if Member.objects.exists():
        return 0
    now = timezone.now()
    community = _found()
    members = settle(now)
    spaces = open_spaces(members)
    talk(members, spaces, now)
    happen(members, spaces)
    reach(members, now)
    converse(members, now)
    promote(members, spaces)
    log("fill-demo", by=None, about=community)
    return len(members)


def _found() -> Community:
    community, _ = Community.objects.update_or_create(
        pk=1,
        defaults={
            "name": "Common Ground",
            "about_nl": _ABOUT_NL,
            "about_en": _ABOUT_EN,
            "contact_address": "hosts@demo.example",
            "joining": Community.Joining.APPROVAL,
            "set_up_at": timezone.now(),
            "setup_token_digest": "",
        },
    )
    return community
