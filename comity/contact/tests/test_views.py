"""The pages of contact: what they show, to whom, and that looking does nothing (clauses
consent-before-contact, stop-means-stop, not-a-directory)."""

from __future__ import annotations

from typing import Any

import pytest

from comity.boundaries.actions import grant, mute
from comity.boundaries.models import Consent, Mute, Stop
from comity.charter.models import Hint
from comity.contact import actions
from comity.contact.models import ContactRequest
from comity.contact.tests.asking import GRAVE, REASON, RUDE, asked, fresh
from comity.contact.tests.asking import wishes as chooses
from comity.notices.models import Notice
from comity.people.models import Member
from comity.spaces.models import Kind, Space
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand


def look(cast: Cast, member: Member, path: str) -> str:
    answer = cast.client_of(member).get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(cast: Cast, member: Member, path: str, **given: str) -> Any:
    return cast.client_of(member).post(path, given)


def test_asking_by_page_says_that_it_waits(cast: Cast) -> None:
    path = f"/contact/ask/{cast.bram.pk}/"
    answer = cast.client_of(cast.anna).post(path, {"reason": REASON}, follow=True)
    page = answer.content.decode()
    assert REASON in page
    assert "Je hoort wat het antwoord is." in page
    assert ContactRequest.objects.get().now == "waiting"


@pytest.mark.parametrize(
    ("reason", "mend"),
    [
        ("Too short", "20"),
        ("Write me at bram at example dot org, please do so.", "e-mail address out"),
        ("x" * 301, "300"),
        ("", "required"),
    ],
)
def test_what_is_no_reason_is_mended_at_its_field(cast: Cast, reason: str, mend: str) -> None:
    answer = send(cast, cast.bram, f"/contact/ask/{cast.anna.pk}/", reason=reason)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert mend in page
    assert reason in page
    assert not ContactRequest.objects.exists()


def test_a_nudge_keeps_what_was_typed_and_is_confirmed(cast: Cast) -> None:
    path = f"/contact/ask/{cast.anna.pk}/"
    answer = send(cast, cast.bram, path, reason=RUDE)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Before you send: is this how you mean it?" in page
    assert RUDE in page
    again = send(
        cast,
        cast.bram,
        path,
        reason=RUDE,
        confirmation=answer.context["form"].refused.confirmation,
        wrong=Hint.objects.get().pk,
    )
    assert again.status_code == 302
    assert Hint.objects.get().wrong


def test_a_refusal_names_its_clause(cast: Cast) -> None:
    chooses(cast.anna, openness="nobody")
    answer = send(cast, cast.bram, f"/contact/ask/{cast.anna.pk}/", reason=REASON)
    assert answer.status_code == 403
    assert "/code/#consent-before-contact" in answer.content.decode()


def test_the_button_says_why_one_cannot_ask(cast: Cast) -> None:
    chooses(cast.anna, openness="nobody")
    page = look(cast, cast.bram, f"/contact/ask/{cast.anna.pk}/")
    assert "takes no requests" in page
    assert "<textarea" not in page


def test_nobody_asks_themselves(cast: Cast) -> None:
    answer = cast.client_of(cast.anna).get(f"/contact/ask/{cast.anna.pk}/")
    assert answer.status_code == 302


@pytest.mark.parametrize("key", ["nobody", "applicant"])
def test_who_is_not_there_cannot_be_asked(cast: Cast, key: str) -> None:
    found = getattr(cast, key).pk if key == "applicant" else "x"
    for path in ("ask", "stop", "cards"):
        assert cast.client_of(cast.anna).get(f"/contact/{path}/{found}/").status_code == 404


def test_a_request_shows_who_asks_and_where_it_comes_from(cast: Cast) -> None:
    story = _story(cast, cast.conversation, cast.anna)
    path = f"/contact/ask/{cast.anna.pk}/?about=contribution:{story.pk}"
    send(cast, cast.vendor, path, reason=REASON)
    page = look(cast, cast.anna, "/contact/")
    for shown in (REASON, "Vera Lindqvist", "Feedbackly Tools", "A quiet week", story.pk):
        assert shown in page


def test_where_it_comes_from_is_shown_only_to_who_may_read_there(cast: Cast) -> None:
    hidden = _story(cast, cast.private, cast.bram)
    path = f"/contact/ask/{cast.anna.pk}/?about=contribution:{hidden.pk}"
    assert send(cast, cast.bram, path, reason=REASON).status_code == 302
    assert "A quiet week" not in look(cast, cast.anna, "/contact/")
    assert "A quiet week" in look(cast, cast.bram, ContactRequest.objects.get().get_absolute_url())


