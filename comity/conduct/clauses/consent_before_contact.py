"""Nobody gets a direct message without their permission.

Consent is a fact, so this clause refuses where it is missing.
"""

from __future__ import annotations

from comity.answer import Message
from comity.conduct.deeds import Deed, Messaging, Settings
from comity.conduct.verdict import Finding, Outcome

CLAUSE = "consent-before-contact"


def judge(deed: Deed, settings: Settings) -> Finding | None:
    """A refusal where a message would reach someone who has not consented to it."""
    if isinstance(deed, Messaging) and deed.without_consent:
        return _message(deed.without_consent[0])
    return None


def _message(who: str) -> Finding:
    return Finding(
        CLAUSE,
        Outcome.REFUSE,
        Message("%(who)s has not agreed to be written to by you.", who=who),
        Message("Ask first, with a reason; a message can follow once they say yes."),
    )
