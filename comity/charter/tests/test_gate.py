"""The gate: what it lets through, what it asks to think again, and what it remembers of that."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.answer import Refused
from comity.charter.gate import Passage, findings_from_kept, pass_gate
from comity.charter.models import Hint
from comity.conduct.deeds import Author, Publishing, Writing
from comity.conduct.verdict import Outcome
from comity.doors.acting import action
from comity.people.models import Member
from tests.cast import Cast, by_hand

CALM = "We asked every customer who left."
RUDE = "You are an idiot."
RUDER = "You are an idiot and a clown."
SELLING = "Book a demo with us now and get 20% discount until Friday."
THREAT = "I will kill you."


@action
def publish(
    cast: Cast,
    body: str,
    *,
    by: Member | None = None,
    about: str = "contribute:here",
    confirmation: str | None = None,
) -> Passage:
    """What an action does at the gate; by Anna unless said otherwise."""
    return pass_gate(
        Publishing(Author(), Writing(body), "story"),
        by=by or cast.anna,
        version=cast.version,
        about=about,
        confirmation=confirmation,
    )


def nudged(cast: Cast, body: str, **more: object) -> Refused:
    """The nudge with which a text comes back."""
    with pytest.raises(Refused) as caught:
        publish(cast, body, **more)  # type: ignore[arg-type]
    assert caught.value.is_nudge
    return caught.value


def choices() -> list[tuple[str, str]]:
    """Every hint's clause and what its author made of it, oldest first."""
    return list(Hint.objects.order_by("shown_at").values_list("clause", "choice"))


def test_a_calm_text_passes_and_nothing_is_remembered(cast: Cast) -> None:
    passage = publish(cast, CALM)
    assert (passage.word, passage.is_held, passage.hints) == ("accept", False, ())
    assert choices() == []


def test_a_rude_text_comes_back_with_its_clause_and_the_very_words(cast: Cast) -> None:
    refused = nudged(cast, RUDE)
    assert (refused.kind, refused.answer.clause) == ("conduct", "courtesy")
    assert refused.verdict is not None
    assert refused.verdict.findings[0].words
    hint = Hint.objects.get(pk=refused.hints[0])
    assert (hint.member, hint.outcome, hint.choice) == (cast.anna, "nudge", "")


def test_the_same_text_passes_once_its_author_goes_on(cast: Cast) -> None:
    refused = nudged(cast, RUDE)
    passage = publish(cast, RUDE, confirmation=refused.confirmation)
    assert not passage.is_held
    assert choices() == [("courtesy", "as-is")]


def test_a_confirmation_opens_the_gate_for_no_other_text(cast: Cast) -> None:
    first = nudged(cast, RUDE)
    again = nudged(cast, RUDER, confirmation=first.confirmation)
    assert again.confirmation != first.confirmation
    assert choices() == [("courtesy", "edited"), ("courtesy", "")]


def test_a_confirmation_opens_the_gate_nowhere_else_and_for_nobody_else(cast: Cast) -> None:
    refused = nudged(cast, RUDE)
    nudged(cast, RUDE, about="contribute:there", confirmation=refused.confirmation)
    nudged(cast, RUDE, by=cast.bram, confirmation=refused.confirmation)


@pytest.mark.parametrize("forged", ["yes", "e30:1abc:def", "\x00", "💥"])
def test_a_forged_confirmation_is_as_good_as_none(cast: Cast, forged: str) -> None:
    nudged(cast, RUDE, confirmation=forged)


def test_a_confirmation_of_yesterday_is_asked_for_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = nudged(cast, RUDE)
    monkeypatch.setattr("comity.charter.gate._CONFIRMATION_AGE", timedelta(seconds=-1))
    nudged(cast, RUDE, confirmation=refused.confirmation)


def test_who_edits_until_it_is_calm_is_remembered_as_having_edited(cast: Cast) -> None:
    refused = nudged(cast, RUDE)
    publish(cast, CALM, confirmation=refused.confirmation)
    assert choices() == [("courtesy", "edited")]


def test_a_threat_waits_for_a_host_whatever_its_author_confirms(cast: Cast) -> None:
    refused = nudged(cast, RUDE)
    passage = publish(cast, THREAT, confirmation=refused.confirmation)
    assert passage.is_held
    (kept,) = passage.as_kept()
    assert (kept["clause"], kept["outcome"], kept["hint"]) == (
        "no-harassment",
        "hold",
        passage.hints[0],
    )


def test_what_was_found_can_be_said_again_later(cast: Cast) -> None:
    passage = publish(cast, THREAT)
    (again,), (first,) = findings_from_kept(passage.as_kept()), passage.verdict.findings
    assert (again.clause, again.outcome) == (first.clause, Outcome.HOLD)
    assert (again.reason, again.remedy, again.words) == (first.reason, first.remedy, first.words)


def go_on_after_hints(cast: Cast, times: int) -> None:
    """Publish selling texts, each after its hint."""
    for number in range(times):
        body = f"{SELLING} Offer {number}."
        publish(cast, body, confirmation=nudged(cast, body).confirmation)


def test_after_two_hints_about_selling_the_next_text_waits(cast: Cast) -> None:
    go_on_after_hints(cast, 2)
    assert publish(cast, SELLING).is_held


def test_what_others_sold_and_what_was_edited_does_not_count(cast: Cast) -> None:
    go_on_after_hints(cast, 1)
    edited = nudged(cast, SELLING)
    publish(cast, CALM, confirmation=edited.confirmation)
    nudged(cast, SELLING)
    nudged(cast, SELLING, by=cast.bram)


def test_a_hint_about_selling_counts_for_its_window_only(cast: Cast) -> None:
    go_on_after_hints(cast, 2)
    with by_hand():
        Hint.objects.update(shown_at=timezone.now() - timedelta(days=31))
    nudged(cast, SELLING)


@pytest.mark.parametrize(("limit", "held"), [(0, True), (1, False)])
def test_the_settings_in_force_decide_when_selling_waits(
    cast: Cast, limit: int, held: bool
) -> None:
    cast.version.settings["relations-not-sales"]["nudges_before_hold"] = limit
    if held:
        assert publish(cast, SELLING).is_held
    else:
        nudged(cast, SELLING)
