"""`comity dsa`: statements of reasons as lines, the yearly report as files."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from comity.running.commands import dsa
from comity.running.errors import CannotRun
from comity.transparency.tests.decided import THEN, case, decide, notice, object_to
from comity.transparency.tests.test_report import MEASURES, NAMES, TODAY, line, read, value
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
