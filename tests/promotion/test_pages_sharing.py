"""The pages on which one shares and promotes: nothing typed is lost, and one knows beforehand
(clauses share-with-why and leave-room)."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.promotion.models import Answered, Entry, Permission
from comity.talk.actions import comment
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
    granted,
    promise,
    reply,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
NEW = "/spaces/conversation/new/"
FORM = {
    "kind": "share",
    "work_type": "podcast",
    "title": "Episode 12",
    "url": "https://mine.example/12",
    "relation": "featured",
    "why": WHY,
    "body": "There is a transcript too.",
    "language": "en",
}
STORY = {
    "kind": "story",
    "title": "A course on saying no",
    "body": "We offer training for teams who say no: https://ours.example/register",
    "language": "en",
}


def page_of(answer: Any, status: int = 200) -> str:
    """A page as one reads it."""
    assert answer.status_code == status
    return unescape(answer.content.decode())


def read(cast: Cast, who: Member | None, path: str) -> str:
    """The page at a path, for somebody."""
    return page_of(cast.client_of(who).get(path))


def chosen(page: str, name: str, value: str) -> bool:
    """Whether of a field with choices this one is chosen."""
    radio = rf'<input[^>]*name="{name}"[^>]*value="{value}"[^>]*checked'
    option = rf'<option value="{value}" selected'
    return bool(re.search(radio, page) or re.search(option, page))


def assert_kept(page: str, form: dict[str, str]) -> None:
    """Everything that was typed into the form of a share stands in it."""
    for name in ("title", "url", "why", "body"):
        assert form[name] in page, name
    for name in ("work_type", "relation", "language"):
        assert chosen(page, name, form[name]), name


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"why": "Read it."}, 403),
        ({"url": "mine"}, 422),
        ({"url": "javascript:alert(1)"}, 422),
        ({"title": "ab"}, 422),
        ({"why": "x " * 501}, 422),
    ],
)
def test_a_share_that_is_refused_keeps_everything_typed(
    cast: Cast, change: dict[str, str], status: int
) -> None:
    form = {**FORM, **change}
    page = page_of(cast.client_of(cast.bram).post(NEW, form), status)
    kept = {**form, "why": form["why"].strip()}
    assert_kept(page, kept)
    assert not Contribution.objects.exists()


def test_over_the_budget_everything_stays_and_the_moment_is_said(cast: Cast) -> None:
    share(cast.bram, cast)
    page = page_of(cast.client_of(cast.bram).post(NEW, FORM), 403)
    assert_kept(page, FORM)
    assert "Between two shares belong at least 3 replies" in page
    assert "Possible from:" in page


def test_after_a_nudge_everything_stays_and_goes_through_unchanged(cast: Cast) -> None:
    for _ in range(3):
        share(cast.bram, cast, "found")
    client, form = cast.client_of(cast.bram), {**FORM, "relation": "found"}
    page = page_of(client.post(NEW, form), 409)
    assert_kept(page, form)
    confirmation = re.search(r'name="confirmation"[^>]*value="([^"]+)"', page)
    assert confirmation
    done = client.post(NEW, {**form, "confirmation": confirmation[1]})
    assert done.status_code == 302
    assert Contribution.objects.latest("created_at").why == WHY


def test_a_preview_publishes_nothing_and_loses_nothing(cast: Cast) -> None:
    page = page_of(cast.client_of(cast.bram).post(NEW, {**FORM, "preview": "1"}))
    assert_kept(page, FORM)
    assert not Contribution.objects.exists()


def test_a_share_is_edited_with_what_it_says_now(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    path = client.post(NEW, FORM)["Location"]
    assert_kept(page_of(client.get(f"{path}edit/")), FORM)
    short = page_of(client.post(f"{path}edit/", {**FORM, "why": "Read it."}), 403)
    assert "at least 8" in short
    better = {**FORM, "why": f"{WHY} It is short."}
    assert client.post(f"{path}edit/", better).status_code == 302
    assert better["why"] in read(cast, cast.anna, path)
    assert WHY in read(cast, cast.anna, f"{path}history/")


def test_the_question_whose_it_is_is_asked_where_there_are_signs(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    assert '<details class="disclosure">' in page_of(client.get(NEW))
    asked = page_of(client.post(NEW, STORY), 409)
    assert '<details class="disclosure" open>' in asked
    assert "Is this yours or your employer's?" in asked
    assert "ours.example" in asked


def test_an_answer_stays_chosen_and_its_budget_stands_above(cast: Cast) -> None:
    share(cast.bram, cast)
    page = page_of(cast.client_of(cast.bram).post(NEW, {**STORY, "promotes": "own"}), 403)
    assert chosen(page, "promotes", "own")
    assert "Your room to share" in page
    assert STORY["body"] in page


def test_an_answer_against_the_signs_is_kept_once_it_is_published(cast: Cast) -> None:
    client, form = cast.client_of(cast.bram), {**STORY, "promotes": "none"}
    page = page_of(client.post(NEW, form), 409)
    assert chosen(page, "promotes", "none")
    confirmation = re.search(r'name="confirmation"[^>]*value="([^"]+)"', page)
    assert confirmation
    client.post(NEW, {**form, "confirmation": confirmation[1]})
    assert Answered.objects.get().member == cast.bram


def test_a_comment_keeps_its_words_and_answer_when_it_is_refused(cast: Cast) -> None:
    under = thread(cast.anna, cast, "story")
    client = cast.client_of(cast.vendor)
    form = {"body": NEUTRAL, "promotes": "employer", "language": "en"}
    page = page_of(client.post(f"{under.get_absolute_url()}comments/", form), 403)
    assert NEUTRAL in page
    assert chosen(page, "promotes", "employer")
    assert "Say to which comment you respond" in page
    assert not Comment.objects.exists()


def test_a_vendor_chooses_among_what_others_said(cast: Cast) -> None:
    under = thread(cast.anna, cast, "story")
    said, _ = comment(by=cast.bram, contribution=under, draft=Draft(NEUTRAL, language="en"))
    own, _ = comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    page = read(cast, cast.vendor, under.get_absolute_url())
    assert f'<option value="{said.pk}">' in page
    assert f'<option value="{own.pk}">' not in page
    odd = {"body": NEUTRAL, "promotes": "employer", "responds_to": own.pk}
    assert page_of(
        cast.client_of(cast.vendor).post(f"{under.get_absolute_url()}comments/", odd), 422
    )


def test_an_activity_is_offered_where_and_while_it_counts(cast: Cast) -> None:
    sponsored(cast, spaces=(cast.conversation,))
    assert "Coffee hour" in read(cast, cast.vendor, NEW)
    assert "Coffee hour" not in read(cast, cast.vendor, "/spaces/square/new/")
    assert "Coffee hour" not in read(cast, cast.anna, NEW)
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert "Coffee hour" not in read(cast, cast.vendor, NEW)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("bram", ("Your room to share", "You can share now.", "0 of 2 in 30 days")),
        ("anna", ("Je kunt nu iets delen.", "0 van 2 in 30 dagen")),
        ("vendor", ("Your company's room", "0 of 10")),
    ],
)
@pytest.mark.parametrize("path", [f"{NEW}?kind=share", "/promotion/"])
def test_the_budget_is_shown_before_one_starts_in_ones_own_language(
    cast: Cast, path: str, who: str, words: tuple[str, ...]
) -> None:
    page = read(cast, getattr(cast, who), path)
    for said in words:
        assert said in page


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("bram", "You can share again from 2 August 2026, 00:15, or after 3 more replies"),
        ("anna", "Je kunt weer iets delen vanaf 2 augustus 2026, 00:15, of na nog 3 reacties"),
    ],
)
def test_the_moment_is_that_of_our_clock(cast: Cast, who: str, words: str) -> None:
    # Thirty days later it is the evening of 1 August by UTC, and 2 August here.
    with time_machine.travel("2026-07-02T22:15:00Z", tick=False):
        share(getattr(cast, who), cast)
        page = read(cast, getattr(cast, who), "/promotion/")
    assert words in page


def test_nobody_sees_how_much_another_used(cast: Cast) -> None:
    share(cast.bram, cast)
    for who in (cast.anna, cast.vendor, cast.newcomer, cast.stranger):
        for path in ("/feed/", f"/members/{cast.bram.pk}/", "/about/"):
            answer = cast.client_of(who).get(path)
            assert "Your room to share" not in answer.content.decode()
            assert "more replies" not in answer.content.decode()
    assert "more replies" not in read(cast, cast.anna, "/promotion/")
    assert "What you promoted" in read(cast, cast.vendor, "/promotion/")
    assert "within the member" not in read(cast, cast.vendor, "/promotion/")


def test_three_replies_later_the_page_says_that_one_can(cast: Cast) -> None:
    share(cast.bram, cast)
    reply(cast.bram, cast, 3)
    page = read(cast, cast.bram, f"{NEW}?kind=share")
    assert "You can share now." in page
    assert "1 of 2 in 30 days" in page


@pytest.mark.parametrize(
    ("path", "status"),
    [("/promotion/", 302), ("/promotion/exceptions/new/", 302), (NEW, 302)],
)
def test_strangers_are_sent_to_sign_in(cast: Cast, path: str, status: int) -> None:
    answer = cast.client_of(cast.stranger).get(path)
    assert answer.status_code == status
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("who", ["newcomer", "applicant"])
def test_who_may_not_write_shares_nothing(cast: Cast, who: str) -> None:
    answer = cast.client_of(getattr(cast, who)).post(NEW, FORM)
    assert answer.status_code in (403, 404)
    assert not Contribution.objects.exists()


def test_a_space_without_shares_has_no_such_form(cast: Cast) -> None:
    with by_hand():
        cast.conversation.kinds = ["question", "story"]
        cast.conversation.save(update_fields=["kinds"])
    assert "Share a work" not in read(cast, cast.bram, f"{NEW}?kind=share")
    assert cast.client_of(cast.bram).post(NEW, FORM).status_code in (403, 422)


def test_what_one_promoted_stands_on_ones_own_page_with_its_rule(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    promise(cast.vendor, thread(cast.bram, cast), sponsorship=sponsored(cast).pk)
    page = read(cast, cast.vendor, "/promotion/")
    for said in ("answer to somebody else's question", "in a sponsored activity", "Coffee hour"):
        assert said in page
    assert Entry.objects.count() == 2
    assert not Permission.objects.exists()


def test_a_granted_share_comes_back_with_its_why_and_its_address(cast: Cast) -> None:
    share(cast.bram, cast)
    client = cast.client_of(cast.bram)
    packed = page_of(client.post("/promotion/exceptions/new/", {**FORM, "carry": "1"}))
    draft = re.search(r"<textarea[^>]*name=\"draft\"[^>]*>\s*(.*?)</textarea>", packed, re.DOTALL)
    assert draft
    permission = granted(cast.bram, cast, space=cast.conversation)
    with by_hand():
        permission.draft = draft[1].replace("\n", "\r\n")
        permission.save(update_fields=["draft"])
    page = page_of(client.get(f"{NEW}?exception={permission.pk}"))
    assert f"?kind=share&exception={permission.pk}" in page
    page = page_of(client.get(f"{NEW}?kind=share&exception={permission.pk}"))
    for said in (WHY, 'value="https://mine.example/12"', "There is a transcript too."):
        assert page.count(said) == 1
    assert chosen(page, "exception", permission.pk)
