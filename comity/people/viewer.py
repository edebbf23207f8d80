"""Who is looking."""

from __future__ import annotations

from django.http import Http404, HttpRequest

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
    """The host behind a request. Raises Http404 for everyone else: the desk is not theirs to know."""
    viewer = viewer_of(request)
    if viewer is None or not viewer.is_host:
        raise Http404
    return viewer
