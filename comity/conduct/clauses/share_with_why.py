"""Share a work of your own with a sentence or two on why it could interest us.

What was declared as one's own needs its why: a share in its own field, anything else in its text.
Signs of promotion that nobody declared are asked about; of vendors, vendor-promotion asks.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Commenting, Deed, Published, Publishing, Settings
from comity.conduct.promoting import Declared, Promotion, Relation
from comity.conduct.screening.promotion import Found
from comity.conduct.signs import quote, signs_of
from comity.conduct.verdict import Finding, Outcome
from comity.conduct.why import LEAST_WORDS, missing, words_of

CLAUSE = "share-with-why"
_EXAMPLE = Message(
    "Say in one or two sentences what is in it for the others. For example: “We stopped measuring "
    "talk time, and this tells what that did to the people on the phones.”"
)


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where the why is missing or none; a nudge where signs of promotion were not
    declared, or where nearly all that a member posts was made by others."""
    if not isinstance(deed, Publishing | Commenting) or deed.promotion is None:
        return None
    facts = deed.promotion
    lacking = _lacking(deed, facts)
    if lacking is not None:
        return Finding(CLAUSE, Outcome.REFUSE, lacking, _EXAMPLE)
    if not facts.declared.is_promotion and not deed.author.works_for_vendor:
        found = signs_of(deed)
        if found:
            return _asked(facts.declared, found)
    return _watched(facts, settings)


def _lacking(deed: Published, facts: Promotion) -> Message | None:
    """What the why still needs. A vendor's reply needs none: it responds to what somebody said."""
    if facts.work is not None:
        return missing(facts.work.why, facts.work.title, deed.writing.language)
    if not facts.declared.is_promotion or deed.author.works_for_vendor:
        return None
    words = len(words_of(deed.writing.body))
    if words >= LEAST_WORDS:
        return None
    return Message(
        "Beside the link there are %(words)d words; at least %(least)d are needed to tell why.",
        words=words,
        least=LEAST_WORDS,
    )


def _asked(declared: Declared, found: tuple[Found, ...]) -> Finding:
    words = tuple(sign.words for sign in found)
    if declared is Declared.NONE:
        reason = Message(
            "You say that this is not yours nor your employer's, and “%(words)s” looks as if it "
            "were. A program recognised it and may be mistaken. Your answer is kept.",
            words=quote(found),
        )
        remedy = Message("Is it yours after all? Then say so: it is welcome within your budget.")
    else:
        reason = Message(
            "Is this yours or your employer's? “%(words)s” looks like it. A program recognised it "
            "and may be mistaken.",
            words=quote(found),
        )
        remedy = Message("Say whose it is. What is your own is welcome within your budget.")
    return Finding(CLAUSE, Outcome.NUDGE, reason, remedy, words=words, pattern=found[0].pattern)


def _watched(facts: Promotion, settings: Settings) -> Finding | None:
    """A nudge where finds of others' work crowd out a member's own words."""
    if facts.work is None or facts.work.relation is not Relation.FOUND or facts.counted:
        return None
    found, posts = facts.past.found + 1, facts.past.posts + 1
    least = settings.number(CLAUSE, "found_at_least", 4)
    percent = settings.number(CLAUSE, "found_percent", 50)
    if found < least or found * 100 <= percent * posts:
        return None
    return Finding(
        CLAUSE,
        Outcome.NUDGE,
        Message(
            "Of your last %(posts)d posts, %(found)d share what others made.",
            posts=posts,
            found=found,
        ),
        Message("Tell what you did or saw yourself: nobody else can."),
    )
