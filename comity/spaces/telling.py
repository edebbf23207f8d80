"""Who learns of what happens in spaces."""

from __future__ import annotations

from comity.notices.actions import tell
from comity.notices.kinds import Kind
from comity.people.models import Member
from comity.spaces.models import Space


def tell_of(kind: Kind, space: Space, member: Member, by: Member) -> None:
    """Tell a member what `by` made them in a space; nobody is told of their own doing."""
    if member.pk != by.pk:
        tell(
            member=member,
            kind=kind.name,
            link=space.get_absolute_url(),
            about_id=space.pk,
            by=by,
            space=space.name_in(member.language),
        )
