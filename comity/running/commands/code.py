"""`comity code check`."""

from __future__ import annotations

from pathlib import Path

from comity.charter.source import SourceError, load


def faults(folder: Path) -> list[str]:
    """What is wrong with a code's texts and settings, a sentence each; empty when nothing is."""
    try:
        load(folder)
    except SourceError as error:
        return list(error.errors)
    return []