def _story(cast: Cast, space: Space, by: Member) -> Contribution:
    draft = Draft("Nobody called, and we wondered why.", "A quiet week")
    return contribute(by=by, space=space, kind=Kind.STORY, draft=draft)[0]


@pytest.mark.parametrize("who", ["bram", "vendor"])
def test_a_request_is_for_its_two_people(cast: Cast, who: str) -> None:
    request = asked(cast.anna, cast.bram)
    status = cast.client_of(getattr(cast, who)).get(request.get_absolute_url()).status_code
    assert status == (200 if who == "bram" else 404)


def test_a_held_request_is_no_page_for_whom_it_is_for(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram, GRAVE)
    assert cast.client_of(cast.bram).get(request.get_absolute_url()).status_code == 404
    assert GRAVE not in look(cast, cast.bram, "/contact/")
    mine = look(cast, cast.anna, "/contact/?show=asked")
    assert "no-harassment" in mine


@pytest.mark.parametrize(("do", "state"), [("accept", "accepted"), ("decline", "declined")])
def test_answering_by_page(cast: Cast, do: str, state: str) -> None:
    request = asked(cast.anna, cast.bram)
    path = f"{request.get_absolute_url()}answer/"
    assert send(cast, cast.bram, path, do=do).status_code == 302
    assert fresh(request).now == state


@pytest.mark.parametrize(("tell", "told"), [("now", True), ("next", False), ("", True)])
def test_declining_and_asking_to_stop_by_page(cast: Cast, tell: str, told: bool) -> None:
    request = asked(cast.anna, cast.bram)
    path = f"{request.get_absolute_url()}answer/"
    send(cast, cast.bram, path, do="stop", tell=tell)
    assert fresh(request).now == "declined"
    assert (Stop.objects.get().told_at is not None) is told


def test_the_asker_does_not_answer_by_page(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    for do in ("accept", "decline", "stop"):
        path = f"{request.get_absolute_url()}answer/"
        assert send(cast, cast.anna, path, do=do).status_code == 403
    assert not Stop.objects.exists()


def test_after_a_stop_the_pages_of_the_asker_say_what_a_decline_says(cast: Cast) -> None:
    actions.decline(by=cast.bram, request=asked(cast.anna, cast.bram))
    plain = look(cast, cast.anna, "/contact/?show=asked")
    asked(cast.vendor, cast.bram)
    actions.please_stop(by=cast.bram, member=cast.vendor, tell_now=False)
    stopped = look(cast, cast.vendor, "/contact/?show=asked")
    assert "niet aangenomen" in plain
    assert "not accepted" in stopped
    assert "stop" not in stopped.split('<div class="middle')[1].split("<footer")[0].lower()


def test_a_stop_asks_for_nothing(cast: Cast) -> None:
    answer = send(cast, cast.newcomer, f"/contact/stop/{cast.anna.pk}/")
    assert answer.status_code == 302
    stop = Stop.objects.standing().get()
    assert (stop.by, stop.member, stop.told_at is None) == (cast.newcomer, cast.anna, False)


def test_looking_at_the_page_of_a_stop_asks_for_none(cast: Cast) -> None:
    look(cast, cast.anna, f"/contact/stop/{cast.bram.pk}/")
    assert not Stop.objects.exists()


def test_a_stop_is_lifted_a_mute_ended_and_consent_withdrawn_by_page(cast: Cast) -> None:
    actions.please_stop(by=cast.anna, member=cast.bram)
    mute(by=cast.anna, member=cast.bram)
    grant(by=cast.anna, other=cast.host)
    for path in (f"stop/{cast.bram.pk}/lift", f"mutes/{cast.bram.pk}/end"):
        assert send(cast, cast.anna, f"/contact/{path}/").status_code == 302
    send(cast, cast.anna, f"/contact/consents/{cast.host.pk}/withdraw/")
    assert not Stop.objects.standing().exists()
    assert not Mute.objects.exists()
    assert not Consent.objects.standing().exists()


def test_what_stood_with_somebody_who_left_can_still_be_taken_back(cast: Cast) -> None:
    mute(by=cast.anna, member=cast.bram)
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(is_active=False)
    assert send(cast, cast.anna, f"/contact/mutes/{cast.bram.pk}/end/").status_code == 302
    assert send(cast, cast.vendor, f"/contact/mutes/{cast.bram.pk}/end/").status_code == 404


def test_a_muted_member_is_not_told(cast: Cast) -> None:
    send(cast, cast.anna, f"/contact/mutes/{cast.bram.pk}/")
    assert Mute.objects.get().member == cast.bram
    assert not Notice.objects.filter(member=cast.bram).exists()
