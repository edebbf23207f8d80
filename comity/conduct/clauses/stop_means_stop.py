"""Who is asked to stop must stop at once: past a stop, every way to the one who asked is closed.

A stop is a fact, so this clause refuses. Only the one who asked can lift it.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Deed, Settings, Way
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "stop-means-stop"

_REASONS = {
    Way.REQUEST: Message("%(who)s asked you to stop, so you cannot ask to get in touch."),
    Way.MESSAGE: Message("%(who)s asked you to stop, so you cannot write to them."),
    Way.GROUP: Message(
        "%(who)s asked you to stop, so you cannot write where they would read it in private."
    ),
    Way.MENTION: Message("%(who)s asked you to stop, so you cannot mention them."),
    Way.REPLY: Message("%(who)s asked you to stop, so you cannot reply to them."),
    Way.QUOTE: Message("%(who)s asked you to stop, so you cannot quote them."),
    Way.REACT: Message("%(who)s asked you to stop, so you cannot react to what they write."),
    Way.ACCEPT: Message("%(who)s asked you to stop, so you cannot accept their answer."),
    Way.INVITE: Message("%(who)s asked you to stop, so you cannot invite them."),
    Way.LOOK_UP: Message("%(who)s asked you to stop, so you cannot look them up."),
    Way.CARD: Message("%(who)s asked you to stop, so you cannot exchange cards."),
}
_IN_WORDS = Message("Leave %(who)s out of it. What each of you writes in public stays readable.")
_APART = Message("The hosts decided that you and %(who)s have no contact here.")
_OBJECT = Message("Leave %(who)s alone. If you disagree, object to the decision.")
_OTHERWISE = Message(
    "Leave %(who)s alone. Only they can lift it; if you think that something is wrong here, "
    "write to the hosts."
)


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where the deed comes near someone who asked its doer to stop, or from whom hosts
    keep them apart."""
    if not deed.approaches:
        return None
    first = deed.approaches[0]
    if first.by_hosts:
        apart, advice = (Message(said.text, who=first.who) for said in (_APART, _OBJECT))
        return Finding(CLAUSE, Outcome.REFUSE, apart, advice)
    remedy = _IN_WORDS if first.way in (Way.MENTION, Way.QUOTE) else _OTHERWISE
    return Finding(
        CLAUSE,
        Outcome.REFUSE,
        Message(_REASONS[first.way].text, who=first.who),
        Message(remedy.text, who=first.who),
    )
