"""The facts a clause needs, gathered by actions with queries before they ask.

Frozen and plain: a deed knows no database. What a clause cannot see here it cannot judge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Author:
    """Who does it, as far as a clause may know.

    `sales_hints` counts this author's texts within the clause's window that were nudged as
    selling and published all the same.
    """

    is_host: bool = False
    works_for_vendor: bool = False
    sales_hints: int = 0


@dataclass(frozen=True, slots=True)
class Writing:
    """A text as typed: Markdown, with the language its author gave ("nl", "en").

    `noted` is what was found in its words, by whom, so that nobody needs to read them twice. It
    belongs to this writing and is gone with it: nothing else keeps a member's words.
    """

    body: str
    title: str = ""
    language: str = "en"
    noted: dict[str, tuple[Any, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def whole(self) -> str:
        """Title and body in one, as a reader meets them."""
        return f"{self.title}\n\n{self.body}" if self.title else self.body


@dataclass(frozen=True, slots=True)
class Publishing:
    """A contribution, new or edited, is about to be shown in a space."""

    author: Author
    writing: Writing
    kind: str
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Commenting:
    """A comment, new or edited, is about to be shown under a contribution."""

    author: Author
    writing: Writing
    on_own_thread: bool = False
    edited: bool = False


Deed = Publishing | Commenting


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the clauses in force: anchor → name → value (codes/<code>/settings.toml)."""

    values: dict[str, dict[str, int | bool | str]] = field(default_factory=dict)

    def number(self, anchor: str, name: str, default: int) -> int:
        """A whole-number setting of a clause; `default` where the code does not set it."""
        value = self.values.get(anchor, {}).get(name, default)
        return value if isinstance(value, int) else default
