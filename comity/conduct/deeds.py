"""The facts a clause needs, gathered by actions with queries before they ask.

Frozen and plain: a deed knows no database. What a clause cannot see here it cannot judge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from comity.conduct.promoting import Promotion


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


class Way(StrEnum):
    """How one member may come near another: what a stop ends (clause stop-means-stop)."""

    REQUEST = "request"
    MESSAGE = "message"
    GROUP = "group"
    MENTION = "mention"
    REPLY = "reply"
    QUOTE = "quote"
    REACT = "react"
    ACCEPT = "accept-answer"
    INVITE = "invite"
    LOOK_UP = "look-up"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Approach:
    """That a deed comes near someone who asked its doer to stop, or from whom hosts decided to keep
    them apart: in which way, and their name."""

    way: Way
    who: str
    by_hosts: bool = False


@dataclass(frozen=True, slots=True)
class Publishing:
    """A contribution, new or edited, is about to be shown in a space. `approaches` are those to
    members who asked its author to stop, here as in every deed. `promotion` are the facts for the
    clauses about promoting."""

    what: ClassVar[str] = "contribution"
    author: Author
    writing: Writing
    kind: str
    edited: bool = False
    approaches: tuple[Approach, ...] = ()
    promotion: Promotion | None = None


@dataclass(frozen=True, slots=True)
class Commenting:
    """A comment, new or edited, is about to be shown under a contribution."""

    what: ClassVar[str] = "comment"
    author: Author
    writing: Writing
    on_own_thread: bool = False
    edited: bool = False
    approaches: tuple[Approach, ...] = ()
    promotion: Promotion | None = None


@dataclass(frozen=True, slots=True)
class Messaging:
    """A private message is about to be sent. `without_consent` names those it would reach of whom
    no consent stands."""

    what: ClassVar[str] = "message"
    author: Author
    writing: Writing
    without_consent: tuple[str, ...] = ()
    approaches: tuple[Approach, ...] = ()


@dataclass(frozen=True, slots=True)
class Declined:
    """That an earlier request to the same member was not accepted: when, and its reason."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What stands for or against one member asking another to get in touch, at the moment `at`.

    `who` is the name of the one asked, `takes` whose requests they take ("everyone", "shared",
    "talked", "nobody") and `meets` whether the asker is among those. `lapse_at` says when each of
    the asker's waiting requests would lapse, `asked` when they asked anyone in the last days,
    `asked_them` when they asked this member. `member_since` makes a newcomer.
    """

    who: str
    at: datetime
    takes: str = "everyone"
    meets: bool = True
    takes_vendors: bool = True
    own_stop: bool = False
    in_touch: bool = False
    waits_already: bool = False
    lapse_at: tuple[datetime, ...] = ()
    asked: tuple[datetime, ...] = ()
    asked_them: tuple[datetime, ...] = ()
    declined: tuple[Declined, ...] = ()
    member_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestingContact:
    """Someone asks another member whether they may write to them, with a reason.

    `sold_at` is when this author was last shown that an earlier request's reason sells.
    """

    what: ClassVar[str] = "request"
    author: Author
    writing: Writing
    reach: Reach
    sold_at: datetime | None = None
    approaches: tuple[Approach, ...] = ()


@dataclass(frozen=True, slots=True)
class Approaching:
    """Someone is about to come near another without a text: a reaction, an invitation, a look at a
    profile."""

    approaches: tuple[Approach, ...] = ()


@dataclass(frozen=True, slots=True)
class LookingUp:
    """Someone is about to come across people in the directory. `met` holds, for each person they
    met, the moment from which it counts; `again` says that it is someone they met before, within
    thirty days."""

    met: Sequence[datetime]
    now: datetime
    again: bool = False
    approaches: tuple[Approach, ...] = ()


Published = Publishing | Commenting
Worded = Published | Messaging | RequestingContact
Wordless = Approaching | LookingUp
Deed = Worded | Wordless


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the clauses in force: anchor → name → value (codes/<code>/settings.toml)."""

    values: dict[str, dict[str, int | bool | str]] = field(default_factory=dict)

    def number(self, anchor: str, name: str, default: int) -> int:
        """A whole-number setting of a clause; `default` where the code does not set it."""
        value = self.values.get(anchor, {}).get(name, default)
        return value if isinstance(value, int) else default
