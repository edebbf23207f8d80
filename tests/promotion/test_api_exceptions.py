"""Exceptions as programs ask, read and decide about them (clause ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from comity.doors.tokens import issue
from comity.notices.models import Notice
from comity.promotion.models import Entry, Permission
from tests.api.shapes import COMPANY, ID, MOMENT, PROBLEM, has_shape, one_of, page_of
from tests.cast import Api, Cast, by_hand
from tests.promotion.scene import NEUTRAL, asked, granted, share

pytestmark = pytest.mark.django_db
ASK = {"title": "Our congress", "reason": "All of you may come.", "draft": NEUTRAL}
EXCEPTION = {
    "id": ID,
    "member": str,
    "company": (None, COMPANY),
    "title": str,
    "when": str,
    "reason": str,
    "draft": str,
    "state": one_of("asked", "granted", "refused", "withdrawn", "used"),
    "asked_at": MOMENT,
    "answer": str,
    "decided_at": (None, MOMENT),
    "until": (None, MOMENT),
    "space": (None, str),
}
INVALID = {**PROBLEM, "fields": dict}
STORY = {
    "space": "conversation",
    "kind": "story",
    "title": "Our congress",
    "body": NEUTRAL,
    "promotes": "employer",
    "language": "en",
}


def in_days(days: float) -> str:
    """A moment so many days from now, as programs write it."""
    return (timezone.now() + timedelta(days=days)).isoformat()


def test_what_is_asked_comes_back_whole(cast: Cast) -> None:
    made = has_shape(cast.api_of(cast.vendor).post("/exceptions", ASK), EXCEPTION, 201)
    assert (made["state"], made["member"], made["draft"]) == ("asked", "vera", NEUTRAL)
    listed = has_shape(cast.api_of(cast.vendor).get("/exceptions"), page_of(EXCEPTION))
    assert listed["items"] == [made]


def test_the_draft_and_the_moment_may_be_left_out(cast: Cast) -> None:
    body = {"title": "Our congress", "reason": "All of you may come."}
    made = cast.api_of(cast.anna).post("/exceptions", body).json()
    assert (made["draft"], made["when"]) == ("", "")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "ab"}, "title"),
        ({"title": "x" * 141}, "title"),
        ({"title": "two\u202elines"}, "title"),
        ({"reason": ""}, "reason"),
        ({"reason": "   "}, "reason"),
        ({"reason": "x" * 1001}, "reason"),
        ({"when": "x" * 141}, "when"),
        ({"draft": "x" * 20_001}, "draft"),
        ({"draft": "a\x00b"}, "draft"),
    ],
)
def test_what_is_odd_or_too_long_is_refused_at_its_field(
    cast: Cast, change: dict[str, str], field: str
) -> None:
    answer = cast.api_of(cast.anna).post("/exceptions", {**ASK, **change})
    assert list(has_shape_of_fields(answer)) == [field]
    assert not Permission.objects.exists()


def has_shape_of_fields(answer: Any) -> dict[str, Any]:
    """The fields that a refusal of what was sent names."""
    assert answer.status_code == 422, answer.content
    assert answer["Content-Type"].startswith("application/problem+json")
    fields: dict[str, Any] = answer.json()["fields"]
    return fields


def test_one_open_request_at_a_time(cast: Cast) -> None:
    asked(cast.anna)
    answer = cast.api_of(cast.anna).post("/exceptions", ASK)
    problem = answer.json()
    assert (answer.status_code, problem["clause"]) == (403, "ask-the-hosts")
    assert problem["type"] == "/problems/permission"


def test_four_fit_in_a_year_taken_back_ones_included(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    start = timezone.now()
    for _ in range(4):
        key = api.post("/exceptions", ASK).json()["id"]
        assert api.delete(f"/exceptions/{key}").status_code == 204
    assert api.post("/exceptions", ASK).status_code == 403
    with time_machine.travel(start + timedelta(days=365, minutes=1)):
        assert api.post("/exceptions", ASK).status_code == 201


@pytest.mark.parametrize("who", ["newcomer", "applicant"])
def test_who_may_not_write_may_not_ask(cast: Cast, who: str) -> None:
    assert cast.api_of(getattr(cast, who)).post("/exceptions", ASK).status_code == 403


def test_nobody_reads_or_takes_back_what_others_asked(cast: Cast) -> None:
    permission = asked(cast.anna)
    for who in (cast.bram, cast.vendor, cast.host):
        api = cast.api_of(who)
        assert api.get("/exceptions").json()["items"] == []
        assert api.delete(f"/exceptions/{permission.pk}").status_code == 404
    assert cast.api_of(cast.anna).delete("/exceptions/nothing").status_code == 404


def test_what_was_answered_is_not_taken_back(cast: Cast) -> None:
    permission = granted(cast.anna, cast)
    answer = cast.api_of(cast.anna).delete(f"/exceptions/{permission.pk}")
    assert answer.status_code == 409
    permission.refresh_from_db()
    assert permission.is_granted


def test_the_desk_lists_what_others_asked_the_oldest_first(cast: Cast) -> None:
    first, second = asked(cast.anna, "Our congress"), asked(cast.vendor, "Our course")
    asked(cast.host, "My book")
    listed = has_shape(cast.api_of(cast.host).get("/desk/exceptions"), page_of(EXCEPTION))
    assert [one["id"] for one in listed["items"]] == [first.pk, second.pk]
    mine = cast.api_of(cast.second_host).get("/desk/exceptions").json()["items"]
    assert len(mine) == 3


def test_a_grant_says_until_when_and_where_and_the_asker_is_told(cast: Cast) -> None:
    path = f"/desk/exceptions/{asked(cast.anna).pk}/grant"
    body = {"until": in_days(3), "space": "conversation", "reason": "It is for all."}
    made = has_shape(cast.api_of(cast.host).post(path, body), EXCEPTION)
    assert (made["state"], made["space"], made["answer"]) == (
        "granted",
        "conversation",
        "It is for all.",
    )
    notice = Notice.objects.get(member=cast.anna, kind="exception-granted")
    assert notice.link.startswith("/promotion/exceptions/")


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"until": None}, 422),
        ({"until": "soon"}, 422),
        ({"until": "2020-01-01T12:00:00Z"}, 422),
        ({"until": "0001-01-01T00:00:00+14:00"}, 422),
        ({"until": "9999-12-31T23:59:59-14:00"}, 422),
        ({"until": "1999-12-31T12:00:00"}, 422),
        ({"space": "nowhere"}, 404),
        ({"space": "x" * 41}, 422),
        ({"reason": "x" * 1001}, 422),
    ],
)
def test_a_grant_that_does_not_hold_is_refused(
    cast: Cast, change: dict[str, Any], status: int
) -> None:
    permission = asked(cast.anna)
    body = {"until": in_days(3), **change}
    answer = cast.api_of(cast.host).post(f"/desk/exceptions/{permission.pk}/grant", body)
    assert answer.status_code == status
    permission.refresh_from_db()
    assert permission.is_open


def test_an_exception_is_for_a_space_that_its_asker_reads(cast: Cast) -> None:
    body = {"until": in_days(3), "space": "back-room"}
    host = cast.api_of(cast.host)
    for_anna = host.post(f"/desk/exceptions/{asked(cast.anna).pk}/grant", body)
    assert for_anna.status_code == 422
    assert "zit niet in die ruimte" in for_anna.json()["detail"]
    for_bram = host.post(f"/desk/exceptions/{asked(cast.bram).pk}/grant", body)
    assert for_bram.json()["space"] == "back-room"


def test_a_moment_without_a_zone_is_of_our_clock(cast: Cast) -> None:
    with time_machine.travel("2026-06-01T12:00:00Z"):
        path = f"/desk/exceptions/{asked(cast.anna).pk}/grant"
        made = cast.api_of(cast.host).post(path, {"until": "2026-07-01T12:00:00"}).json()
    assert made["until"] in ("2026-07-01T10:00:00Z", "2026-07-01T12:00:00+02:00")


def test_a_refusal_needs_a_reason_which_the_asker_reads(cast: Cast) -> None:
    permission = asked(cast.anna)
    host = cast.api_of(cast.host)
    path = f"/desk/exceptions/{permission.pk}/refuse"
    assert "reason" in has_shape_of_fields(host.post(path, {"reason": " "}))
    assert host.post(path, {"reason": "It sells."}).json()["state"] == "refused"
    (mine,) = cast.api_of(cast.anna).get("/exceptions").json()["items"]
    assert (mine["state"], mine["answer"]) == ("refused", "It sells.")


def test_nobody_decides_twice_nor_about_their_own(cast: Cast) -> None:
    permission = asked(cast.host)
    path = f"/desk/exceptions/{permission.pk}/grant"
    assert cast.api_of(cast.host).post(path, {"until": in_days(3)}).status_code == 404
    samir = cast.api_of(cast.second_host)
    assert samir.post(path, {"until": in_days(3)}).status_code == 200
    assert samir.post(path, {"until": in_days(9)}).status_code == 409


@pytest.mark.parametrize("key", ["nothing", "x" * 400, "a b"])
@pytest.mark.parametrize("verb", ["grant", "refuse"])
def test_what_is_not_there_is_not_found(cast: Cast, verb: str, key: str) -> None:
    body = {"until": in_days(3), "reason": "No."}
    answer = cast.api_of(cast.host).post(f"/desk/exceptions/{key}/{verb}", body)
    assert answer.status_code in (404, 422)


@pytest.mark.parametrize(
    ("scope", "statuses"),
    [("read", (200, 403, 403)), ("write", (403, 201, 403)), ("hosts", (403, 403, 200))],
)
def test_each_operation_needs_its_scope(
    cast: Cast, scope: str, statuses: tuple[int, int, int]
) -> None:
    with by_hand():
        _, secret = issue(cast.host, scope, [scope])
    api = Api(secret)
    answers = (api.get("/exceptions"), api.post("/exceptions", ASK), api.get("/desk/exceptions"))
    assert tuple(answer.status_code for answer in answers) == statuses


@pytest.mark.parametrize("path", ["/desk/exceptions", "/exceptions"])
def test_without_a_token_nothing(cast: Cast, path: str) -> None:
    assert Api().get(path).status_code == 401


def test_what_was_granted_is_published_once(cast: Cast) -> None:
    permission = granted(cast.vendor, cast, space=cast.conversation)
    api = cast.api_of(cast.vendor)
    body = {**STORY, "exception": permission.pk}
    assert api.post("/contributions", {**body, "space": "square"}).status_code == 403
    made = api.post("/contributions", body)
    assert made.json()["labels"] == ["vendor", "employer", "hosts-permission"]
    again = api.post("/contributions", body)
    assert again.status_code == 403
    assert "ask-the-hosts" in [found["clause"] for found in again.json()["findings"]]
    assert Entry.objects.get().rule == "exception"


@pytest.mark.parametrize("who", ["anna", "nobody"])
def test_the_exception_of_another_covers_nothing(cast: Cast, who: str) -> None:
    key = granted(cast.anna, cast).pk if who == "anna" else "no-such-one"
    answer = cast.api_of(cast.vendor).post("/contributions", {**STORY, "exception": key})
    assert answer.status_code == 403
    assert "ask-the-hosts" in [found["clause"] for found in answer.json()["findings"]]


def test_one_that_is_over_says_until_when_it_was(cast: Cast) -> None:
    until = timezone.now() + timedelta(days=7)
    permission = granted(cast.vendor, cast, until=until)
    with time_machine.travel(until):
        answer = cast.api_of(cast.vendor).post(
            "/contributions", {**STORY, "exception": permission.pk}
        )
    reasons = [found["reason"] for found in answer.json()["findings"]]
    moment = timezone.localtime(until)
    assert any(f"{moment.day} {moment:%B} {moment.year}" in reason for reason in reasons)


def test_over_budget_one_may_ask_and_share_all_the_same(cast: Cast) -> None:
    share(cast.bram, cast)
    permission = granted(cast.bram, cast)
    body = {
        "space": "conversation",
        "kind": "share",
        "work": {"type": "book", "title": "Mine", "url": "https://mine.example", "relation": "own"},
        "why": "It tells how three hospitals found out why their patients never complain.",
        "language": "en",
    }
    api = cast.api_of(cast.bram)
    assert api.post("/contributions", body).status_code == 403
    made = api.post("/contributions", {**body, "exception": permission.pk})
    assert made.json()["labels"] == ["own-work", "hosts-permission"]
