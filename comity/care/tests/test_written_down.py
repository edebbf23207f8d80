"""What hosts write down in a case can be read by the hosts after them: what was done about a
danger, facts that nobody knew, why someone stepped back or took over (care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions
from comity.care.actions.forget import forget
from comity.care.actions.watch import close_old_cases
from comity.care.models import Case
from comity.care.tests.matters import NOTHING, alerted, case_of, decided
from comity.care.tests.threads import contribution
from tests.cast import Cast

WORDS = "Called the police at <nine>."
ESCAPED = "Called the police at &lt;nine&gt;."


@pytest.fixture
def case(cast: Cast) -> Case:
    """A danger, about what Bram wrote."""
    text = contribution(cast.bram, cast.conversation)
    return case_of(alerted(cast.anna, text, category="danger"))


def emergency(cast: Cast, case: Case) -> None:
    actions.note_emergency(by=cast.host, case=case, text=WORDS)


def facts(cast: Cast, case: Case) -> None:
    decided(cast.host, case, NOTHING)
    actions.reopen(by=cast.host, case=case, facts=WORDS)


def ground(cast: Cast, case: Case) -> None:
    actions.recuse(by=cast.host, case=case, ground=WORDS)


def reason(cast: Cast, case: Case) -> None:
    actions.take(by=cast.second_host, case=case)
    actions.take(by=cast.host, case=case, reason=WORDS)


WRITTEN = {"emergency": emergency, "moved": facts, "recused": ground, "taken": reason}
each = pytest.mark.parametrize("kind", WRITTEN)


def events(cast: Cast, case: Case) -> list[tuple[str, str | None]]:
    """What a program of Samir's reads of what happened."""
    found = cast.api_of(cast.second_host).get(f"/desk/cases/{case.code_name}").json()
    return [(one["kind"], one["said"]) for one in found["events"]]


@each
def test_it_stands_at_the_page_of_the_case(cast: Cast, case: Case, kind: str) -> None:
    WRITTEN[kind](cast, case)
    page = cast.client_of(cast.second_host).get(case.get_absolute_url()).content.decode()
    assert ESCAPED in page
    assert WORDS not in page


@each
def test_programs_read_it_with_its_event(cast: Cast, case: Case, kind: str) -> None:
    WRITTEN[kind](cast, case)
    assert [one for one in events(cast, case) if one[1]] == [(kind, WORDS)]


def test_events_that_say_nothing_say_nothing(cast: Cast, case: Case) -> None:
    actions.take(by=cast.host, case=case)
    said = events(cast, case)
    assert [kind for kind, _words in said] == ["opened", "alerted", "taken"]
    assert {words for _kind, words in said} == {None}


def test_what_was_done_about_a_danger_stands_where_it_is_asked(cast: Cast, case: Case) -> None:
    emergency(cast, case)
    page = cast.client_of(cast.second_host).get(case.get_absolute_url()).content.decode()
    section = page[page.index('class="notice bad"') :]
    assert ESCAPED in section[: section.index("</section>")]


def test_once_its_time_ends_nobody_reads_it_any_more(cast: Cast, case: Case) -> None:
    emergency(cast, case)
    decided(cast.host, case, NOTHING)
    with time_machine.travel(timezone.now() + timedelta(days=186)):
        assert close_old_cases() == 1
    with time_machine.travel(timezone.now() + timedelta(days=3_650)):
        assert forget() == 1
        assert ("emergency", None) in events(cast, case)
