"""The code in force during one request: asked of the database once, however many pieces ask."""

from __future__ import annotations

from django.http import HttpRequest

from comity.charter import queries
from comity.charter.models import Version

_KEPT = "_comity_code_in_force"


def in_force(request: HttpRequest) -> Version | None:
    """The version in force. Actions ask anew, within their transaction."""
    if not hasattr(request, _KEPT):
        setattr(request, _KEPT, queries.in_force())
    found: Version | None = getattr(request, _KEPT)
    return found
