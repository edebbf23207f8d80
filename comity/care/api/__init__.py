"""Care for programs: the desk for hosts, alerts and decisions for everyone. The same queries and
actions as the pages."""

from __future__ import annotations

from ninja import Router

from comity.care.api.cases import router as cases
from comity.care.api.desk import router as desk
from comity.care.api.own import router as own
from comity.care.api.public import router as public

router = Router(tags=["care"])
for part in (desk, cases, own, public):
    router.add_router("", part)

__all__ = ["router"]
