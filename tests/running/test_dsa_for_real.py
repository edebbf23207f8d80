"""From an alert to the account and the European database, by the deeds of people alone: nothing
here is written by hand but the texts they are about."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.cache import caches

from comity.care import actions
from comity.care.actions.notice import Notified
from comity.care.models import Decision, Ground, Harm, Objection, Outcome
from comity.care.ruling import Ruling
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    removal,
    statement,
    third_host,
)
from comity.care.tests.threads import contribution
from comity.running.commands import dsa
from comity.standing.models import MeasureKind, Planned
from comity.talk.models import Contribution
from comity.transparency.account import Row, account_of
from comity.transparency.models import Entry
from tests.cast import Cast

K = MeasureKind
AUGUST = datetime(2026, 8, 12, 9, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


def written() -> list[dict[str, Any]]:
    """The lines that an operator takes away, of all days."""
    out = StringIO()
    dsa.statements(datetime(2020, 1, 1, tzinfo=UTC).date(), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def judged(cast: Cast, text: Contribution, *measures: Planned, **more: Any) -> Decision:
    """Anna alerts the hosts to a text, and Hilde decides."""
    ruling = breach(removal(text), *measures) if not more else Ruling(**more)
    return decided(cast.host, case_of(alerted(cast.anna, text)), ruling)


def test_a_decision_becomes_a_line_that_says_all_of_it_and_names_nobody(
    cast: Cast, text: Contribution
) -> None:
    apart = planned(K.NO_CONTACT, 30, target_id=cast.anna.pk)
    judged(cast, text, planned(K.SUSPENSION, 7), apart)
    [said] = written()
    assert said["decision_visibility"] == ["DECISION_VISIBILITY_CONTENT_REMOVED"]
    assert said["decision_account"] == "DECISION_ACCOUNT_SUSPENDED"
    assert said["decision_provision"] == "DECISION_PROVISION_PARTIAL_SUSPENSION"
    assert said["source_type"] == "SOURCE_TYPE_OTHER_NOTIFICATION"
    assert (said["content_type"], said["content_language"]) == (["CONTENT_TYPE_TEXT"], "NL")
    assert said["incompatible_content_ground"].endswith("(courtesy)")
    assert said["decision_ground_reference_url"] == f"{settings.SITE_URL}/code/?version=1#courtesy"
    assert "end_date_visibility_restriction" not in said
    for who in (cast.anna, cast.bram, cast.host):
        for word in (who.name, who.pk, f"@{who.handle}", who.email):
            assert word not in json.dumps(said)


def test_what_a_visitor_reported_and_the_law_forbids_says_so(cast: Cast) -> None:
    text = contribution(cast.bram, cast.public)
    given = Notified(
        urls=[f"{settings.SITE_URL}/c/{text.pk}/"],
        explanation="It incites hatred.",
        law="Article 137d",
        name="Lou Peeters",
        email="lou@example.org",
    )
    noticed = actions.notify(given=given, address="203.0.113.7")
    ruling = Ruling(
        Outcome.BREACH,
        "The text calls for violence.",
        "The law forbids incitement.",
        ground=Ground.LAW,
        law="Article 137d of the Criminal Code",
        measures=[removal(text)],
        harm=Harm.VIOLENCE,
    )
    decided(cast.host, noticed.case, ruling)
    [said] = written()
    assert said["source_type"] == "SOURCE_ARTICLE_16"
    assert said["decision_ground"] == "DECISION_GROUND_ILLEGAL_CONTENT"
    assert said["illegal_content_legal_ground"] == "Article 137d of the Criminal Code"
    assert said["category"] == "STATEMENT_CATEGORY_VIOLENCE"
    assert "Lou" not in json.dumps(said)


def test_the_same_law_goes_with_another_kind_of_harm(cast: Cast, text: Contribution) -> None:
    judged(
        cast,
        text,
        outcome=Outcome.BREACH,
        facts="Two lines threaten a team.",
        explanation="Our code forbids it.",
        clauses=["no-harassment"],
        measures=[removal(text)],
        harm=Harm.VIOLENCE,
    )
    [said] = written()
    assert said["decision_ground"] == "DECISION_GROUND_INCOMPATIBLE_CONTENT"
    assert said["category"] == "STATEMENT_CATEGORY_VIOLENCE"


def test_what_hosts_saw_themselves_is_their_own_initiative(cast: Cast, text: Contribution) -> None:
    actions.remove(
        by=cast.host,
        about_type="contribution",
        about_id=text.pk,
        clause="courtesy",
        reason="It belittles a colleague.",
    )
    [said] = written()
    assert said["source_type"] == "SOURCE_VOLUNTARY"
    assert said["decision_facts"].endswith("at …: “Hoe doe jij dat?”")
    assert text.pk in Decision.objects.get().facts
    assert text.pk not in json.dumps(said)


@pytest.mark.parametrize("ruling", [NOTHING, breach(planned(K.WARNING))])
def test_a_decision_that_restricts_nothing_has_no_line(
    cast: Cast, text: Contribution, ruling: Ruling
) -> None:
    decided(cast.host, case_of(alerted(cast.anna, text)), ruling)
    assert written() == []
    assert not Entry.objects.exists()


def test_a_ban_has_its_line_when_the_second_host_agreed_and_not_before(cast: Cast) -> None:
    third_host(cast)
    text = contribution(cast.vendor, cast.conversation)
    proposed = judged(cast, text, planned(K.BAN))
    assert written() == []
    actions.cosign(by=cast.second_host, decision=proposed)
    [said] = written()
    assert said["decision_account"] == "DECISION_ACCOUNT_TERMINATED"


def test_a_decision_that_an_objection_undid_keeps_the_line_that_may_have_been_sent(
    cast: Cast, text: Contribution
) -> None:
    decision = judged(cast, text)
    before = written()
    told = statement(cast.bram, decision)
    objection = actions.object_to(by=cast.bram, statement=told, text="It was a quotation.")
    actions.decide_objection(
        by=cast.second_host,
        objection=objection,
        outcome=Objection.Outcome.REVERSED,
        explanation="It was.",
    )
    assert written() == before


def summer(cast: Cast, count: int) -> None:
    """So many alerts in August, each about a text of Bram's, each decided the day after."""
    for number in range(count):
        with time_machine.travel(AUGUST + timedelta(hours=number), tick=False):
            text = contribution(cast.bram, cast.conversation)
            case = case_of(alerted(cast.anna, text))
        with time_machine.travel(AUGUST + timedelta(days=1, hours=number), tick=False):
            ruling = breach(removal(text), planned(K.WARNING))
            decision = decided(cast.host, case, ruling)
            told = statement(cast.bram, decision)
            objection = actions.object_to(by=cast.bram, statement=told, text="It was a quotation.")
        with time_machine.travel(AUGUST + timedelta(days=2, hours=number), tick=False):
            actions.decide_objection(
                by=cast.second_host,
                objection=objection,
                outcome=Objection.Outcome.UPHELD,
                explanation="It was not.",
            )


