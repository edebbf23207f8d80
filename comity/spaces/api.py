"""Spaces for programs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from comity.doors.tokens import ANYONE
from comity.people.viewer import viewer_of
from comity.spaces import queries
from comity.spaces.models import Kind, Visibility

router = Router(tags=["spaces"])


class SpaceOut(Schema):
    """A space; name and description in the language of the request."""

    slug: str
    name: str
    description: str
    visibility: Visibility
    kinds: list[Kind]


class SpacesOut(Schema):
    """The spaces one may read, all on one page: `next` is always null."""

    items: list[SpaceOut]
    next: str | None = None


@router.get("/spaces", response=SpacesOut, auth=ANYONE)
def list_spaces(request: HttpRequest) -> dict[str, Any]:
    """The spaces you may read, in the order in which the hosts put them."""
    return {"items": queries.spaces_for(viewer_of(request))}
