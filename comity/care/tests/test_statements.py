"""The statement of reasons says all that the law asks for, in two languages, and nothing of who
alerted (Digital Services Act, article 17; clauses sanctions and hosts-may-remove)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from comity.care import actions, statements
from comity.care.models import Decision, Ground, Outcome, Role
from comity.care.ruling import Ruling
from comity.care.tests.matters import again, alerted, breach, case_of, decided, planned, statement
from comity.care.tests.threads import contribution, held
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk.actions import release
from tests.cast import Cast

K = MeasureKind
RESPONDENT = Role.RESPONDENT
LANGUAGES = ("nl", "en")
HEADINGS = {
    "en": [
        "What was decided",
        "What follows",
        "The facts",
        "Why",
        "On what it rests",
        "How the hosts came to know",
        "If you disagree",
    ],
}


def about(cast: Cast, member: Member, ruling: Ruling) -> Decision:
    case = case_of(alerted(cast.vendor, contribution(member, cast.conversation)))
    return decided(cast.host, case, ruling)


def parts(cast: Cast, ruling: Ruling) -> dict[str, str]:
    """What Bram, who reads English, is told."""
    found = statement(cast.bram, about(cast, cast.bram, ruling)).parts
    return {part["heading"]: part["text"] for part in found}


def test_it_has_every_part_that_the_law_names(cast: Cast) -> None:
    assert list(parts(cast, breach(planned(K.WARNING)))) == HEADINGS["en"]


def test_no_part_is_empty(cast: Cast) -> None:
    assert all(text.strip() for text in parts(cast, breach()).values())


def test_the_facts_and_the_reasons_stand_there_word_for_word(cast: Cast) -> None:
    said = parts(cast, breach(planned(K.WARNING)))
    assert said["The facts"] == "On Monday you wrote it."
    assert said["Why"] == "It belittles someone."


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (planned(K.WARNING), "- You are warned."),
        (planned(K.REMINDER), "- You are reminded of the code."),
        (planned(K.BAN), "- You are banned from this community, without an end."),
        (
            planned(K.LIMIT_POSTING),
            "- You cannot publish, anywhere in this community, without an end.",
        ),
    ],
)
def test_what_follows_is_said_with_its_end(cast: Cast, measure: Planned, words: str) -> None:
    assert parts(cast, breach(measure))["What follows"] == words


def test_an_end_is_said_to_the_minute_in_the_communitys_time(cast: Cast) -> None:
    ends = (timezone.now() + timedelta(days=20)).astimezone(UTC)
    said = parts(cast, breach(Planned(K.LIMIT_POSTING, ends_at=ends)))["What follows"]
    local = timezone.localtime(ends)
    assert f"{local.day} {local:%B %Y}, {local:%H:%M}" in said


def test_where_and_under_which_conditions(cast: Cast) -> None:
    measure = Planned(K.LIMIT_POSTING, space=cast.conversation.pk, conditions="Read the code.")
    said = parts(cast, breach(measure))["What follows"]
    assert "in the space “Conversation”" in said
    assert said.endswith("Read the code.")


def follows(cast: Cast, language: str, **measure: str) -> str:
    """What follows from one measure on Bram, as he reads it."""
    one = Measure(member=cast.bram, **measure)
    said = statements.parts(Decision(outcome="breach", source="alert"), [one], RESPONDENT, language)
    return said[1]["text"]


@pytest.mark.parametrize(("language", "place"), [("en", "Conversation"), ("nl", "Gesprek")])
@pytest.mark.parametrize("kind", [K.LIMIT_POSTING, K.LIMIT_ATTENDING, K.SPACE_BAN])
def test_it_names_the_space_in_the_language_of_the_reader(
    cast: Cast, kind: MeasureKind, language: str, place: str
) -> None:
    assert place in follows(cast, language, kind=kind, space=cast.conversation.pk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_with_whom_there_is_no_contact(cast: Cast, language: str) -> None:
    given = {"kind": K.NO_CONTACT, "target_type": "member", "target_id": cast.vendor.pk}
    assert cast.vendor.shown_name in follows(cast, language, **given)


@pytest.mark.parametrize("kind", [K.REMOVE, K.LOCK])
@pytest.mark.parametrize(("about", "path"), [("contribution", "/c/"), ("comment", "/comments/")])
def test_it_says_which_text_by_its_address(
    cast: Cast, kind: MeasureKind, about: str, path: str
) -> None:
    said = follows(cast, "en", kind=kind, target_type=about, target_id="t1")
    assert f"{settings.SITE_URL}{path}t1/" in said


@pytest.mark.parametrize("kind", K)
def test_it_speaks_to_the_person_and_not_to_the_host_who_chose(
    cast: Cast, kind: MeasureKind
) -> None:
    english, dutch = (follows(cast, language, kind=kind) for language in ("en", "nl"))
    assert re.search(r"\b[Yy]ou\b", english)
    assert re.search(r"\b[Jj]e\b", dutch)
    assert str(kind.label) not in english


def test_what_holds_at_present_is_said_in_the_same_words(cast: Cast) -> None:
    about(cast, cast.bram, breach(planned(K.LIMIT_POSTING, 9, space=cast.conversation.pk)))
    page = cast.client_of(again(cast.bram)).get("/decisions/").content.decode()
    assert "You cannot publish, in the space “Conversation”, until" in page


def test_several_measures_are_a_list(cast: Cast) -> None:
    said = parts(cast, breach(planned(K.WARNING), planned(K.LIMIT_POSTING, 3)))["What follows"]
    assert [line[:2] for line in said.split("\n")] == ["- ", "- "]


def test_without_a_measure_it_says_so(cast: Cast) -> None:
    assert parts(cast, breach())["What follows"] == "Nothing follows from it."


@pytest.mark.parametrize(
    ("who", "begins", "hosts"), [("bram", "On 2", "nl"), ("anna", "Op 2", "en")]
)
def test_the_facts_of_a_removal_are_in_the_language_of_the_author_and_not_of_the_host(
    cast: Cast, who: str, begins: str, hosts: str
) -> None:
    text = contribution(getattr(cast, who), cast.conversation)
    with override(hosts):
        made = actions.remove(
            by=cast.host,
            about_type="contribution",
            about_id=text.pk,
            clause="courtesy",
            reason="It belittles.",
        )
    assert made.facts.startswith(begins)
    assert text.body[:20] in made.facts


def test_it_rests_on_clauses_by_their_titles_and_the_version(cast: Cast) -> None:
    said = parts(cast, breach(clause="no-harassment"))["On what it rests"]
    assert said.startswith("The code of conduct, version 1: “")
    assert "no-harassment" not in said


def test_or_on_the_law_with_its_article(cast: Cast) -> None:
    law = Ruling(
        Outcome.BREACH, "It is there.", "It is a crime.", ground=Ground.LAW, law="Sr, art. 285"
    )
    assert parts(cast, law)["On what it rests"] == "The law: Sr, art. 285."


def test_it_says_that_someone_alerted_and_not_who(cast: Cast) -> None:
    said = parts(cast, breach())["How the hosts came to know"]
    assert "No automated means were used to find it." in said
    assert cast.vendor.name not in said


def test_what_the_gate_found_is_said_to_be_found_by_a_machine(cast: Cast) -> None:
    waits = held(cast.bram, cast.conversation)
    release(by=cast.host, held=waits)
    given = {"clause": "courtesy", "reason": "It belittles."}
    made = actions.remove(by=cast.host, about_type="contribution", about_id=waits.text.pk, **given)
    assert made.detected_automatically
    said = {part["heading"]: part["text"] for part in statement(cast.bram, made).parts}
    assert "found by automated means" in said["How the hosts came to know"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_said_in_both_languages(outcome: Outcome, language: str) -> None:
    decision = Decision(outcome=outcome, clauses=[], source="alert", automation="none")
    (first, *_), other = (
        statements.parts(decision, (), Role.ALERTER, each) for each in (language, "en")
    )
    assert first["text"]
    assert (first["text"] == other[0]["text"]) is (language == "en")


@pytest.mark.parametrize("outcome", Outcome)
def test_who_alerted_reads_what_was_found_and_how_to_object_and_no_more(outcome: Outcome) -> None:
    decision = Decision(
        outcome=outcome, facts="SECRET facts", explanation="SECRET words", clauses=["courtesy"]
    )
    said = statements.parts(decision, [Measure(kind=K.BAN)], Role.ALERTER, "en")
    assert [part["heading"] for part in said] == ["What was decided", "If you disagree"]
    assert "SECRET" not in str(said)
    assert "Ban" not in str(said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", Outcome)
def test_the_answer_says_that_a_person_looked(outcome: Outcome, language: str) -> None:
    said = statements.answer(outcome, language)
    assert {"en": "A person looked", "nl": "mens"}[language] in said
    if outcome != Outcome.BREACH:
        assert {"en": "object", "nl": "bezwaar"}[language] in said


def test_the_four_answers_differ() -> None:
    assert len({statements.answer(outcome, "en") for outcome in Outcome}) == len(Outcome)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_starts_in_the_language_of_whom_it_is_for(language: str) -> None:
    assert ("You wrote" in statements.beginning(language)) is (language == "en")


def test_ways_to_object_are_named_with_the_term_and_the_courts(cast: Cast) -> None:
    said = parts(cast, breach())["If you disagree"]
    for word in ("six months", "Another host", "dispute settlement body", "court"):
        assert word in said


def test_it_stays_as_it_was_delivered(cast: Cast) -> None:
    made = about(cast, cast.bram, breach(planned(K.LIMIT_POSTING, 30)))
    before = statement(cast.bram, made)
    actions.object_to(by=cast.bram, statement=before, text="No.")
    assert statement(cast.bram, made).parts == before.parts
    assert before.delivered_at < datetime.now(UTC)