def row(table: str, key: str) -> Row:
    [found] = [one for one in account_of(2026).tables if one.key == table]
    return next(one for one in (*found.rows, found.total) if one.key == key)


def test_what_people_did_in_a_summer_stands_in_the_account_of_it(cast: Cast) -> None:
    summer(cast, 6)
    with time_machine.travel(NOVEMBER, tick=False):
        assert row("received", "courtesy").quarters == (0, 0, 6)
        assert row("decisions", "breach:courtesy").quarters == (0, 0, 6)
        assert row("measures", "remove").quarters == (0, 0, 6)
        assert row("measures", "warning").quarters == (0, 0, 6)
        assert row("objections", "upheld").quarters == (0, 0, 6)
        times = {one.key: one.quarters[2] for one in account_of(2026).times}
    assert times == {"answers": 24.0, "decisions": 24.0, "objections": 24.0}


def test_a_measure_of_june_that_a_decision_of_july_confirms_counts_in_july(
    cast: Cast, text: Contribution
) -> None:
    """So that what was told of a quarter never changes afterwards."""
    june, july = datetime(2026, 6, 30, 9, tzinfo=UTC), datetime(2026, 7, 1, 9, tzinfo=UTC)
    for _ in range(5):
        with time_machine.travel(june, tick=False):
            written_then = contribution(cast.bram, cast.conversation)
            case = case_of(alerted(cast.anna, written_then))
            actions.intervene(by=cast.host, case=case, planned=removal(written_then))
        with time_machine.travel(july, tick=False):
            decided(cast.host, case, breach(removal(written_then)))
    with time_machine.travel(NOVEMBER, tick=False):
        assert row("measures", "remove").quarters == (0, 0, 5)
        caches["told"].clear()
        assert row("received", "courtesy").quarters == (0, 5, 0)


def test_one_alert_in_a_quiet_community_is_told_to_nobody(cast: Cast) -> None:
    summer(cast, 1)
    with time_machine.travel(NOVEMBER, tick=False):
        account = account_of(2026)
    told = [n for table in account.tables for one in table.rows for n in one.quarters]
    assert set(told) <= {0, None}
    assert all(table.total.quarters[2] is None for table in account.tables)
    assert not account.has_times
