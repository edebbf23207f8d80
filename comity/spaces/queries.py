"""Fetching spaces, and who is in them, for a viewer. What is not theirs to know of is a 404."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from comity.answer import require
from comity.people.models import Member, Role, Viewer
from comity.spaces.models import Membership, Space
from comity.standing.models import Doing
from comity.standing.policy import may_now

_DECIDES = Q(is_host=True) | Q(member__role=Role.HOST)


def get_space(viewer: Viewer, slug: str) -> Space:
    """The space at this address. Raises Http404 for none, or none that this viewer may know of, and
    Refused where the viewer is banned from it, with the decision."""
    found = get_object_or_404(Space.objects.readable_by(viewer), slug=slug)
    if viewer is not None:
        require(may_now(viewer, Doing.TAKE_PART, found.pk))
    return found


def spaces_for(viewer: Viewer) -> list[Space]:
    """The spaces a viewer may read, in the order in which the hosts put them."""
    return list(Space.objects.visible_to(viewer))


def membership(space: Space, member: Member) -> Membership | None:
    """That a member was invited into a space or is one of its own hosts; None where neither."""
    return Membership.objects.filter(space=space, member=member).first()


def get_membership(space: Space, handle: str) -> Membership:
    """The same by handle, with the member. Raises Http404 where they are not in the space."""
    rows = Membership.objects.select_related("member__company")
    return get_object_or_404(rows, space=space, member__handle=handle)


def people_of(space: Space) -> list[Membership]:
    """Who is in a space that the viewer was let into: its own hosts first, then by name."""
    rows = Membership.objects.filter(space=space, member__is_active=True)
    return list(rows.select_related("member__company").order_by("-is_host", "member__name"))


def count_hosts(space: Space) -> int:
    """How many hosts of its own a space has."""
    return Membership.objects.filter(space=space, is_host=True, member__is_active=True).count()


def deciders(space: Space) -> QuerySet[Member]:
    """Who decides about what waits in a space (as `Space.objects.decided_by` says of one)."""
    if not space.is_private:
        return Member.objects.hosts()
    inside = Membership.objects.filter(_DECIDES, space=space)
    return Member.objects.active().filter(pk__in=inside.values("member_id"))


def without_another_host(spaces: Collection[Space], author: Member) -> set[str]:
    """Those of these spaces, by id, in which nobody but `author` could decide about what waits."""
    lonely = {one.pk for one in spaces if one.is_private}
    if lonely:
        inside = Membership.objects.filter(_DECIDES, space__in=lonely, member__is_active=True)
        lonely -= set(inside.exclude(member=author).values_list("space_id", flat=True))
    shared = {one.pk for one in spaces if not one.is_private}
    if shared and not Member.objects.hosts().exclude(pk=author.pk).exists():
        lonely |= shared
    return lonely


def decides_somewhere(member: Member) -> bool:
    """Whether there is a space in which this member decides about what waits."""
    return member.is_host or Space.objects.decided_by(member).exists()


def find_member(handle: str) -> Member | None:
    """The member with this handle who could be in a space; applicants cannot yet."""
    return Member.objects.active().filter(handle=handle).first()
