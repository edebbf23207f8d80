"""Fetching spaces, and who is in them, for a viewer. What is not theirs to know of is a 404."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from comity.people.models import Member, Viewer
from comity.spaces.models import Membership, Space


def get_space(viewer: Viewer, slug: str) -> Space:
    """The space at this address. Raises Http404 for none, or none that this viewer may know of."""
    return get_object_or_404(Space.objects.visible_to(viewer), slug=slug)


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


def find_member(handle: str) -> Member | None:
    """The member with this handle who could be in a space; applicants cannot yet."""
    return Member.objects.active().filter(handle=handle).first()
