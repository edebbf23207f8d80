"""The account to the public, for programs."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from ninja import Router

from comity.care import queries
from comity.care.schema.public import AccountOut, account_out

router = Router()


@router.get("/transparency", auth=None, response=AccountOut)
def transparency(request: HttpRequest, year: int | None = None) -> AccountOut:
    """How hosts took care in a year, by quarter; null is a number too small to be shown."""
    years = queries.years()
    asked = years[0] if year is None else year
    if asked not in years:
        raise Http404
    return account_out(queries.account_of(asked), years)
