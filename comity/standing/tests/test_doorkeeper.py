"""Which addresses stay open to who is suspended or banned (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.people.models import Member
from comity.standing.actions import impose, lift
from comity.standing.doorkeeper import may_enter
from comity.standing.models import Measure, MeasureKind, Planned
from tests.cast import Cast


@pytest.fixture
def ban(cast: Cast) -> Measure:
    """Anna is banned for a year."""
    planned = Planned(MeasureKind.BAN, ends_at=timezone.now() + timedelta(days=365))
    return impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")


STAYS_OPEN = ["/about/", "/code/", "/settings/data/", "/settings/leave/", "/alerts/", "/notices/"]
CLOSED = ["/", "/feed/", "/spaces/", "/settings/", "/settings/tokens/", "/spaces/square/", "/desk/"]


@pytest.mark.parametrize("path", STAYS_OPEN)
def test_what_stays_open(cast: Cast, ban: Measure, path: str) -> None:
    assert cast.client_of(cast.anna).get(path).status_code == 200


@pytest.mark.parametrize("path", CLOSED)
def test_everything_else_is_closed_and_says_why(cast: Cast, ban: Measure, path: str) -> None:
    page = cast.client_of(cast.anna).get(path)
    assert page.status_code == 403
    assert "/decisions/d1/" in page.content.decode()
    assert "verbannen" in page.content.decode()


def test_a_program_is_told_why_as_well(cast: Cast, ban: Measure) -> None:
    reply = cast.api_of(cast.anna).post("/contributions", {})
    assert reply.status_code == 403
    assert reply.json()["decision"] == "/decisions/d1/"
    assert reply.json()["clause"] == "sanctions"


def test_who_is_banned_may_sign_in_again_to_read_the_decision(cast: Cast, ban: Measure) -> None:
    fresh = Member.objects.get(pk=cast.anna.pk)
    assert cast.client_of(fresh).get("/settings/data/").status_code == 200


def test_nobody_else_is_kept_out(cast: Cast, ban: Measure) -> None:
    for who in (cast.bram, cast.host, cast.stranger):
        assert cast.client_of(who).get("/").status_code == 200


def test_a_lifted_ban_opens_everything_again(cast: Cast, ban: Measure) -> None:
    lift(by=cast.host, measure=ban)
    fresh = Member.objects.get(pk=cast.anna.pk)
    assert cast.client_of(fresh).get("/").status_code == 200
    assert cast.api_of(fresh).get("/me").status_code == 200


@pytest.mark.parametrize(
    ("path", "opens"),
    [
        ("/api/v1/me", True),
        ("/api/v1/me/export", True),
        ("/api/v1/members", False),
        ("/api/v1/messages/m1", False),
        ("/api/v1/notices", True),
        ("/api/v1/notices/read", True),
        ("/api/v1/notices/settings", False),
        ("/alerts/new/", True),
        ("/alertsomething/", False),
    ],
)
def test_an_address_opens_what_is_below_it_and_not_what_begins_alike(
    cast: Cast, ban: Measure, path: str, opens: bool
) -> None:
    assert may_enter(cast.anna, path).allowed is opens
