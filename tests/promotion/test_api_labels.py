"""Each item says what it promotes and for whom its author worked, in every list through which
programs read it (clauses vendors-have-a-place and vendor-promotion)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils.translation import override

from comity.notices import digest
from comity.notices.models import Mail, Notice
from comity.people.models import Member, VendorClass
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
    company_of,
    granted,
    promise,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
FEEDBACKLY = {"name": "Feedbackly Tools", "vendor": True}
ZOMER = {"name": "Zomer Stores", "vendor": False}
HARSH = "I will find you and beat you up if you say that again."


def covered(cast: Cast, by: Member, **more: Any) -> Contribution:
    """A contribution of somebody's employer, under what covers it."""
    draft = Draft(NEUTRAL, "Our congress", "en", promotes="employer", **more)
    made, held = contribute(by=by, space=cast.conversation, kind="story", draft=draft)
    assert held is None
    return made


MADE: dict[str, tuple[Callable[[Cast], Contribution], list[str], object]] = {
    "own": (lambda cast: share(cast.anna, cast), ["own-work"], ZOMER),
    "featured": (lambda cast: share(cast.anna, cast, "featured"), ["own-work"], ZOMER),
    "employer": (lambda cast: share(cast.anna, cast, "employer"), ["employer"], ZOMER),
    "found": (lambda cast: share(cast.bram, cast, "found"), [], None),
    "a vendor's story": (lambda cast: thread(cast.vendor, cast, "story"), ["vendor"], FEEDBACKLY),
    "sponsored": (
        lambda cast: covered(cast, cast.vendor, sponsorship=sponsored(cast).pk),
        ["vendor", "employer", "sponsored"],
        FEEDBACKLY,
    ),
    "permitted": (
        lambda cast: covered(cast, cast.vendor, exception=granted(cast.vendor, cast).pk),
        ["vendor", "employer", "hosts-permission"],
        FEEDBACKLY,
    ),
}
LISTS = ("/feed", "/spaces/conversation/contributions", "/contributions/{key}")


def told(cast: Cast, path: str, key: str) -> dict[str, Any]:
    """An item as Bram's program finds it on a path."""
    answer = cast.api_of(cast.second_host).get(path.format(key=key))
    assert answer.status_code == 200
    found = answer.json()
    item: dict[str, Any] = next(one for one in found.get("items", [found]) if one["id"] == key)
    return item


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("name", MADE)
def test_a_contribution_has_its_labels_wherever_it_is_listed(
    cast: Cast, name: str, path: str
) -> None:
    make, labels, company = MADE[name]
    item = told(cast, path, make(cast).pk)
    assert (item["labels"], item["author"]["company"]) == (labels, company)


def under(cast: Cast, **more: str) -> Comment:
    """Vera's promotional answer to Anna's question."""
    return promise(cast.vendor, thread(cast.anna, cast), **more)


@pytest.mark.parametrize(
    ("more", "labels"),
    [
        ({}, ["vendor", "employer"]),
        ({"promotes": "own"}, ["vendor", "own-work"]),
        ({"promotes": "none"}, ["vendor"]),
    ],
)
def test_a_comment_has_its_labels_in_its_thread_and_alone(
    cast: Cast, more: dict[str, str], labels: list[str]
) -> None:
    made = under(cast, **more)
    api = cast.api_of(cast.bram)
    (item,) = api.get(f"/contributions/{made.contribution_id}/comments").json()["items"]
    alone = api.get(f"/comments/{made.pk}").json()
    for one in (item, alone):
        assert (one["labels"], one["author"]["company"]) == (labels, FEEDBACKLY)


def test_a_sponsored_comment_names_who_sponsors(cast: Cast) -> None:
    made = under(cast, sponsorship=sponsored(cast).pk)
    item = cast.api_of(cast.bram).get(f"/comments/{made.pk}").json()
    assert item["labels"] == ["vendor", "employer", "sponsored"]
    assert item["sponsored_by"] == "Feedbackly Tools"


def test_a_reply_and_an_accepted_answer_keep_their_labels(cast: Cast) -> None:
    made = under(cast)
    anna = cast.api_of(cast.anna)
    anna.post(f"/contributions/{made.contribution_id}/answer", {"comment": made.pk})
    first = anna.get(f"/contributions/{made.contribution_id}/comments").json()["items"][0]
    assert (first["accepted"], first["labels"]) == (True, ["vendor", "employer"])


def test_what_is_returned_by_an_edit_and_a_reaction_has_them_too(cast: Cast) -> None:
    made = share(cast.anna, cast)
    path = f"/contributions/{made.pk}"
    edited = cast.api_of(cast.anna).patch(path, {"why": f"{WHY} It is short."}).json()
    reacted = cast.api_of(cast.bram).put(f"{path}/reactions/thanks").json()
    assert edited["labels"] == reacted["labels"] == ["own-work"]


