"""Keeping processes running."""

from __future__ import annotations

import subprocess
import sys

import pytest

from comity.running.errors import CannotRun
from comity.running.supervisor import Child, end_kindly, run_program, start_all


def _python(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], start_new_session=True)


def test_a_child_that_ended_is_started_again_after_a_pause() -> None:
    child = Child("short", lambda: _python("pass"), end_kindly)
    child.tend(now=0.0)
    assert child.process is not None
    child.process.wait()
    child.tend(now=1.0)
    assert child.process is None
    child.tend(now=1.1)
    assert child.process is None
    child.tend(now=2.0)
    assert child.process is not None
    child.process.wait()


def test_a_child_that_was_steady_starts_counting_anew() -> None:
    child = Child("steady", lambda: _python("pass"), end_kindly, deaths=5)
    child.tend(now=0.0)
    assert child.process is not None
    child.process.wait()
    child.tend(now=1000.0)
    assert child.deaths == 1


def test_what_never_stays_up_at_the_start_is_given_up() -> None:
    child = Child("broken", lambda: _python("raise SystemExit(3)"), end_kindly)
    with pytest.raises(CannotRun, match="broken"):
        start_all([child], lambda: False, patience=60)


def test_what_ignores_a_kind_word_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.running.supervisor._PATIENCE", 0.5)
    code = "import signal; signal.signal(15, signal.SIG_IGN); print(1, flush=True); signal.pause()"
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    end_kindly(process)
    process.stdout.close()
    assert process.returncode == -9


def test_a_program_that_fails_says_which() -> None:
    with pytest.raises(CannotRun, match="nothing_here"):
        run_program([sys.executable, "-m", "comity.running.program", "nothing_here"], {})
