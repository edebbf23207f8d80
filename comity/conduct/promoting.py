"""The facts of promotion: what the author says it is, where it stands, what covers it, what went
before. Gathered by `promotion/facts.py` and judged by the clauses; frozen and plain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class Declared(StrEnum):
    """What an author says of a text: not asked yet, no promotion, their own work, or their
    employer's."""

    UNSAID = ""
    NONE = "none"
    OWN = "own"
    EMPLOYER = "employer"

    @property
    def is_promotion(self) -> bool:
        return self in (Declared.OWN, Declared.EMPLOYER)


class Relation(StrEnum):
    """What an author is to the work they share."""

    OWN = "own"
    FEATURED = "featured"
    EMPLOYER = "employer"
    FOUND = "found"

    @property
    def declares(self) -> Declared:
        """What sharing such a work says: found and not one's own is no promotion."""
        if self is Relation.FOUND:
            return Declared.NONE
        return Declared.EMPLOYER if self is Relation.EMPLOYER else Declared.OWN


class Where(StrEnum):
    """Where a text stands, seen from its author's company (the columns of vendor-promotion).

    A question is of somebody else, of another company, and not answered by the author yet. Another
    thread of somebody else is a conversation. The section is where vendors introduce themselves.
    """

    CONTRIBUTION = "contribution"
    QUESTION = "question"
    CONVERSATION = "conversation"
    OWN_THREAD = "own-thread"
    SECTION = "section"

    @property
    def is_reply(self) -> bool:
        return self in (Where.QUESTION, Where.CONVERSATION, Where.OWN_THREAD)


class Cover(StrEnum):
    """Whether a sponsored activity or an exception that an author names covers the text."""

    NOT_NAMED = ""
    GOOD = "good"
    OF_OTHERS = "of-others"
    ELSEWHERE = "elsewhere"
    NOT_YET = "not-yet"
    OVER = "over"
    USED_UP = "used-up"
    NOT_GRANTED = "not-granted"


class Rule(StrEnum):
    """What lets a promotion pass. The ledger keeps it."""

    BUDGET = "budget"
    QUESTION = "question"
    CONVERSATION = "conversation"
    SPONSORED = "sponsored"
    EXCEPTION = "exception"
    INTRODUCTION = "introduction"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an author's links: the domains of their company, and the places (see
    `screening.links.Link.place`) of what they shared as their own before."""

    company: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Work:
    """A shared work, and the why: what is in it for the others."""

    title: str
    relation: Relation
    why: str


@dataclass(frozen=True, slots=True)
class Past:
    """What went before. Moments are in order, the oldest first, and none is that of the text.

    `promotions` are the member's own that count for the budget; `replies` how many replies to
    others came after the last of them. `company_replies` are the promotional replies of the
    company's people, `in_thread` how many of those stand in this thread, `introduced` when the
    company last introduced itself. `found` of the member's `posts` shared what others made.
    """

    promotions: tuple[datetime, ...] = ()
    replies: int = 0
    company_replies: tuple[datetime, ...] = ()
    in_thread: int = 0
    introduced: datetime | None = None
    found: int = 0
    posts: int = 0


@dataclass(frozen=True, slots=True)
class Promotion:
    """All that clauses may know of the promotion in a text.

    `responds` tells that the author said to which words of others it responds. `counted` that this
    very text stands in the ledger already, so that an edit of it is not counted again. `here` are
    the numbers that a space has of its own, by the names of the settings. `until` is the moment
    that goes with a cover that is not good: when it starts, or when it ended.
    """

    now: datetime
    declared: Declared = Declared.UNSAID
    where: Where = Where.CONTRIBUTION
    responds: bool = False
    work: Work | None = None
    known: Known = NOTHING_KNOWN
    sponsorship: Cover = Cover.NOT_NAMED
    exception: Cover = Cover.NOT_NAMED
    until: datetime | None = None
    past: Past = Past()
    counted: bool = False
    here: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_covered(self) -> bool:
        """Whether a sponsored activity or a granted exception lets it pass, each within bounds of
        its own."""
        return Cover.GOOD in (self.sponsorship, self.exception)

    def rule(self, *, vendor: bool) -> Rule:
        """Under which rule it passes, once all clauses let it pass."""
        if self.exception is Cover.GOOD:
            return Rule.EXCEPTION
        if self.sponsorship is Cover.GOOD:
            return Rule.SPONSORED
        if not vendor:
            return Rule.BUDGET
        return _VENDORS.get(self.where, Rule.RELEASED)


_VENDORS = {
    Where.QUESTION: Rule.QUESTION,
    Where.CONVERSATION: Rule.CONVERSATION,
    Where.SECTION: Rule.INTRODUCTION,
}


@dataclass(frozen=True, slots=True)
class Budget:
    """How many fit in any so many days, and how many replies belong between two."""

    limit: int
    days: int
    between: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """What is left of a budget at a moment.

    `allowed_from` is the moment from which time alone makes room; None where there is room now, or
    where nothing ever fits. `replies_needed` are still to come; once the last promotion is as old
    as the window is long, none are.
    """

    used: int
    budget: Budget
    replies_needed: int
    allowed_from: datetime | None

    @property
    def allowed(self) -> bool:
        return self.used < self.budget.limit and not self.replies_needed


def room(moments: tuple[datetime, ...], replies: int, budget: Budget, now: datetime) -> Room:
    """What is left: `moments` of what was promoted, oldest first, and the replies after the last.

    Days are of 24 hours, so that neither the length of a month nor a change of the clock matters.
    """
    window = timedelta(days=budget.days)
    inside = [moment for moment in moments if moment > now - window]
    missing = max(0, budget.between - replies) if inside else 0
    allowed_from = None
    if len(inside) >= budget.limit > 0:
        allowed_from = inside[-budget.limit] + window
    elif missing:
        allowed_from = inside[-1] + window
    return Room(len(inside), budget, missing, allowed_from)
