"""Who is looking."""

from __future__ import annotations

from django.http import HttpRequest

from comity.answer import require
from comity.people import policy
from comity.people.models import Member, Viewer


def viewer_of(request: HttpRequest) -> Viewer:
    """The member behind a request, by session or token; None for a stranger."""
    user = request.user
    return user if isinstance(user, Member) else None


def member_of(request: HttpRequest) -> Member:
    """The member behind a request that only the signed-in reach.

    Raises TypeError where a view forgot to ask for sign-in: a bug.
    """
    user = request.user
    if not isinstance(user, Member):
        raise TypeError("This view is for members; it must require a sign-in.")
    return user


def host_of(request: HttpRequest) -> Member:
    """The host behind a request that only the signed-in reach. Raises Refused for others."""
    member = member_of(request)
    require(policy.may_host(member))
    return member
