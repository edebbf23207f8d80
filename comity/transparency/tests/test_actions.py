"""Statements are drawn up, held where they may name someone, and fixed when released."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError

from comity.answer import Refused
from comity.care.models import Recusal
from comity.doors.models import Act
from comity.transparency import queries
from comity.transparency.actions import draw_up, draw_up_all, release
from comity.transparency.drafting import Draft, first_draft
from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.composing import puid_of
from comity.transparency.jobs import draw_up_statements
from comity.transparency.models import Entry
from comity.transparency.tests.decided import THEN, alert, case, decide, notice
from tests.cast import Cast, by_hand

NAMED = "Anna de Wit calls another member an idiot."


def held(cast: Cast, **more: Any) -> Entry:
    """The entry of a decision that names Anna."""
    decision = decide(cast, "remove", **{"facts": NAMED, **more})
    draw_up_all()
    return Entry.objects.get(decision=decision)


def edited(entry: Entry, **more: Any) -> Draft:
    """Its texts, written around the name."""
    given = {"facts": "A member calls another an idiot.", **more}
    return replace(first_draft(entry.decision), **given)


def test_a_statement_that_names_nobody_is_ready_at_once(cast: Cast) -> None:
    decision = decide(cast, "remove")
    assert draw_up_all() == 1
    entry = Entry.objects.get()
    said = json.loads(entry.line)
    assert said["puid"] == entry.puid == puid_of(decision.pk)
    assert said["decision_facts"] == decision.facts
    assert (
        "Courtesy" in said["incompatible_content_ground"]
        or "(courtesy)" in (said["incompatible_content_ground"])
    )
    assert entry.released_at is not None
    assert entry.released_by is None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("facts", NAMED),
        ("facts", "Write to lou@example.org about it."),
        ("explanation", "Dear Anna, our code asks for courtesy."),
        ("explanation", "You said this to @bram."),
        ("explanation", "Call 06-12345678."),
    ],
)
def test_a_statement_that_may_name_someone_is_held_and_not_written(
    cast: Cast, field: str, text: str
) -> None:
    decide(cast, "remove", **{field: text})
    draw_up_all()
    entry = Entry.objects.get()
    assert (entry.line, entry.released_at) == ("", None)
    assert entry.found
    assert list(queries.released_since(THEN.date())) == []


def test_the_name_of_the_law_is_looked_at_too(cast: Cast) -> None:
    decide(cast, "remove", ground="law", law="Article 1, says Bram Ashworth", clauses=[])
    draw_up_all()
    assert Entry.objects.get().found == ["name"]


def test_a_text_that_is_too_long_for_the_database_is_held(cast: Cast) -> None:
    decide(cast, "remove", explanation="It was unkind. " * 150)
    draw_up_all()
    entry = Entry.objects.get()
    assert (entry.line, entry.found) == ("", [])


@pytest.mark.parametrize("kinds", [(), ("reminder",), ("warning",)])
def test_what_restricts_nothing_is_not_told(cast: Cast, kinds: tuple[str, ...]) -> None:
    decision = decide(cast, *kinds)
    assert draw_up_all() == 0
    with pytest.raises(Refused):
        draw_up(decision=decision.pk, names=queries.all_names())
    assert not Entry.objects.exists()


def test_a_decision_that_waits_for_a_second_host_is_not_told(cast: Cast) -> None:
    decision = decide(cast, "ban")
    with by_hand():
        type(decision).objects.update(effective_at=None)
    assert draw_up_all() == 0


def test_drawing_up_twice_makes_one(cast: Cast) -> None:
    decision = decide(cast, "remove")
    names = queries.all_names()
    first = draw_up(decision=decision.pk, names=names)
    assert draw_up(decision=decision.pk, names=names) == first
    draw_up_statements(0)
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "category", "keywords"),
    [
        ({}, Category.ILLEGAL_OR_HARMFUL_SPEECH, []),
        ({"clauses": ["no-harassment"]}, Category.CYBER_VIOLENCE, [Keyword.CYBER_HARASSMENT]),
        ({"harm": "VIOLENCE"}, Category.VIOLENCE, []),
        ({"harm": "SELF_HARM", "keywords": ["SUICIDE"]}, Category.SELF_HARM, [Keyword.SUICIDE]),
        (
            {"harm": "SELF_HARM", "keywords": ["KEYWORD_SUICIDE", "KEYWORD_NUDITY"]},
            Category.SELF_HARM,
            [Keyword.SUICIDE],
        ),
    ],
)
def test_the_category_is_what_hosts_chose_or_what_the_clauses_suggest(
    cast: Cast, more: dict[str, Any], category: Category, keywords: list[Keyword]
) -> None:
    decide(cast, "remove", **more)
    draw_up_all()
    entry = Entry.objects.get()
    assert (entry.category, entry.keywords) == (category, keywords)


def test_the_date_of_an_account_is_when_it_was_registered(cast: Cast) -> None:
    at = cast.anna.joined_at + timedelta(days=2)
    decide(cast, "suspension", about_type="member", content_at=None, at=at)
    draw_up_all()
    said = json.loads(Entry.objects.get().line)
    assert said["content_date"] == cast.anna.joined_at.astimezone().date().isoformat()
    assert said["content_type_other"] == "An account"


def test_an_edited_statement_is_fixed_and_the_decision_stays(cast: Cast) -> None:
    entry = held(cast)
    release(by=cast.host, entry=entry, draft=edited(entry))
    entry.refresh_from_db()
    said = json.loads(entry.line)
    assert said["decision_facts"] == "A member calls another an idiot."
    assert said["puid"] == puid_of(entry.decision_id)
    assert entry.released_by == cast.host
    assert entry.decision.facts == NAMED
    assert Act.objects.filter(verb="release-statement", actor=cast.host).exists()
    assert list(queries.released_since(THEN.date())) == [entry.line]


def test_what_still_names_someone_is_not_released_even_when_vouched_for(cast: Cast) -> None:
    entry = held(cast)
    with pytest.raises(Refused, match="names someone"):
        release(by=cast.host, entry=entry, draft=edited(entry, facts=NAMED), vouched=True)
    entry.refresh_from_db()
    assert entry.line == ""


def test_what_only_has_capitals_is_released_where_a_host_vouches_for_it(cast: Cast) -> None:
    entry = held(cast)
    draft = edited(entry, facts="They compared it with Northwind Airlines.")
    with pytest.raises(Refused, match="look like a name"):
        release(by=cast.host, entry=entry, draft=draft)
    release(by=cast.host, entry=entry, draft=draft, vouched=True)
    entry.refresh_from_db()
    assert "Northwind Airlines" in entry.line


def test_what_the_database_would_refuse_is_not_released(cast: Cast) -> None:
    entry = held(cast)
    draft = edited(entry, keywords=(Keyword.SUICIDE,))
    with pytest.raises(Refused, match="category"):
        release(by=cast.host, entry=entry, draft=draft)


def test_what_was_released_cannot_be_changed(cast: Cast) -> None:
    entry = held(cast)
    release(by=cast.host, entry=entry, draft=edited(entry))
    with pytest.raises(Refused, match="already"):
        release(by=cast.second_host, entry=entry, draft=edited(entry, facts="Something else."))


@pytest.mark.parametrize("field", ["people", "witnesses", "on_behalf_of"])
def test_whom_an_alert_names_is_looked_for_though_they_are_no_member(
    cast: Cast, field: str
) -> None:
    decision = decide(cast, "remove", facts="Marjolein, so the text says, was dismissed.")
    raised = alert(cast.bram, "courtesy", THEN)
    with by_hand():
        type(raised).objects.update(case=decision.case, **{field: "Marjolein de Haan and others"})
    draw_up_all()
    entry = Entry.objects.select_related("decision__subject").get()
    assert entry.found == ["name"]
    still = edited(entry, facts="Haan, so the text says, was dismissed.")
    with pytest.raises(Refused, match="names someone"):
        release(by=cast.host, entry=entry, draft=still, vouched=True)


def test_who_gave_notice_of_illegal_content_is_looked_for(cast: Cast) -> None:
    decision = decide(cast, "remove", facts="Reported by Lou, who saw it on Monday.")
    notice(decision.case, THEN, name="Lou Peeters")
    draw_up_all()
    assert Entry.objects.get().found == ["name"]


def test_the_people_of_one_case_are_not_looked_for_in_another(cast: Cast) -> None:
    decision = decide(cast, "remove", facts="Buiten, so the text says, is where it happened.")
    raised = alert(cast.bram, "courtesy", THEN)
    with by_hand():
        type(raised).objects.update(case=case(cast), people="Buiten")
    draw_up_all()
    assert Entry.objects.get(decision=decision).found == []


def test_rooms_and_clauses_are_no_names_and_private_rooms_are_kept_private(cast: Cast) -> None:
    room, hidden = cast.conversation.name_en, cast.private.name_en
    seen = decide(cast, "remove", facts=f"It was posted in {room}, against Share with why.")
    unseen = decide(cast, "remove", facts=f"It was posted in {hidden} by a member.")
    draw_up_all()
    assert Entry.objects.get(decision=seen).found == []
    assert Entry.objects.get(decision=unseen).found == ["perhaps"]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("It stands at /c/tPdT8wGB3vAGdm/.", "It stands at …."),
        ("See /members/7hK2mPqRsT1vWx/ and /spaces/square/.", "See … and …."),
        (f"See {settings.SITE_URL}/c/tPdT8wGB3vAGdm/#c-1 for it.", "See … for it."),
        ("He and/or she wrote 3/4 of it.", "He and/or she wrote 3/4 of it."),
        ("Our code stands at /code/.", "Our code stands at /code/."),
    ],
)
def test_our_own_addresses_are_left_out_of_the_statement(cast: Cast, facts: str, told: str) -> None:
    decide(cast, "remove", facts=facts)
    draw_up_all()
    entry = Entry.objects.get()
    assert (entry.facts, entry.found) == (told, [])
    assert entry.decision.facts == facts


def test_an_address_elsewhere_is_held(cast: Cast) -> None:
    decide(cast, "remove", facts="See https://elsewhere.example/c/tPdT8wGB3vAGdm/ for it.")
    draw_up_all()
    assert Entry.objects.get().found == ["url"]


def test_what_a_host_wrote_around_is_written_with_the_next_ones(cast: Cast) -> None:
    entry = held(cast)
    assert list(queries.released_since(THEN.date())) == []
    release(by=cast.second_host, entry=entry, draft=edited(entry))
    [line] = queries.released_since(THEN.date())
    assert json.loads(line)["decision_facts"] == "A member calls another an idiot."
    assert queries.held_since(THEN.date()) == 0


@pytest.mark.parametrize("who", ["anna", "bram", "applicant"])
def test_only_hosts_release(cast: Cast, who: str) -> None:
    entry = held(cast)
    with pytest.raises(Refused, match="hosts"):
        release(by=getattr(cast, who), entry=entry, draft=edited(entry))


def test_who_stepped_back_from_a_case_does_not_know_of_its_statement(cast: Cast) -> None:
    entry = held(cast)
    with by_hand():
        Recusal.objects.create(case=entry.decision.case, host=cast.host, ground="A friend.")
    assert queries.held_for(cast.host).items == []
    assert queries.counts_for(cast.host) == queries.Counts(0, 0)
    assert queries.held_for(cast.second_host).items == [entry]
    assert queries.counts_for(cast.second_host) == queries.Counts(1, 0)


def test_a_host_whom_a_case_concerns_does_not_know_of_its_statement(cast: Cast) -> None:
    decision = decide(cast, "remove", facts=NAMED)
    with by_hand():
        type(decision.case).objects.update(subject=cast.host)
    draw_up_all()
    assert queries.held_for(cast.host).items == []


def test_a_released_statement_without_its_line_cannot_be(cast: Cast) -> None:
    entry = held(cast)
    with by_hand(), pytest.raises(IntegrityError):
        Entry.objects.filter(pk=entry.pk).update(released_at=THEN)
