"""Nobody gets a direct message without their permission, and asking for it has its bounds.

Consent, wishes and counts are facts, so this clause refuses where they stand against a deed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from comity.answer import Message
from comity.conduct.deeds import Author, Deed, Messaging, Reach, RequestingContact, Settings
from comity.conduct.screening.folding import plain
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "consent-before-contact"

_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)
_TO_ONE_A_MONTH = 2
"""How often one member is asked by the same other within a month, whatever became of it."""

_CLOSED = {
    "nobody": (
        Message("%(who)s takes no requests to get in touch."),
        Message("You can reply to what they write in a space."),
    ),
    "shared": (
        Message("%(who)s takes requests from members they share a space with."),
        Message("Once you both wrote in the same space, you can ask."),
    ),
    "talked": (
        Message("%(who)s takes requests from people they talked with in a thread."),
        Message("Reply to what they write; once you have answered each other, you can ask."),
    ),
}


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where a message would reach someone who has not consented to it, or where asking
    for consent is not possible (now)."""
    if isinstance(deed, Messaging) and deed.without_consent:
        return _message(deed.without_consent[0])
    if isinstance(deed, RequestingContact):
        return may_ask(deed.author, deed.reach, settings, deed.writing.body)
    return None


def may_ask(author: Author, reach: Reach, settings: Settings, reason: str = "") -> Finding | None:
    """Why one member cannot ask another to get in touch; None where they can. Without a `reason`
    it is only said whether they could ask at all."""
    return (
        _between_the_two(reach)
        or _not_open(author, reach)
        or _declined(reach, settings, reason)
        or _asked_often(reach)
        or _too_many(reach, settings)
    )


def _refuse(reason: Message, remedy: Message, allowed_from: datetime | None = None) -> Finding:
    return Finding(CLAUSE, Outcome.REFUSE, reason, remedy, allowed_from)


def _message(who: str) -> Finding:
    return _refuse(
        Message("%(who)s has not agreed to be written to by you.", who=who),
        Message("Ask first, with a reason; a message can follow once they say yes."),
    )


def _between_the_two(reach: Reach) -> Finding | None:
    if reach.own_stop:
        return _refuse(
            Message("You asked %(who)s to stop, so you cannot ask to get in touch.", who=reach.who),
            Message("Lift your stop first, if you want them to be able to reach you."),
        )
    if reach.in_touch:
        return _refuse(
            Message("You and %(who)s are in touch already.", who=reach.who),
            Message("Write to them."),
        )
    if reach.waits_already:
        return _refuse(
            Message("Your request to %(who)s waits already.", who=reach.who),
            Message("Wait for their answer, or withdraw it."),
        )
    return None


def _not_open(author: Author, reach: Reach) -> Finding | None:
    if not reach.meets:
        reason, remedy = _CLOSED.get(reach.takes, _CLOSED["nobody"])
        return _refuse(Message(reason.text, who=reach.who), remedy)
    if author.works_for_vendor and not reach.takes_vendors:
        return _refuse(
            Message("%(who)s takes no requests from people of vendors.", who=reach.who),
            Message("You can reply to what they write in a space."),
        )
    return None


def _declined(reach: Reach, settings: Settings, reason: str) -> Finding | None:
    if not reach.declined:
        return None
    if len(reach.declined) > 1:
        return _refuse(
            Message("%(who)s did not accept your request, twice.", who=reach.who),
            Message("Leave it to them now; they can still ask you."),
        )
    days = settings.number(CLAUSE, "again_days", 90)
    again = reach.declined[0].at + timedelta(days=days)
    if reach.at < again:
        return _refuse(
            Message("%(who)s did not accept your request.", who=reach.who),
            Message("You can ask once more later, with a new reason."),
            again,
        )
    if reason and _words(reason) == _words(reach.declined[0].reason):
        return _refuse(
            Message("%(who)s did not accept this reason before.", who=reach.who),
            Message("You can ask once more, with a new reason."),
        )
    return None


def _words(reason: str) -> set[str]:
    return set(re.findall(r"\w+", plain(reason)))


def _asked_often(reach: Reach) -> Finding | None:
    lately = [at for at in reach.asked_them if at > reach.at - _MONTH]
    if len(lately) < _TO_ONE_A_MONTH:
        return None
    return _refuse(
        Message("You asked %(who)s twice in a short time.", who=reach.who),
        Message("Give it some time."),
        _heals(lately, _TO_ONE_A_MONTH, _MONTH),
    )


def _too_many(reach: Reach, settings: Settings) -> Finding | None:
    """More than wait at once, or more than fit in a week; fewer for newcomers."""
    grown = _grown_at(reach, settings)
    is_new = grown is not None and reach.at < grown
    waiting, week = _bounds(settings, is_new)
    found: list[tuple[Message, datetime]] = []
    if len(reach.lapse_at) >= waiting:
        free = sorted(reach.lapse_at)[len(reach.lapse_at) - waiting]
        said = Message(
            "You have %(number)d requests waiting; that is as many as fit.",
            number=len(reach.lapse_at),
        )
        found.append((said, free))
    lately = [at for at in reach.asked if at > reach.at - _WEEK]
    if len(lately) >= week:
        said = Message(
            "You asked %(number)d members this week; that is as many as fit.", number=len(lately)
        )
        found.append((said, _heals(lately, week, _WEEK)))
    if not found:
        return None
    reason, free = found[0][0], max(at for _, at in found)
    if is_new and grown is not None and _fits(reach, lately, settings):
        free = min(free, grown)
    return _refuse(reason, Message("Wait for answers, or withdraw a request."), free)


def _fits(reach: Reach, lately: Sequence[datetime], settings: Settings) -> bool:
    """Whether it would be within the bounds of who is no newcomer."""
    waiting, week = _bounds(settings, is_new=False)
    return len(reach.lapse_at) < waiting and len(lately) < week


def _bounds(settings: Settings, is_new: bool) -> tuple[int, int]:
    if is_new:
        return (
            settings.number(CLAUSE, "newcomer_waiting", 2),
            settings.number(CLAUSE, "newcomer_a_week", 3),
        )
    return settings.number(CLAUSE, "waiting", 5), settings.number(CLAUSE, "a_week", 10)


def _grown_at(reach: Reach, settings: Settings) -> datetime | None:
    days = settings.number(CLAUSE, "newcomer_days", 14)
    return reach.member_since and reach.member_since + timedelta(days=days)


def _heals(moments: Sequence[datetime], most: int, window: timedelta) -> datetime:
    """When so few of these moments are left within the window that one more fits."""
    return sorted(moments)[len(moments) - most] + window
