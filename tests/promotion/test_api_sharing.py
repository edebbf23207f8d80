"""Sharing and promoting by program: what is asked, refused, held and kept (clauses share-with-why,
leave-room, vendor-promotion)."""

from __future__ import annotations

from typing import Any

import pytest

from comity.doors.tokens import issue
from comity.promotion.models import Answered, Entry
from comity.talk.actions import comment, delete
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from tests.api.shapes import COMMENT, CONTRIBUTION, has_shape
from tests.cast import Api, Cast, by_hand
from tests.promotion.scene import NEUTRAL, WHY, company_of, share, thread

pytestmark = pytest.mark.django_db
WORK = {
    "type": "podcast",
    "title": "Episode 12: the silent queue",
    "url": "https://mine.example/12",
    "relation": "featured",
}
SHARE = {"space": "conversation", "kind": "share", "work": WORK, "why": WHY, "language": "en"}
STORY = {"space": "conversation", "kind": "story", "title": "A course", "language": "en"}
SIGNS = "We offer training for teams who say no: https://ours.example/register"


def findings(answer: Any) -> dict[str, str]:
    """What each clause said, by its anchor."""
    return {found["clause"]: found["outcome"] for found in answer.json()["findings"]}


@pytest.mark.parametrize("kind", ["book", "article", "podcast", "talk", "other"])
@pytest.mark.parametrize(
    ("relation", "promotes", "labels"),
    [
        ("own", "own", ["own-work"]),
        ("featured", "own", ["own-work"]),
        ("employer", "employer", ["employer"]),
        ("found", "none", []),
    ],
)
def test_every_kind_of_work_and_every_relation_to_it(
    cast: Cast, kind: str, relation: str, promotes: str, labels: list[str]
) -> None:
    body = {**SHARE, "work": {**WORK, "type": kind, "relation": relation}}
    answer = cast.api_of(cast.bram).post("/contributions", body)
    made = has_shape(answer, CONTRIBUTION, 201)
    assert (made["promotes"], made["labels"]) == (promotes, labels)
    assert made["work"] == body["work"]
    assert Entry.objects.filter(text=made["id"]).exists() is bool(labels)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"work": {**WORK, "title": "ab"}}, "title"),
        ({"work": {**WORK, "title": "x" * 141}}, "title"),
        ({"work": {**WORK, "title": "\u202eevil"}}, "title"),
        ({"work": {**WORK, "url": ""}}, "url"),
        ({"work": {**WORK, "url": f"https://mine.example/{'x' * 500}"}}, "url"),
        ({"work": {**WORK, "url": "https://localhost"}}, "url"),
        ({"work": {**WORK, "url": "https://mine.example/\x00"}}, "url"),
        ({"work": {**WORK, "url": "data:text/html,x"}}, "url"),
        ({"work": {"type": "book"}}, "work"),
        ({"work": []}, "work"),
        ({"why": "x" * 1001}, "why"),
        ({"why": 8}, "why"),
        ({"promotes": "yes"}, "promotes"),
        ({"sponsorship": "x" * 21}, "sponsorship"),
        ({"exception": ["x"]}, "exception"),
        ({"kind": "shares"}, "kind"),
    ],
)
def test_what_is_odd_is_refused_at_its_field(
    cast: Cast, change: dict[str, Any], field: str
) -> None:
    answer = cast.api_of(cast.bram).post("/contributions", {**SHARE, **change})
    assert answer.status_code == 422
    assert answer["Content-Type"].startswith("application/problem+json")
    assert any(field in name for name in answer.json()["fields"])
    assert not Contribution.objects.exists()


@pytest.mark.parametrize(
    "why",
    [
        "",
        "Read this.",
        "Episode 12: the silent queue. Episode 12: the silent queue.",
        "The best podcast ever! The very best podcast! Listen to it now! Really, do it!",
        " ".join(["word"] * 61),
    ],
)
def test_a_why_that_is_none_is_refused_with_an_example(cast: Cast, why: str) -> None:
    answer = cast.api_of(cast.bram).post("/contributions", {**SHARE, "why": why})
    assert answer.status_code == 403
    (found,) = answer.json()["findings"]
    assert (found["clause"], found["outcome"]) == ("share-with-why", "refuse")
    assert "For example" in found["remedy"]


def test_found_work_needs_its_why_too_and_costs_nothing(cast: Cast) -> None:
    found = {**SHARE, "work": {**WORK, "relation": "found"}}
    api = cast.api_of(cast.bram)
    assert api.post("/contributions", {**found, "why": "Nice."}).status_code == 403
    for number in range(3):
        body = {**found, "work": {**found["work"], "title": f"Found work {number}"}}  # type: ignore[dict-item]
        assert api.post("/contributions", body).status_code == 201
    assert api.get("/promotion/budget").json()["used"] == 0


