"""Promotion for programs (clauses share-with-why, leave-room, vendor-promotion, ask-the-hosts)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from comity.promotion.models import Entry
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
    asked,
    company_of,
    granted,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
WORK = {
    "type": "article",
    "title": "Why callers hang up",
    "url": "https://mine.example/hang-up",
    "relation": "own",
}
SHARE = {"space": "conversation", "kind": "share", "work": WORK, "why": WHY, "language": "en"}


def test_a_share_comes_back_with_its_work_and_its_label(cast: Cast) -> None:
    answer = cast.api_of(cast.anna).post("/contributions", SHARE)
    assert answer.status_code == 201
    made = answer.json()
    assert (made["work"], made["why"], made["labels"]) == (WORK, WHY, ["own-work"])
    assert (made["title"], made["promotes"]) == ("Why callers hang up", "own")
    assert made["author"]["company"] == {"name": "Zomer Stores", "vendor": False}


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"work": None}, 422, "work"),
        ({"work": {**WORK, "url": "javascript:alert(1)"}}, 422, "url"),
        ({"work": {**WORK, "url": "ftp://mine.example"}}, 422, "url"),
        ({"work": {**WORK, "url": "mine"}}, 422, "url"),
        ({"work": {**WORK, "type": "song"}}, 422, "type"),
        ({"work": {**WORK, "relation": "mine"}}, 422, "relation"),
        ({"why": "Read it."}, 403, ""),
        ({"why": ""}, 403, ""),
        ({"kind": "story", "title": "A title", "body": NEUTRAL}, 422, ""),
    ],
)
def test_what_a_share_lacks_is_said(
    cast: Cast, change: dict[str, Any], status: int, field: str
) -> None:
    answer = cast.api_of(cast.anna).post("/contributions", {**SHARE, **change})
    assert answer.status_code == status
    if field:
        assert any(field in name for name in answer.json()["fields"])
    assert not Entry.objects.exists()


def test_the_budget_is_told_before_and_after(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    before = api.get("/promotion/budget").json()
    assert before == {
        "allowed": True,
        "used": 0,
        "limit": 2,
        "window_days": 30,
        "replies_needed": 0,
        "allowed_from": None,
        "of": "member",
        "sentence": "Je kunt nu iets delen.",
    }
    share(cast.anna, cast)
    after = api.get("/promotion/budget").json()
    assert (after["allowed"], after["used"], after["replies_needed"]) == (False, 1, 3)
    moment = datetime.fromisoformat(after["allowed_from"])
    assert timedelta(days=29) < moment - timezone.now() <= timedelta(days=30)


def test_a_refusal_over_budget_carries_clause_and_moment(cast: Cast) -> None:
    share(cast.anna, cast)
    answer = cast.api_of(cast.anna).post("/contributions", SHARE)
    assert answer.status_code == 403
    found = answer.json()["findings"][0]
    assert (found["clause"], found["outcome"]) == ("leave-room", "refuse")
    assert found["allowed_from"]
    assert "nog 3 reacties" in found["remedy"]


def test_signs_are_asked_about_and_an_answer_settles_it(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    body = {
        "space": "conversation",
        "kind": "story",
        "title": "A course on saying no",
        "body": "We offer training for teams who say no: https://ours.example/register",
        "language": "en",
    }
    asked_back = api.post("/contributions", body)
    assert asked_back.status_code == 409
    clauses = [finding["clause"] for finding in asked_back.json()["findings"]]
    assert "share-with-why" in clauses
    declared = api.post("/contributions", {**body, "promotes": "employer"})
    assert declared.status_code == 201
    assert declared.json()["labels"] == ["employer"]


def test_a_confirmation_fits_what_was_said_only(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    body = {
        "space": "conversation",
        "kind": "story",
        "title": "A course on saying no",
        "body": "Our course on saying no: https://ours.example/x",
        "promotes": "none",
    }
    confirmation = api.post("/contributions", body).json()["confirmation"]
    assert api.post("/contributions", {**body, "confirmation": confirmation}).status_code == 201
    again = api.post("/contributions", body).json()["confirmation"]
    other = {**body, "promotes": None, "confirmation": again}
    assert api.post("/contributions", other).status_code == 409


def test_a_vendor_answers_by_program(cast: Cast) -> None:
    api = cast.api_of(cast.vendor)
    story = thread(cast.anna, cast, "story")
    path = f"/contributions/{story.pk}/comments"
    body = {"body": NEUTRAL, "promotes": "employer"}
    assert api.post(path, body).status_code == 403
    made = api.post(path, {**body, "responds_to": story.pk})
    assert made.status_code == 201
    assert made.json()["labels"] == ["vendor", "employer"]
    assert api.post(path, {**body, "responds_to": "nowhere"}).status_code == 404


def test_a_sponsored_and_a_permitted_item_say_so(cast: Cast) -> None:
    api = cast.api_of(cast.vendor)
    body = {"space": "conversation", "kind": "story", "title": "Hello", "body": NEUTRAL}
    activity = sponsored(cast).pk
    made = api.post("/contributions", {**body, "promotes": "employer", "sponsorship": activity})
    assert made.status_code == 201
    assert made.json()["labels"] == ["vendor", "employer", "sponsored"]
    assert made.json()["sponsored_by"] == "Feedbackly Tools"
    permission = granted(cast.vendor, cast).pk
    made = api.post("/contributions", {**body, "promotes": "employer", "exception": permission})
    assert made.json()["labels"] == ["vendor", "employer", "hosts-permission"]
    listed = cast.api_of(cast.anna).get("/feed").json()["items"]
    assert [one["labels"][-1] for one in listed[:2]] == ["hosts-permission", "sponsored"]


def test_the_why_of_a_share_can_be_edited_and_is_judged_again(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    made = api.post("/contributions", SHARE).json()
    path = f"/contributions/{made['id']}"
    assert api.patch(path, {"why": "Read it."}).status_code == 403
    better = f"{WHY} It is short."
    assert api.patch(path, {"why": better}).json()["why"] == better
    assert Entry.objects.count() == 1


def test_a_company_is_known_to_members_and_its_people_where_it_is_a_vendor(cast: Cast) -> None:
    sponsored(cast)
    api = cast.api_of(cast.bram)
    vendor = api.get(f"/companies/{company_of(cast.vendor).pk}").json()
    assert [one["handle"] for one in vendor["people"]["items"]] == ["vera"]
    assert vendor["sponsorships"][0]["publications"] is None
    assert api.get(f"/companies/{company_of(cast.anna).pk}").json()["people"]["items"] == []


def test_hosts_decide_about_a_company_by_program(cast: Cast) -> None:
    path = f"/desk/companies/{company_of(cast.anna).pk}"
    body = {"vendor": "yes", "reason": "It sells tills.", "domains": ["https://www.zomer.example/"]}
    told = cast.api_of(cast.host).patch(path, body).json()
    assert (told["vendor"], told["domains"]) == ("yes", ["zomer.example"])
    assert told["decisions"][0]["by"] == "hilde"
    assert cast.api_of(cast.host).patch(path, {**body, "domains": ["x"]}).status_code == 422


def test_what_is_left_of_an_activity_is_for_its_people_and_hosts(cast: Cast) -> None:
    sponsored(cast)
    for who, left in (("vendor", 2), ("host", 2), ("anna", None), ("stranger", None)):
        found = cast.api_of(getattr(cast, who)).get("/sponsorships").json()["items"][0]
        assert found["left"] == left
        assert found["active"]


def test_exceptions_by_program(cast: Cast) -> None:
    anna, host = cast.api_of(cast.anna), cast.api_of(cast.host)
    body = {"title": "Our congress", "reason": "All may come.", "draft": NEUTRAL}
    made = anna.post("/exceptions", body).json()
    assert anna.post("/exceptions", body).status_code == 403
    assert host.get("/desk/exceptions").json()["items"][0]["draft"] == NEUTRAL
    until = (timezone.now() + timedelta(days=2)).isoformat()
    path = f"/desk/exceptions/{made['id']}"
    granted_one = host.post(f"{path}/grant", {"until": until, "space": "conversation"}).json()
    assert (granted_one["state"], granted_one["space"]) == ("granted", "conversation")
    assert host.post(f"{path}/refuse", {"reason": "No."}).status_code == 409
    assert anna.get("/exceptions").json()["items"][0]["state"] == "granted"


def test_one_takes_back_ones_own(cast: Cast) -> None:
    permission = asked(cast.anna)
    assert cast.api_of(cast.bram).delete(f"/exceptions/{permission.pk}").status_code == 404
    assert cast.api_of(cast.anna).delete(f"/exceptions/{permission.pk}").status_code == 204


def test_a_space_gets_rules_of_its_own_by_program(cast: Cast) -> None:
    path = "/desk/spaces/conversation/promotion"
    rules = cast.api_of(cast.host).put(path, {"promotions": 7, "is_section": True}).json()
    assert (rules["promotions"], rules["is_section"], rules["window_days"]) == (7, True, None)
    budget = cast.api_of(cast.bram).get("/promotion/budget", space="conversation").json()
    assert budget["limit"] == 7
    assert cast.api_of(cast.bram).put(path, {"promotions": 7}).status_code == 403
