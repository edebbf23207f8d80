"""What is for hosts only."""

from __future__ import annotations

from django.http import Http404

from comity.people.models import Viewer


def only_hosts(viewer: Viewer) -> None:
    """Raises Http404 for who is no host: they need not know that there is something."""
    if viewer is None or not viewer.is_host:
        raise Http404