def test_a_held_share_stands_at_the_desk_with_its_work_its_why_and_its_labels(cast: Cast) -> None:
    body = {
        "space": "conversation",
        "kind": "share",
        "work": {
            "type": "book",
            "title": "The Quiet Customer",
            "url": "https://mine.example/book",
            "relation": "employer",
        },
        "why": WHY,
        "body": HARSH,
        "language": "en",
    }
    assert cast.api_of(cast.anna).post("/contributions", body).status_code == 202
    (item,) = cast.api_of(cast.host).get("/desk/held").json()["items"]
    assert (item["work"], item["why"]) == (body["work"], WHY)
    assert (item["labels"], item["author"]["company"]) == (["employer"], ZOMER)
    page = cast.client_of(cast.host).get("/desk/").content.decode()
    for shown in (WHY, "mine.example", "werk van de werkgever"):
        assert shown in page


def test_an_edit_that_waits_is_labelled_as_it_would_be(cast: Cast) -> None:
    made, _ = comment(
        by=cast.bram, contribution=thread(cast.anna, cast), draft=Draft(NEUTRAL, language="en")
    )
    body = {"body": HARSH, "promotes": "own"}
    assert cast.api_of(cast.bram).patch(f"/comments/{made.pk}", body).status_code == 202
    (item,) = cast.api_of(cast.host).get("/desk/held").json()["items"]
    assert (item["is_edit"], item["labels"], item["body"]) == (True, ["own-work"], HARSH)
    standing = cast.api_of(cast.anna).get(f"/comments/{made.pk}").json()
    assert (standing["labels"], standing["body"]) == ([], NEUTRAL)


def test_an_edit_of_a_share_that_waits_shows_the_work_it_would_have(cast: Cast) -> None:
    made = share(cast.bram, cast)
    patch = {"why": f"{WHY} {HARSH}"}
    assert cast.api_of(cast.bram).patch(f"/contributions/{made.pk}", patch).status_code == 202
    (item,) = cast.api_of(cast.host).get("/desk/held").json()["items"]
    assert (item["why"], item["labels"]) == (patch["why"], ["own-work"])
    assert item["work"]["url"] == made.work_url


def test_notices_and_mails_say_it_in_the_readers_language(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast), sponsorship=sponsored(cast).pk)
    (notice,) = cast.api_of(cast.anna).get("/notices").json()["items"]
    assert "Vera Lindqvist (Feedbackly Tools, aanbieder)" in notice["text"]
    assert "gesponsord door Feedbackly Tools" in notice["text"]


@pytest.mark.parametrize("each", [Mail.DAILY, Mail.WEEKLY])
@pytest.mark.parametrize(
    ("language", "badge", "label"),
    [("nl", "aanbieder", "werk van de werkgever"), ("en", "vendor", "employer's work")],
)
def test_digests_say_it_too(cast: Cast, each: Mail, language: str, badge: str, label: str) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    notice = Notice.objects.select_related("by", "member").get(member=cast.anna)
    cast.anna.language = language
    mail = digest.compose(cast.anna, each, [notice])
    assert f"(Feedbackly Tools, {badge})" in str(mail.body)
    assert label in str(mail.body)


@pytest.mark.parametrize("name", ["own", "employer", "sponsored", "permitted"])
def test_labels_are_said_in_both_languages(cast: Cast, name: str) -> None:
    made = MADE[name][0](cast)
    with override("en"):
        english = made.labels_shown
    with override("nl"):
        dutch = made.labels_shown
    assert len(english) == len(dutch) > 0
    assert english != dutch


def test_what_was_asked_of_the_hosts_names_the_askers_company(cast: Cast) -> None:
    granted(cast.vendor, cast)
    (mine,) = cast.api_of(cast.vendor).get("/exceptions").json()["items"]
    assert (mine["member"], mine["company"]) == ("vera", FEEDBACKLY)


def test_a_member_in_a_search_wears_the_badge(cast: Cast) -> None:
    (found,) = cast.api_of(cast.bram).get("/members", q="Vera").json()["items"]
    assert found["company"] == {"id": company_of(cast.vendor).pk, **FEEDBACKLY}


def test_an_undecided_company_is_named_without_a_badge(cast: Cast) -> None:
    company = company_of(cast.anna)
    with by_hand():
        company.vendor, company.claim = VendorClass.UNDECIDED, "yes"
        company.save(update_fields=["vendor", "claim"])
    item = told(cast, "/contributions/{key}", thread(cast.anna, cast, "story").pk)
    assert (item["labels"], item["author"]["company"]) == ([], ZOMER)