def test_who_shares_only_what_others_made_is_asked_for_something_of_their_own(cast: Cast) -> None:
    for _ in range(3):
        share(cast.bram, cast, "found")
    body = {**SHARE, "work": {**WORK, "relation": "found"}}
    api = cast.api_of(cast.bram)
    nudged = api.post("/contributions", body)
    assert (nudged.status_code, findings(nudged)) == (409, {"share-with-why": "nudge"})
    again = {**body, "confirmation": nudged.json()["confirmation"]}
    assert api.post("/contributions", again).status_code == 201


@pytest.mark.parametrize("promotes", ["none", None])
def test_a_member_who_answers_no_against_the_signs_is_nudged_and_the_answer_kept(
    cast: Cast, promotes: str | None
) -> None:
    api, body = cast.api_of(cast.bram), {**STORY, "body": SIGNS, "promotes": promotes}
    nudged = api.post("/contributions", body)
    assert (nudged.status_code, findings(nudged)["share-with-why"]) == (409, "nudge")
    assert not Answered.objects.exists()
    made = api.post("/contributions", {**body, "confirmation": nudged.json()["confirmation"]})
    assert (made.status_code, made.json()["labels"]) == (201, [])
    kept = Answered.objects.get()
    assert (kept.member, kept.text) == (cast.bram, made.json()["id"])
    assert any("ours.example" in sign for sign in kept.signs)


@pytest.mark.parametrize("promotes", [None, "none"])
def test_a_vendor_who_does_not_declare_it_is_held(cast: Cast, promotes: str | None) -> None:
    body = {**STORY, "body": SIGNS, "promotes": promotes}
    answer = cast.api_of(cast.vendor).post("/contributions", body)
    made = has_shape(answer, CONTRIBUTION, 202)
    assert made["state"] == "held"
    assert "vendor-promotion" in [found["clause"] for found in made["findings"]]
    assert cast.api_of(cast.bram).get(f"/contributions/{made['id']}").status_code == 404
    assert Answered.objects.exists() is (promotes == "none")


@pytest.mark.parametrize("where", ["a question", "a story"])
def test_the_domain_of_ones_company_is_a_sign(cast: Cast, where: str) -> None:
    with by_hand():
        company = company_of(cast.anna)
        company.domains = ["zomer.example"]
        company.save(update_fields=["domains"])
    body = {"body": "Have a look at https://www.zomer.example/queues and tell what you think."}
    under = thread(cast.bram, cast, where.split()[1])
    answer = cast.api_of(cast.anna).post(f"/contributions/{under.pk}/comments", body)
    assert (answer.status_code, findings(answer)["share-with-why"]) == (409, "nudge")
    other = body["body"].replace("zomer.example", "notzomer.example")
    plain = cast.api_of(cast.anna).post(f"/contributions/{under.pk}/comments", {"body": other})
    assert plain.status_code == 201


def test_a_link_that_was_shared_as_ones_own_is_known_again(cast: Cast) -> None:
    made = share(cast.bram, cast)
    under = thread(cast.anna, cast, "story")
    body = {"body": f"I wrote about that, and it is here for you to read: {made.work_url}"}
    answer = cast.api_of(cast.bram).post(f"/contributions/{under.pk}/comments", body)
    assert (answer.status_code, findings(answer)["share-with-why"]) == (409, "nudge")


def test_a_promotion_follows_words_of_this_thread(cast: Cast) -> None:
    story, other = thread(cast.anna, cast, "story"), thread(cast.anna, cast, "story")
    said, _ = comment(by=cast.bram, contribution=story, draft=Draft(NEUTRAL, language="en"))
    elsewhere, _ = comment(by=cast.bram, contribution=other, draft=Draft(NEUTRAL, language="en"))
    api, path = cast.api_of(cast.vendor), f"/contributions/{story.pk}/comments"
    body = {"body": NEUTRAL, "promotes": "employer"}
    for key in (elsewhere.pk, other.pk, "nothing"):
        assert api.post(path, {**body, "responds_to": key}).status_code == 404
    assert api.post(path, {**body, "responds_to": "x" * 21}).status_code == 422
    made = has_shape(api.post(path, {**body, "responds_to": said.pk}), COMMENT, 201)
    assert made["responds_to"] == said.pk


