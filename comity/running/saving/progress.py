"""How far a long piece of work is, where somebody looks on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from comity.running.saving.archive import Advance


class Bar:
    """A progress bar on standard error, one line a part; none where that is no terminal."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
        self._progress = Progress(
            *columns,
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=not sys.stderr.isatty(),
        )

    @contextmanager
    def part(self, name: str, total: int) -> Iterator[Advance]:
        """A part of the work that is `total` bytes; gives what is to be told of each step."""
        task = self._progress.add_task(f"{name:<10}", total=max(total, 1))
        with self._progress:
            yield lambda size: self._progress.advance(task, size)
            self._progress.update(task, completed=max(total, 1))
