"""The bottom of the house: how a yes, a no and their reasons are said.

Plain Python, imported by every room and importing none. `Answer` is what a policy
gives, `Refused` is the exception by which a no travels to a door, and `require`
turns the one into the other. `asking()` remembers that an action asked before it
wrote; the tests make a write to a governed table without it an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.conduct.verdict import Verdict


class Message:
    """A sentence for a person, in English, with named parameters.

    The English text is the key under which translations are found; the edge renders
    it in the reader's language (`comity.doors.wording.say`). A parameter may itself be
    a Message. Use a literal: the translation check collects `Message("…")` from the source.
    """

    __slots__ = ("params", "text")

    def __init__(self, text: str, /, **params: object) -> None:
        self.text = text
        self.params: Mapping[str, object] = params

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Message) and self.text == other.text and self.params == other.params
        )

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Message({self.text!r}, {dict(self.params)!r})"

    def __str__(self) -> str:
        return self.text % self.params if self.params else self.text


@dataclass(frozen=True, slots=True)
class Answer:
    """What a policy says: allowed or not and, where not, why and under which clause. `link` is a
    path at which one reads the decision behind it, where there is one."""

    allowed: bool
    reason: Message | None = None
    clause: str | None = None
    link: str = ""

    def __bool__(self) -> bool:
        return self.allowed


YES = Answer(True)


def no(reason: Message, clause: str | None = None, link: str = "") -> Answer:
    """A refusal with its reason; `clause` is the anchor of the code where one applies."""
    return Answer(False, reason, clause, link)


@dataclass
class Refused(Exception):
    """An action did not happen.

    `kind` names the problem type (`permission`, `conduct`, `acceptance`, `rate-limit`, `conflict`).
    `verdict` holds the findings where the code of conduct said no or asked to think again.
    `confirmation` is set on a nudge: the same request passes with it. `afterwards` is run in a
    transaction of its own once the refused one is rolled back (to record that it was asked).
    `hints` are the ids, in the findings' order, under which what was shown is kept, so that "this
    was wrong" can be said of each. `retry_after` is in seconds.
    """

    answer: Answer
    kind: str = "permission"
    verdict: Verdict | None = None
    confirmation: str | None = None
    afterwards: Callable[[], None] | None = field(default=None, repr=False)
    hints: tuple[str, ...] = ()
    retry_after: int | None = None

    def __str__(self) -> str:
        return str(self.answer.reason or "refused")

    @property
    def is_nudge(self) -> bool:
        """True where the author may go on after reading what was found."""
        return self.confirmation is not None


class _Asking:
    """One action's memory of having asked."""

    __slots__ = ("asked",)

    def __init__(self) -> None:
        self.asked = False


_current: ContextVar[_Asking | None] = ContextVar("comity_asking", default=None)


@contextmanager
def asking() -> Iterator[None]:
    """The scope of one action. An action called by another asks for itself."""
    token = _current.set(_Asking())
    try:
        yield
    finally:
        _current.reset(token)


def mark_asked() -> None:
    """Note, in the current action, that policy or code was asked."""
    scope = _current.get()
    if scope is not None:
        scope.asked = True


def has_asked() -> bool:
    """Whether a write is covered at this moment: inside an action that asked."""
    scope = _current.get()
    return scope is not None and scope.asked


def require(answer: Answer, *, kind: str = "permission") -> None:
    """Go on if the answer is yes; raise Refused with its reason if not."""
    mark_asked()
    if not answer.allowed:
        raise Refused(answer, kind=kind)
