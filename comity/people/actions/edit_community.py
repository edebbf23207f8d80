"""Change what is said of the community, and how one joins it."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from comity.answer import require
from comity.doors.acting import action, log
from comity.people import policy
from comity.people.models import Community, Member


@dataclass(frozen=True, slots=True)
class About:
    """The community's name, what it says of itself in both languages, how one joins ("open" or
    "approval"), and its address for questions about the code (clause hosts-and-contact)."""

    name: str
    about_nl: str
    about_en: str
    joining: str
    contact_address: str


@action
def edit_community(*, by: Member, about: About) -> Community:
    """Write anew what the community is, from now on. Who waits to be let in waits on, also where
    joining becomes open: hosts were going to look, and still do."""
    require(policy.may_edit_community(by))
    community = Community.objects.select_for_update().get(pk=1)
    values = asdict(about)
    changed = sorted(name for name in values if getattr(community, name) != values[name])
    for name in changed:
        setattr(community, name, values[name])
    community.save(update_fields=changed)
    log("edit-community", by=by, about=community, changed=changed, joining=community.joining)
    return community
