"""Who is suspended or banned comes in by no door but those that stay open to them: every address of
the table is tried, by browser and by program (clause sanctions; CVE-2024-25619)."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby

import pytest
from django.utils import timezone

from comity.people.models import Member
from comity.standing.actions import impose
from comity.standing.models import MeasureKind, Planned
from tests.cast import Api, Cast
from tests.laws.addresses import Row, rows
from tests.laws.bodies import BODIES
from tests.laws.doors import PAGES, PROGRAMS
from tests.laws.house import obeyed
from tests.laws.test_doors import API, _filled, _status

KINDS = (MeasureKind.SUSPENSION, MeasureKind.BAN)
ANYWAY = {301, 302, 404, 405}
"""What an address answers to anyone: it leads on, is not there, or takes no such request. Of these
nothing of the community is read."""


def area(row: Row) -> str:
    return "/".join(row.path.split("/")[1 : 4 if row.path.startswith(API) else 2])


OPEN_PAGES = (
    "about accounts alerts code decisions healthz hearings illegal-content language notices "
    "objections official static transparency"
).split()
"""The first words of what stays open in a browser, besides one's own data and leaving."""

OPEN_ADDRESSES = {
    "/settings/data/",
    "/settings/leave/",
    "/api/v1/alerts",
    "/api/v1/decisions",
    "/api/v1/decisions/{decision}/objection",
    "/api/v1/illegal-content-notices",
    "/api/v1/me",
    "/api/v1/me/export",
    "/api/v1/notices",
    "/api/v1/notices/read",
    "/api/v1/official-notices",
}
"""The same, address by address. These lists are written out here, not taken from the product: what
opens by mistake there is found closed here."""


def stays_open(row: Row) -> bool:
    return row.path in OPEN_ADDRESSES or row.path.split("/")[1] in OPEN_PAGES


CLOSED = [row for row in rows(PAGES) + rows(PROGRAMS) if not stays_open(row)]
AREAS = {name: list(found) for name, found in groupby(sorted(CLOSED, key=area), key=area)}


def kept_out(cast: Cast, who: str, kind: MeasureKind) -> Member:
    """One of the cast under a measure of a month, as they are now."""
    planned = Planned(kind, ends_at=timezone.now() + timedelta(days=20))
    member = getattr(cast, who)
    impose(by=cast.second_host, member=member, planned=planned, decision="d1")
    return Member.objects.get(pk=member.pk)


def let_in(cast: Cast, scene: dict[str, str], member: Member, row: Row) -> bool:
    """Whether an address did something for a member who is kept out."""
    browser, program = cast.client_of(member), cast.api_of(member)
    given = _filled(BODIES.get(f"{row.method} {row.path}", {}), scene)
    status = _status(browser, program, row.method, row.path.format_map(scene), given)
    return status not in ANYWAY | {401, 403, 422, 429}


def opens_to_all(row: Row) -> bool:
    """What is no part of the community: health, robots, and the documentation of the API."""
    return any(word in row.path for word in ("healthz", "readyz", "robots", "/docs", "openapi"))


@pytest.mark.parametrize("name", AREAS)
def test_a_banned_member_finds_every_other_door_closed(
    cast: Cast, scene: dict[str, str], name: str
) -> None:
    anna = kept_out(cast, "anna", MeasureKind.BAN)
    obeyed(
        [
            f"{row.method} {row.path} let someone in who is banned."
            for row in AREAS[name]
            if not opens_to_all(row) and let_in(cast, scene, anna, row)
        ]
    )


def test_a_suspended_host_is_no_host_at_any_door_of_the_desk(
    cast: Cast, scene: dict[str, str]
) -> None:
    host = kept_out(cast, "host", MeasureKind.SUSPENSION)
    desk = [row for row in CLOSED if "/desk/" in row.path]
    assert len(desk) > 50
    obeyed(
        [
            f"{row.method} {row.path} let a suspended host in."
            for row in desk
            if let_in(cast, scene, host, row)
        ]
    )


@pytest.mark.parametrize(
    "path", ["/members", "/members/suggested", "/members/{bram}", "/messages", "/notices/settings"]
)
def test_what_only_begins_like_an_open_address_is_closed(
    cast: Cast, scene: dict[str, str], path: str
) -> None:
    anna = kept_out(cast, "anna", MeasureKind.SUSPENSION)
    assert (
        cast.api_of(anna).get(path.format_map({**scene, "bram": cast.bram.pk})).status_code == 403
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_token_from_before_opens_nothing(cast: Cast, kind: MeasureKind) -> None:
    before = cast.api_of(cast.anna)
    kept_out(cast, "anna", kind)
    for path in ("/feed", "/spaces", "/conversations", "/contact-requests"):
        assert before.get(path).status_code in (401, 403), path


def test_a_ban_ends_sessions_and_tokens(cast: Cast) -> None:
    browser, before = cast.client_of(cast.anna), cast.api_of(cast.anna)
    kept_out(cast, "anna", MeasureKind.BAN)
    assert browser.get("/settings/data/").status_code == 302
    assert before.get("/me").status_code == 401


@pytest.mark.parametrize("kind", KINDS)
def test_what_stays_open_works(cast: Cast, kind: MeasureKind) -> None:
    anna = kept_out(cast, "anna", kind)
    browser, program = cast.client_of(anna), cast.api_of(anna)
    for path in ("/decisions/", "/alerts/", "/alerts/new/", "/about/", "/code/", "/notices/"):
        assert browser.get(path).status_code == 200, path
    for path in ("/settings/data/", "/settings/leave/", "/illegal-content/"):
        assert browser.get(path).status_code == 200, path
    for path in ("/me", "/me/export", "/decisions", "/alerts", "/notices", "/official-notices"):
        assert program.get(path).status_code == 200, path


@pytest.mark.parametrize("kind", KINDS)
def test_they_may_still_call_for_help(cast: Cast, kind: MeasureKind) -> None:
    anna = kept_out(cast, "anna", kind)
    given = {"category": "danger", "text": "I am afraid."}
    assert cast.api_of(anna).post("/alerts", given).status_code == 201


@pytest.mark.parametrize(
    "path",
    [
        "/decisions/../feed/",
        "/decisions/%2e%2e/feed/",
        "//feed/",
        "/FEED/",
        "/feed/?next=/decisions/",
        "/feed/;/decisions/",
        "/accounts/../feed/",
    ],
)
def test_no_spelling_of_an_address_is_a_way_around(cast: Cast, path: str) -> None:
    anna = kept_out(cast, "anna", MeasureKind.SUSPENSION)
    reply = cast.client_of(anna).get(path)
    assert reply.status_code in (301, 302, 403, 404)


def test_the_reason_comes_with_the_decision_at_every_door(cast: Cast) -> None:
    anna = kept_out(cast, "anna", MeasureKind.SUSPENSION)
    page = cast.client_of(anna).get("/feed/").content.decode()
    assert "/decisions/d1/" in page
    answer: Api = cast.api_of(anna)
    problem = answer.get("/feed").json()
    assert (problem["clause"], problem["decision"]) == ("sanctions", "/decisions/d1/")


def test_nobody_reads_from_outside_that_someone_is_banned(cast: Cast) -> None:
    """What hosts decided about someone is theirs: their profile looks as before to others."""
    client = cast.client_of(cast.bram)
    before = client.get(f"/members/{cast.anna.pk}/").content.decode()
    kept_out(cast, "anna", MeasureKind.BAN)
    after = client.get(f"/members/{cast.anna.pk}/").content.decode()
    for word in ("banned", "ban ", "suspended", "measure", "decision"):
        assert (word in after) is (word in before), word
