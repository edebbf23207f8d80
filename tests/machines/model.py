"""Who agreed to what, as the code of conduct says it: the model beside which members act (clauses
consent-before-contact, stop-means-stop)."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.conversations.models import Conversation

Pair = frozenset[str]


@dataclass
class Model:
    """Who agreed to what, as the code of conduct says it."""

    consents: set[Pair] = field(default_factory=set)
    stops: set[tuple[str, str]] = field(default_factory=set)
    mutes: set[tuple[str, str]] = field(default_factory=set)
    agreed: set[tuple[str, str, str]] = field(default_factory=set)
    """(conversation, reader, writer): by joining."""

    def undo(self, a: str, b: str) -> None:
        """A stop or a withdrawal: what either agreed to about the other holds no more."""
        self.consents.discard(frozenset((a, b)))
        self.agreed = {one for one in self.agreed if {a, b} != {one[1], one[2]}}

    def stopped(self, a: str, b: str) -> bool:
        """Whether either asked the other to stop."""
        return (a, b) in self.stops or (b, a) in self.stops

    def may_read(self, conversation: Conversation, reader: str, writer: str) -> bool:
        """Whether a private text of the writer may reach the reader at this moment."""
        if self.stopped(reader, writer):
            return False
        consents = frozenset((reader, writer)) in self.consents
        agreed = (conversation.pk, reader, writer) in self.agreed
        return consents or (agreed and not conversation.is_pair)
