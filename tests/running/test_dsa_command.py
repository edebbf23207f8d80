"""`comity dsa` as an operator types it: what it reads, what it says, and where it says it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from typer.testing import CliRunner, Result

from comity import cli
from comity.running.commands import dsa

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Commands:
    """Stands for the commands of a running community, and remembers how it was called."""

    def __init__(self, held: int = 0) -> None:
        self.called: list[tuple[Any, ...]] = []
        self.held = held

    def statements(self, since: date, out: Any) -> dsa.Written:
        self.called.append((since, out if isinstance(out, Path) else "the screen"))
        if not isinstance(out, Path):
            out.write('{"puid": "comity-1"}\n')
        return dsa.Written(lines=1, held=self.held)

    def report(self, year: int, out: Path, today: date, previous: date | None) -> list[str]:
        self.called.append((year, out, today, previous))
        return ["1_report_identification.csv", "4_notices.csv"]


def typed(monkeypatch: pytest.MonkeyPatch, commands: Commands, *arguments: str) -> Result:
    """What comes of a command line."""
    monkeypatch.setattr(cli, "_in_community", lambda home, name: commands)
    with time_machine.travel(NOW, tick=False):
        return CliRunner().invoke(cli.app, ["dsa", *arguments])


def test_lines_go_to_the_screen_and_what_is_said_about_them_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    commands = Commands(held=2)
    result = typed(monkeypatch, commands, "statements", "--since", "2026-01-31")
    assert result.exit_code == 0
    assert result.stdout == '{"puid": "comity-1"}\n'
    assert "1 written." in result.stderr
    assert "2 wait for a host at /desk/statements/" in result.stderr
    assert commands.called == [(date(2026, 1, 31), "the screen")]


def test_nothing_is_said_of_waiting_where_nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    result = typed(monkeypatch, Commands(), "statements", "--since", "2026-01-31")
    assert "wait" not in result.stderr


def test_lines_go_to_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    commands, out = Commands(), tmp_path / "lines.jsonl"
    result = typed(monkeypatch, commands, "statements", "--since", "2026-01-31", "--out", str(out))
    assert result.stdout == ""
    assert commands.called == [(date(2026, 1, 31), out)]


@pytest.mark.parametrize("day", ["31-01-2026", "2026-02-30", "yesterday", ""])
def test_a_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    commands = Commands()
    assert typed(monkeypatch, commands, "statements", "--since", day).exit_code == 2
    assert commands.called == []


def test_since_when_must_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, Commands(), "statements").exit_code == 2


def test_the_report_names_its_files_and_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commands = Commands()
    result = typed(monkeypatch, commands, "report", "--year", "2025", "--out", str(tmp_path))
    assert result.stdout.split() == ["1_report_identification.csv", "4_notices.csv"]
    assert "Orders of authorities and disputes outside are blank" in result.stderr
    assert "Small numbers stand in it" in result.stderr
    assert "has not ended" not in result.stderr
    assert commands.called == [(2025, tmp_path, NOW.date(), None)]


def test_a_year_that_runs_is_said_to_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    arguments = ("report", "--year", "2026", "--out", str(tmp_path))
    assert "has not ended" in typed(monkeypatch, Commands(), *arguments).stderr


def test_the_day_of_the_report_before_may_be_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commands = Commands()
    arguments = ("report", "--year", "2025", "--out", str(tmp_path), "--previous", "2025-02-14")
    typed(monkeypatch, commands, *arguments)
    assert commands.called[0][3] == date(2025, 2, 14)


@pytest.mark.parametrize("year", ["0", "1899", "9999", "x"])
def test_a_year_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, year: str
) -> None:
    commands = Commands()
    result = typed(monkeypatch, commands, "report", "--year", year, "--out", str(tmp_path))
    assert result.exit_code == 2
    assert commands.called == []


def test_what_the_commands_take_is_what_the_command_line_gives() -> None:
    """The stand-in above is called as the real ones are."""
    for name in ("statements", "report"):
        real = getattr(dsa, name).__code__
        ours = getattr(Commands, name).__code__
        assert real.co_argcount == ours.co_argcount - 1


def test_help_is_there_for_all_of_it() -> None:
    result = CliRunner().invoke(cli.app, ["dsa", "--help"])
    assert result.exit_code == 0
    assert "statements" in result.stdout
    assert "report" in result.stdout
