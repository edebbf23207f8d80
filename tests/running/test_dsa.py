"""`comity dsa`: statements of reasons as lines, the yearly report as files."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from comity.care.models import Role
from comity.running.commands import dsa
from comity.running.errors import CannotRun
from comity.spaces.models import Kind
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from comity.talk.models import Held
from comity.transparency.actions import release
from comity.transparency.drafting import first_draft
from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.models import Entry
from comity.transparency.tests.decided import THEN, case, decide, notice, object_to
from comity.transparency.tests.test_report import (
    MEASURES,
    NAMES,
    OTHER,
    TODAY,
    line,
    read,
    said,
    value,
)
from tests.cast import Cast, by_hand


def test_the_report_of_a_community_is_written_from_what_happened(
    cast: Cast, tmp_path: Path
) -> None:
    decide(cast, "remove", "suspension", clauses=["no-harassment"], source="alert")
    decide(cast, "reminder")
    object_to(decide(cast, "lock"), cast.anna, "reversed", 7)
    with by_hand():
        of = case(cast)
    notice(of, THEN, by_trusted_flagger=True)
    decide(cast, "remove", case=of, source="trusted-flagger", hours=0)
    names = dsa.report(2025, tmp_path / "new", TODAY)
    assert names == [f"{name}.csv" for name in NAMES]
    own = read((tmp_path / "new" / names[5]).read_text(encoding="utf-8"))
    assert line(own, "TOTAL")[MEASURES] == "3"
    assert line(own, "STATEMENT_CATEGORY_CYBER_VIOLENCE")[MEASURES] == "2"
    assert own[0]["Reporting period"] == "2025-07-01/2025-12-31"
    seen = read((tmp_path / "new" / names[3]).read_text(encoding="utf-8"))
    assert list(line(seen, "TOTAL").values())[5:15] == (
        ["1", "1", "2", "2", "0.0", "0.0", "0", "0", "1", "1"]
    )
    appeals = read((tmp_path / "new" / names[6]).read_text(encoding="utf-8"))
    about = "Complaint regarding a decision to remove"
    assert value(appeals, about, "Decisions reversed") == "1"


@pytest.mark.parametrize("year", [2024, 2027])
def test_there_is_no_report_before_the_templates_or_of_what_is_to_come(
    db: None, tmp_path: Path, year: int
) -> None:
    with pytest.raises(CannotRun, match="no report"):
        dsa.report(year, tmp_path, TODAY)


def test_a_year_that_runs_is_reported_up_to_today(cast: Cast, tmp_path: Path) -> None:
    decide(cast, "remove", at=datetime(2026, 12, 1, tzinfo=UTC))
    names = dsa.report(2026, tmp_path, TODAY)
    own = read((tmp_path / names[5]).read_text(encoding="utf-8"))
    assert own[0]["Reporting period"] == "2026-01-01/2026-11-24"
    assert line(own, "TOTAL")[MEASURES] == "0"


def test_a_folder_that_cannot_be_written_is_said(cast: Cast, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(CannotRun, match="cannot be written"):
        dsa.report(2025, tmp_path / "taken", TODAY)


def test_statements_are_written_one_a_line_and_the_same_each_time(
    cast: Cast, tmp_path: Path
) -> None:
    for _ in range(3):
        decide(cast, "remove")
    decide(cast, "remove", facts="Anna de Wit did it.")
    decide(cast, "remove", at=datetime(2025, 7, 1, tzinfo=UTC))
    out = StringIO()
    assert dsa.statements(THEN.date(), out) == dsa.Written(lines=3, held=1)
    said = [json.loads(one) for one in out.getvalue().splitlines()]
    assert len({one["puid"] for one in said}) == 3
    assert "Anna" not in out.getvalue()
    assert dsa.statements(THEN.date(), tmp_path / "lines.jsonl").lines == 3
    assert (tmp_path / "lines.jsonl").read_text(encoding="utf-8") == out.getvalue()


def test_a_decision_undone_keeps_its_line(cast: Cast) -> None:
    decision = decide(cast, "remove")
    first, second = StringIO(), StringIO()
    dsa.statements(THEN.date(), first)
    with by_hand():
        type(decision).objects.update(reversed_at=THEN, facts="Anna de Wit.")
    dsa.statements(THEN.date(), second)
    assert first.getvalue() == second.getvalue() != ""


def test_a_file_that_cannot_be_written_is_said(cast: Cast, tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="cannot be written"):
        dsa.statements(THEN.date(), tmp_path)


TERMS, APPEALS, MEANS = NAMES[5], NAMES[6], NAMES[7]
SELLING = "Boek nu een gratis demo van ons platform!"


def part(folder: Path, name: str, previous: date | None = None) -> list[dict[str, str]]:
    """One part of the report of 2025, as it is written."""
    dsa.report(2025, folder, TODAY, previous)
    return read((folder / f"{name}.csv").read_text(encoding="utf-8"))


def holds(cast: Cast, outcome: str, count: int) -> None:
    """So many posts of a vendor that the gate held, and what a host made of them then."""
    for number in range(count):
        _, held = contribute(
            by=cast.vendor,
            space=cast.conversation,
            kind=Kind.EXPERIENCE,
            draft=Draft(SELLING, f"Wat wij leerden, deel {number}"),
        )
        assert held is not None
        with by_hand():
            Held.objects.filter(pk=held.pk).update(
                outcome=outcome, decided_by=cast.host, decided_at=THEN
            )


def test_what_a_program_held_and_a_host_returned_was_never_seen_and_counts(
    cast: Cast, tmp_path: Path
) -> None:
    holds(cast, Held.Outcome.RETURNED, 2)
    holds(cast, Held.Outcome.RELEASED, 1)
    holds(cast, Held.Outcome.WITHDRAWN, 1)
    total = line(part(tmp_path, TERMS), "TOTAL")
    assert total["Visibility restriction Disable"] == "2"
    assert total["Number of measures taken after detection with solely automated means "] == "2"
    means = part(tmp_path, MEANS)
    assert value(means, "Accuracy of the automated means - Precision", "Total number") == "0.67"
    assert value(means, "Number of measures solely taken", "Total number") == "0"


def test_a_text_that_waits_is_no_restriction_yet(cast: Cast, tmp_path: Path) -> None:
    holds(cast, Held.Outcome.WAITING, 1)
    assert line(part(tmp_path, TERMS), "TOTAL")[MEASURES] == "0"
    precision = "Accuracy of the automated means - Precision"
    assert value(part(tmp_path, MEANS), precision, "Total number") == ""


def test_what_hosts_wrote_in_the_place_of_a_keyword_reaches_the_report(
    cast: Cast, tmp_path: Path
) -> None:
    decide(cast, "remove", facts="Anna de Wit did it.")
    dsa.statements(THEN.date(), StringIO())
    entry = Entry.objects.select_related("decision__subject").get()
    draft = replace(
        first_draft(entry.decision),
        facts="A member did it.",
        category=Category.VIOLENCE,
        keywords=(Keyword.OTHER,),
        other_keyword="Doxing",
    )
    release(by=cast.host, entry=entry, draft=draft)
    rows = part(tmp_path, TERMS)
    assert [row[OTHER] for row in rows if row[OTHER]] == ["Doxing"]
    assert line(rows, "STATEMENT_CATEGORY_VIOLENCE")[MEASURES] == "1"


@pytest.mark.parametrize(
    ("outcome", "role", "later", "count"),
    [
        ("reversed", Role.ALERTER, 2, "2"),
        ("partly", Role.ALERTER, 2, "2"),
        ("upheld", Role.ALERTER, 2, "0"),
        ("reversed", Role.RESPONDENT, 2, "0"),
        ("reversed", Role.ALERTER, 0, "0"),
        ("", Role.ALERTER, 2, "0"),
    ],
)
def test_a_restriction_counts_as_new_where_who_alerted_objected_and_was_right(
    cast: Cast, tmp_path: Path, outcome: str, role: Role, later: int, count: str
) -> None:
    first = decide(cast, outcome="no_breach", clauses=[])
    objection = object_to(first, cast.bram, outcome)
    with by_hand():
        type(objection).objects.update(role=role)
    at = THEN + timedelta(days=later)
    decide(cast, "remove", "warning", "suspension", case=first.case, at=at)
    renewed = "Number of restrictions newly imposed"
    assert value(part(tmp_path, APPEALS), renewed, "Total number") == count


@pytest.mark.parametrize(
    ("before", "then", "count"),
    [
        ("law", "law", "1"),
        ("code", "law", "0"),
        ("law", "code", "0"),
        (None, "law", "0"),
    ],
)
def test_who_was_shut_out_by_law_again_is_a_repeated_offender(
    cast: Cast, tmp_path: Path, before: str | None, then: str, count: str
) -> None:
    grounds = {"law": {"ground": "law", "law": "Article 137c", "clauses": []}, "code": {}}
    if before:
        decide(cast, "warning", at=THEN - timedelta(days=9), **grounds[before])
    decide(cast, "remove", "suspension", **grounds[then])
    counted = "Number of suspensions enacted for the provision of manifestly illegal content"
    assert said(part(tmp_path, APPEALS), counted, "Total number")["Value"] == count


def test_the_report_before_is_named(cast: Cast, tmp_path: Path) -> None:
    rows = part(tmp_path, NAMES[0], date(2025, 2, 14))
    assert line(rows, "Date of the publication of the latest previous report")["Value"] == (
        "2025-02-14"
    )


def test_the_puid_of_a_decision_is_the_same_in_every_run_and_survives_a_new_entry(
    cast: Cast,
) -> None:
    decide(cast, "remove")
    seen = []
    for _ in range(2):
        out = StringIO()
        dsa.statements(THEN.date(), out)
        seen.append(json.loads(out.getvalue())["puid"])
        with by_hand():
            Entry.objects.all().delete()
    assert seen[0] == seen[1]