def test_it_follows_nothing_that_was_deleted_or_is_a_colleagues(cast: Cast) -> None:
    story = thread(cast.anna, cast, "story")
    gone, _ = comment(by=cast.bram, contribution=story, draft=Draft(NEUTRAL, language="en"))
    own, _ = comment(by=cast.vendor, contribution=story, draft=Draft(NEUTRAL, language="en"))
    delete(by=cast.bram, text=gone)
    api, path = cast.api_of(cast.vendor), f"/contributions/{story.pk}/comments"
    body = {"body": NEUTRAL, "promotes": "employer"}
    assert api.post(path, {**body, "responds_to": gone.pk}).status_code == 404
    refused = api.post(path, {**body, "responds_to": own.pk})
    assert (refused.status_code, findings(refused)) == (403, {"vendor-promotion": "refuse"})


def test_a_reply_names_by_itself_what_it_follows(cast: Cast) -> None:
    story = thread(cast.anna, cast, "story")
    said, _ = comment(by=cast.bram, contribution=story, draft=Draft(NEUTRAL, language="en"))
    body = {"body": NEUTRAL, "promotes": "employer", "reply_to": said.pk}
    made = cast.api_of(cast.vendor).post(f"/contributions/{story.pk}/comments", body)
    assert (made.status_code, made.json()["labels"]) == (201, ["vendor", "employer"])


def test_a_third_promotion_in_a_thread_is_one_too_many(cast: Cast) -> None:
    story = thread(cast.anna, cast, "story")
    api, path = cast.api_of(cast.vendor), f"/contributions/{story.pk}/comments"
    body = {"body": NEUTRAL, "promotes": "employer", "responds_to": story.pk}
    assert [api.post(path, body).status_code for _ in range(3)] == [201, 201, 403]
    assert Comment.objects.count() == 2


def test_a_vendors_contribution_is_refused_and_an_exception_offered(cast: Cast) -> None:
    body = {**STORY, "body": NEUTRAL, "promotes": "employer"}
    answer = cast.api_of(cast.vendor).post("/contributions", body)
    (found,) = answer.json()["findings"]
    assert (answer.status_code, found["clause"]) == (403, "vendor-promotion")
    assert "Ask the hosts for an exception" in found["remedy"]
    assert not Contribution.objects.exists()


def test_an_edit_that_begins_to_promote_is_counted_once(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    made = api.post("/contributions", {**STORY, "body": NEUTRAL}).json()
    path = f"/contributions/{made['id']}"
    for _ in range(2):
        assert api.patch(path, {"promotes": "own"}).json()["labels"] == ["own-work"]
    assert api.patch(path, {"title": "Another title"}).json()["labels"] == ["own-work"]
    assert api.get("/promotion/budget").json()["used"] == 1


def test_an_edit_does_not_go_over_the_budget(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    made = api.post("/contributions", {**STORY, "body": NEUTRAL}).json()
    share(cast.bram, cast)
    answer = api.patch(f"/contributions/{made['id']}", {"promotes": "own"})
    assert (answer.status_code, findings(answer)) == (403, {"leave-room": "refuse"})
    assert api.get(f"/contributions/{made['id']}").json()["labels"] == []


@pytest.mark.parametrize("scope", ["read", "hosts"])
def test_sharing_needs_a_token_that_writes(cast: Cast, scope: str) -> None:
    with by_hand():
        _, secret = issue(cast.bram, scope, [scope])
    assert Api(secret).post("/contributions", SHARE).status_code == 403
    assert Api().post("/contributions", SHARE).status_code == 401


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"vendor": "perhaps"}, "vendor"),
        ({"reason": ""}, "reason"),
        ({"reason": "x" * 501}, "reason"),
        ({"domains": ["nonsense"]}, "domains"),
        ({"domains": [f"a{n}.example" for n in range(21)]}, "domains"),
        ({"domains": "zomer.example"}, "domains"),
    ],
)
def test_a_decision_about_a_company_that_does_not_hold(
    cast: Cast, change: dict[str, Any], field: str
) -> None:
    path = f"/desk/companies/{company_of(cast.anna).pk}"
    body = {"vendor": True, "reason": "It sells tills.", **change}
    answer = cast.api_of(cast.host).patch(path, body)
    assert answer.status_code == 422
    assert any(field in name for name in answer.json()["fields"])


def test_only_hosts_decide_about_companies_and_about_those_that_are_there(cast: Cast) -> None:
    body = {"vendor": True, "reason": "It sells tills."}
    path = f"/desk/companies/{company_of(cast.anna).pk}"
    assert cast.api_of(cast.bram).patch(path, body).status_code == 403
    assert cast.api_of(cast.host).patch("/desk/companies/nothing", body).status_code == 404
    assert cast.api_of(cast.bram).get("/companies/nothing").status_code == 404
    assert Api().get(f"/companies/{company_of(cast.anna).pk}").status_code == 401
