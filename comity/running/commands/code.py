"""`comity code check` and `comity code publish`."""

from __future__ import annotations

from pathlib import Path

from comity.charter.actions import publish as publishing
from comity.charter.source import SourceError, load
from comity.running.errors import CannotRun


def faults(folder: Path) -> list[str]:
    """What is wrong with a code's texts and settings, a sentence each; empty when nothing is."""
    try:
        load(folder)
    except SourceError as error:
        return list(error.errors)
    return []


def publish(folder: Path, *, new_acceptance: bool) -> int:
    """Put the code in `folder` in force; returns the number of the version.

    Raises CannotRun with what is wrong with it, Refused where it says what is in force.
    """
    try:
        source = load(folder)
    except SourceError as error:
        raise CannotRun("\n".join(["This code cannot be published.", *error.errors])) from error
    return publishing.publish(source, new_acceptance=new_acceptance).number
