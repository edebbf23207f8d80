"""The account to the public, for programs; no token is needed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router

from comity.doors.tokens import ANYONE
from comity.transparency.account import KEPT_FOR, account_of, last_year_told
from comity.transparency.schema import AccountOut, account_out

router = Router(tags=["transparency"])


@router.get("/transparency", auth=ANYONE, response=AccountOut)
def transparency(
    request: HttpRequest, response: HttpResponse, year: int | None = None
) -> AccountOut:
    """What came in, what hosts found and did, objections and median times in a year, by quarter;
    without `year` the last of which a quarter has ended. Small numbers are not told."""
    told = account_out(account_of(last_year_told() if year is None else year))
    response["Cache-Control"] = f"public, max-age={KEPT_FOR}"
    return told
