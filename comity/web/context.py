"""What every page of the site needs to know."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from comity.charter import queries as charter
from comity.charter.viewing import in_force
from comity.people.queries import community as the_community
from comity.people.viewer import viewer_of


def community(request: HttpRequest) -> dict[str, object]:
    """The community, who is looking, whether they must accept the code before they write, whether
    this is a demo, and the clauses' titles; the latter are fetched only where a page names one.
    """
    viewer = viewer_of(request) if hasattr(request, "user") else None
    return {
        "community": SimpleLazyObject(the_community),
        "viewer": viewer,
        "must_accept": viewer is not None and charter.must_accept(viewer, in_force(request)),
        "demo": settings.DEMO,
        "clause_titles": SimpleLazyObject(charter.titles),
    }
