"""No sexist, racist or discriminatory remarks: slurs, dehumanising words, generalisations.

A slur or a dehumanising word is held for a host. A generalisation is nudged: it is easily
written without meaning it, and easily mended. Naming a group is neither. In a message, which no
host reads, all of it is pointed out to its author.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Deed, Messaging, Settings
from comity.conduct.screening import Hit, Reading
from comity.conduct.screening.in_force import hits, quote
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "no-discrimination"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A hold for slurs and dehumanising words, else a nudge for generalisations about a group; in a
    message a nudge for either."""
    private = isinstance(deed, Messaging)
    slurs = hits(deed, Reading.SLUR)
    if slurs:
        return _grave(slurs, _slur(quote(slurs), private), private)
    dehumanising = hits(deed, Reading.DEHUMANISING)
    if dehumanising:
        return _grave(dehumanising, _dehumanises(quote(dehumanising), private), private)
    return _nudged(hits(deed, Reading.GENERALISATION))


def _slur(words: str, private: bool) -> Message:
    if private:
        return Message(
            "“%(words)s” reads as a slur. A program recognised the wording and may be mistaken; "
            "only you see this.",
            words=words,
        )
    return Message(
        "“%(words)s” reads as a slur. A program recognised the wording and may be "
        "mistaken; a host looks at it before anyone else sees it.",
        words=words,
    )


def _dehumanises(words: str, private: bool) -> Message:
    if private:
        return Message(
            "“%(words)s” reads as denying people their humanity. A program recognised the wording "
            "and may be mistaken; only you see this.",
            words=words,
        )
    return Message(
        "“%(words)s” reads as denying people their humanity. A program recognised the "
        "wording and may be mistaken; a host looks at it before anyone else sees it.",
        words=words,
    )


def _grave(found: tuple[Hit, ...], reason: Message, private: bool) -> Finding:
    return Finding(
        CLAUSE,
        Outcome.NUDGE if private else Outcome.HOLD,
        reason,
        Message(
            "Take these words out, or put them in quotation marks if you are telling what "
            "somebody else said."
        ),
        words=tuple(hit.words for hit in found),
        pattern=found[0].pattern,
    )


def _nudged(found: tuple[Hit, ...]) -> Finding | None:
    if not found:
        return None
    return Finding(
        CLAUSE,
        Outcome.NUDGE,
        Message(
            "“%(words)s” reads as a judgement about everyone in a group. A program recognised "
            "the wording and may be mistaken.",
            words=quote(found),
        ),
        Message("Tell what you saw or went through yourself, and with whom."),
        words=tuple(hit.words for hit in found),
        pattern=found[0].pattern,
    )
