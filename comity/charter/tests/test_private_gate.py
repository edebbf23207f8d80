"""The gate where nobody but the addressees reads along, and where there are no words at all
(clauses consent-before-contact, stop-means-stop, courtesy)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.charter import gate
from comity.charter.models import Hint, Version
from comity.conduct.deeds import Approach, Approaching, Author, Messaging, Way, Writing
from comity.doors import limits
from comity.people.models import Member
from tests.cast import Cast

RUDE = "You are an idiot."
GRAVE = "I will find you and kill you."
SELLING = "Book a demo of our platform today."


def send(
    by: Member, version: Version, body: str, confirmation: str | None = None, about: str = "m:1"
) -> None:
    """Ask as a message does."""
    gate.pass_privately(
        Messaging(Author(), Writing(body)),
        by=by,
        version=version,
        about=about,
        confirmation=confirmation,
    )


def nudged(by: Member, version: Version, body: str, **more: str) -> Refused:
    with pytest.raises(Refused) as caught:
        send(by, version, body, **more)
    assert caught.value.is_nudge
    return caught.value


def test_calm_words_pass_unnoticed(cast: Cast) -> None:
    send(cast.anna, cast.version, "A quiet week, was it not?")
    assert not Hint.objects.exists()


@pytest.mark.parametrize("body", [RUDE, GRAVE, SELLING])
def test_whatever_is_found_is_only_pointed_out(cast: Cast, body: str) -> None:
    refused = nudged(cast.anna, cast.version, body)
    assert refused.verdict is not None
    assert {finding.outcome.word for finding in refused.verdict.findings} == {"nudge"}
    send(cast.anna, cast.version, body, refused.confirmation)


@pytest.mark.parametrize("body", [RUDE, GRAVE, SELLING])
def test_nothing_of_it_is_kept(cast: Cast, body: str) -> None:
    refused = nudged(cast.anna, cast.version, body)
    send(cast.anna, cast.version, body, refused.confirmation)
    assert not Hint.objects.exists()
    assert refused.hints == ()


@pytest.mark.parametrize("body", [GRAVE])
def test_no_host_is_said_to_look_at_it(cast: Cast, body: str) -> None:
    refused = nudged(cast.anna, cast.version, body)
    assert refused.verdict is not None
    assert not any("host looks" in str(finding.reason) for finding in refused.verdict.findings)


def test_a_confirmation_fits_its_words_its_place_and_its_author_only(cast: Cast) -> None:
    given = nudged(cast.anna, cast.version, RUDE).confirmation or ""
    nudged(cast.anna, cast.version, f"{RUDE} Really.", confirmation=given)
    nudged(cast.anna, cast.version, RUDE, confirmation=given, about="m:2")
    nudged(cast.bram, cast.version, RUDE, confirmation=given)
    nudged(cast.anna, cast.version, RUDE, confirmation="forged")


def test_trying_the_gate_again_and_again_counts_as_posting(cast: Cast) -> None:
    for _ in range(limits.POSTING.burst):
        kept = nudged(cast.anna, cast.version, RUDE).afterwards
        assert kept is not None
        kept()
    with pytest.raises(Refused) as caught:
        limits.spend(limits.POSTING, cast.anna.pk)
    assert caught.value.kind == "rate-limit"


def test_a_fact_refuses_whatever_was_confirmed(cast: Cast) -> None:
    given = nudged(cast.anna, cast.version, RUDE).confirmation
    deed = Messaging(Author(), Writing(RUDE), without_consent=("Bram",))
    with pytest.raises(Refused) as caught:
        gate.pass_privately(
            deed, by=cast.anna, version=cast.version, about="m:1", confirmation=given
        )
    assert not caught.value.is_nudge
    assert caught.value.answer.clause == "consent-before-contact"


def test_a_deed_without_words_passes_or_is_refused(cast: Cast) -> None:
    gate.ask(Approaching(), version=cast.version)
    with pytest.raises(Refused) as caught:
        gate.ask(Approaching((Approach(Way.CARD, "Bram"),)), version=cast.version)
    assert caught.value.answer.clause == "stop-means-stop"


def test_what_is_to_be_kept_of_a_refusal_goes_along_with_it(cast: Cast) -> None:
    told: list[str] = []
    deed = Approaching((Approach(Way.INVITE, "Bram"),))
    with pytest.raises(Refused) as caught:
        gate.ask(deed, version=cast.version, afterwards=lambda: told.append("tried"))
    assert told == []
    assert caught.value.afterwards is not None
    caught.value.afterwards()
    assert told == ["tried"]


def test_before_a_code_is_published_facts_hold_all_the_same() -> None:
    with pytest.raises(Refused):
        gate.ask(Approaching((Approach(Way.MENTION, "Bram"),)), version=None)
