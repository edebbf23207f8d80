"""This room for programs: the same queries and actions as the pages."""

from __future__ import annotations

from ninja import Router

router = Router(tags=["contact"])
