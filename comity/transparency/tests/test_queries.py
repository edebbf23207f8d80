"""Who may know of which statement, in what order they come, and what is asked of the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from comity.care.models import Recusal
from comity.transparency import queries
from comity.transparency.actions import draw_up_all, release
from comity.transparency.drafting import first_draft
from comity.transparency.models import Entry
from comity.transparency.tests.decided import THEN, alert, decide, notice
from tests.cast import Cast, by_hand

NAMED = "Anna de Wit calls another member an idiot."


def held(cast: Cast, count: int = 1) -> list[Entry]:
    """So many statements that wait, the oldest first."""
    for number in range(count):
        decide(cast, "remove", facts=NAMED, at=THEN + timedelta(days=number))
    draw_up_all()
    return list(Entry.objects.order_by("applied_on"))


def test_a_host_in_conflict_finds_nothing_and_counts_nothing(cast: Cast) -> None:
    [entry] = held(cast)
    with by_hand():
        Recusal.objects.create(case=entry.decision.case, host=cast.host, ground="A friend.")
    with pytest.raises(Http404):
        queries.get_held(cast.host, entry.pk)
    assert queries.held_for(cast.host).items == []
    assert queries.counts_for(cast.host) == queries.Counts(0, 0)
    assert queries.get_held(cast.second_host, entry.pk) == entry


def test_who_alerted_as_a_host_does_not_know_of_the_statement(cast: Cast) -> None:
    [entry] = held(cast)
    raised = alert(cast.host, "courtesy", THEN)
    with by_hand():
        type(raised).objects.update(case=entry.decision.case)
    with pytest.raises(Http404):
        queries.get_held(cast.host, entry.pk)


@pytest.mark.parametrize("key", ["", "none", "0" * 14, "../x"])
def test_a_statement_that_is_none_is_not_found(cast: Cast, key: str) -> None:
    held(cast)
    with pytest.raises(Http404):
        queries.get_held(cast.host, key)


def test_what_was_released_is_at_the_desk_no_more(cast: Cast) -> None:
    first, second = held(cast, 2)
    kept = Entry.objects.select_related("decision__subject").get(pk=first.pk)
    draft = replace(first_draft(kept.decision), facts="A member calls another an idiot.")
    release(by=cast.host, entry=first, draft=draft)
    assert queries.held_for(cast.host).items == [second]
    assert queries.counts_for(cast.host) == queries.Counts(held=1, released=1)
    with pytest.raises(Http404):
        queries.get_held(cast.host, first.pk)


def test_many_statements_come_page_by_page_each_once(cast: Cast) -> None:
    made = held(cast, 45)
    with by_hand():
        for number, entry in enumerate(made):
            Entry.objects.filter(pk=entry.pk).update(drawn_at=THEN + timedelta(hours=number))
    seen: list[Entry] = []
    cursor: str | None = None
    while True:
        page = queries.held_for(cast.host, cursor)
        seen += page.items
        cursor = page.next
        if not cursor:
            break
    assert seen == made


def test_lines_come_by_the_day_from_which_they_apply_and_then_always_the_same(cast: Cast) -> None:
    for number in (3, 1, 2, 1):
        decide(cast, "remove", at=THEN + timedelta(days=number))
    draw_up_all()
    lines = list(queries.released_since(THEN.date()))
    days = [line.split('"application_date": "')[1][:10] for line in lines]
    assert days == sorted(days)
    assert lines == list(queries.released_since(THEN.date()))
    assert len(list(queries.released_since(THEN.date() + timedelta(days=2)))) == 2
    assert list(queries.released_since(THEN.date() + timedelta(days=4))) == []


def test_what_waits_is_counted_from_the_same_day(cast: Cast) -> None:
    held(cast, 3)
    assert queries.held_since(THEN.date()) == 3
    assert queries.held_since(THEN.date() + timedelta(days=2)) == 1


def test_all_names_are_asked_for_at_once_however_many_there_are(cast: Cast) -> None:
    [entry] = held(cast)
    raised = alert(cast.bram, "courtesy", THEN)
    with by_hand():
        type(raised).objects.update(case=entry.decision.case, people="Marjolein")
    notice(entry.decision.case, THEN, name="Lou Peeters")
    with CaptureQueriesContext(connection) as asked:
        names = queries.names_for(entry.decision)
    assert len(asked) == 1
    assert {"Anna de Wit", "Marjolein", "Lou", "Peeters"} <= names.full
    assert {"anna", "bram"} <= names.handles
    assert {"commons", "conversation"} <= names.public


def test_names_that_are_known_are_not_asked_for_again(cast: Cast) -> None:
    [entry] = held(cast)
    known, decision = queries.all_names(), entry.decision
    with CaptureQueriesContext(connection) as asked:
        assert queries.names_for(decision, known) == known
    assert len(asked) == 1
    assert "people_member" not in asked.captured_queries[0]["sql"]


def test_the_desk_asks_the_same_of_many_as_of_one(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    counts = []
    for more in (1, 12):
        held(cast, more)
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/desk/statements/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 8


def test_decisions_are_drawn_up_in_the_order_in_which_they_fell(cast: Cast) -> None:
    days = [4, 1, 3]
    made = {day: decide(cast, "remove", at=THEN + timedelta(days=day)) for day in days}
    assert queries.undrawn() == [made[day].pk for day in sorted(days)]
    draw_up_all()
    assert queries.undrawn() == []


@pytest.mark.parametrize("number", [1, None])
def test_the_clauses_are_named_as_they_were_in_english_for_all(
    cast: Cast, number: int | None
) -> None:
    decision = decide(cast, "remove", clauses=["courtesy", "gone"], code_version=number)
    rules = queries.ruled(decision).rules
    assert rules.startswith("Code of conduct, version 1: " if number else "Code of conduct: ")
    assert "(courtesy)" in rules
    assert "gone (gone)" in rules
    assert ("Be kind" in rules) is bool(number)


def test_the_names_of_many_clauses_fit_what_the_database_takes(cast: Cast) -> None:
    decision = decide(cast, "remove", clauses=[f"clause-{n}" for n in range(60)])
    assert len(queries.ruled(decision).rules) == 500


def test_an_interim_measure_is_no_part_of_the_statement(cast: Cast) -> None:
    decision = decide(cast, "remove", "suspension", ends_at=THEN + timedelta(days=20))
    assert {one.kind for one in queries.ruled(decision).measures} == {"remove", "suspension"}


@pytest.mark.parametrize(
    ("more", "end"),
    [
        ({"code_version": 1}, "/code/?version=1#courtesy"),
        ({"code_version": None}, "/code/#courtesy"),
        (
            {"code_version": 1, "clauses": [], "ground": "law", "law": "Article 137c"},
            "/code/?version=1",
        ),
    ],
)
def test_a_statement_points_to_the_clause_as_it_was(
    cast: Cast, more: dict[str, object], end: str
) -> None:
    made = queries.ruled(decide(cast, "remove", **more))
    url = made.statement(first_draft(made.decision)).decision_ground_reference_url
    assert url == f"{settings.SITE_URL}{end}"
    path = url.removeprefix(settings.SITE_URL).split("#")[0]
    assert cast.client_of(cast.stranger).get(path).status_code == 200
