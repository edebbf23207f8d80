"""Make a space."""

from __future__ import annotations

from dataclasses import asdict
from itertools import chain, count

from django.db.models import Max
from django.utils.text import slugify

from comity.answer import require
from comity.charter import queries as charter
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.spaces import policy
from comity.spaces.actions.locking import lock_list
from comity.spaces.details import Details
from comity.spaces.models import Membership, Space, Visibility

RESERVED = frozenset({"new"})
SLUG = 40


@action
def create(*, by: Member, details: Details) -> Space:
    """Make a space, last in the list. Who makes a private one is its first host.

    Raises Refused (permission) for who is no host of the community.
    """
    require(policy.may_create(by, charter.in_force()))
    lock_list()
    last = Space.objects.aggregate(last=Max("position"))["last"]
    values = {**asdict(details), "kinds": list(details.kinds)}
    space = Space.objects.create(
        slug=_free_slug(details.name_en), position=0 if last is None else last + 1, **values
    )
    if space.visibility == Visibility.PRIVATE:
        Membership.objects.create(space=space, member=by, is_host=True)
    log("create-space", by=by, about=space)
    return space


def _free_slug(name: str) -> str:
    """An address from the English name; a number tells it from one that is or was in use."""
    stem = slugify(name)[: SLUG - 4].strip("-") or "space"
    taken = RESERVED | set(
        Space.objects.filter(slug__startswith=stem).values_list("slug", flat=True)
    )
    tries = chain([stem], (f"{stem}-{n}" for n in count(2)))
    return next(slug for slug in tries if slug not in taken)
