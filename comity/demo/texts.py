"""Read the demo's texts, which were written for it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def tables(file: str, name: str) -> list[dict[str, Any]]:
    """The tables called `name` of a file of the demo, in their order."""
    found: list[dict[str, Any]] = tomllib.loads((_FOLDER / file).read_text())[name]
    return found


def threads() -> Iterator[dict[str, Any]]:
    """All conversations; the file's name says their `language`."""
    for path in sorted((_FOLDER / "threads").glob("*.toml")):
        for thread in tables(f"threads/{path.name}", "thread"):
            yield {**thread, "language": path.name.split("-")[0]}


def first_words() -> dict[str, int]:
    """How many days ago each author wrote for the first time, rounded up."""
    first: dict[str, int] = {}
    for thread in threads():
        for text in [thread, *thread.get("comment", [])]:
            author = text["author"]
            first[author] = max(first.get(author, 0), thread["days_ago"] + 1)
    return first
