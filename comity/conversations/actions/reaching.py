"""Parts of actions: hold a conversation still, and ask whether one's words may reach the others."""

from __future__ import annotations

from collections.abc import Iterable

from comity.boundaries import approaching
from comity.boundaries.actions.locking import lock_pairs
from comity.charter import gate
from comity.charter.models import Version
from comity.conduct.deeds import Approaching, Messaging, Way, Writing
from comity.conversations import queries
from comity.conversations.circle import Circle
from comity.conversations.models import Conversation
from comity.people.models import Member
from comity.talk.composing import author_facts


def hold(by: Member, conversation: Conversation, also: Iterable[Member] = ()) -> Circle:
    """The conversation as it is now, while nobody joins, leaves or writes, and nothing changes
    between `by` and the others, those in `also` included, until the transaction ends.

    Part of an action. The conversation is locked before the pairs, everywhere. Raises Http404 for
    who is not one of its people.
    """
    Conversation.objects.select_for_update(no_key=True).get(pk=conversation.pk)
    circle = queries.get_circle(by, conversation.pk)
    lock_pairs(by, [*circle.others, *also])
    return queries.get_circle(by, conversation.pk)


def require_no_stop(
    by: Member, others: Iterable[Member], way: Way, version: Version | None
) -> None:
    """Ask the code whether `by` may come near these; an attempt past a stop is counted. Part of an
    action. Raises Refused (conduct)."""
    found = approaching.near(by, list(others), way)
    gate.ask(Approaching(found.approaches), version=version, afterwards=found.afterwards(version))


def require_no_stop_in(by: Member, circle: Circle, version: Version | None) -> None:
    """The same of everyone in a conversation, or invited to it."""
    way = Way.MESSAGE if circle.conversation.is_pair else Way.GROUP
    require_no_stop(by, circle.others, way, version)


def pass_words(
    by: Member,
    writing: Writing,
    *,
    about: str,
    version: Version | None,
    without_consent: tuple[str, ...] = (),
    confirmation: str | None = None,
) -> None:
    """Ask the code about private words, and about who would read them without having agreed. Part
    of an action. Raises Refused (conduct): 403 without consent, a nudge for what reads badly."""
    deed = Messaging(author_facts(by), writing, without_consent)
    gate.pass_privately(deed, by=by, version=version, about=about, confirmation=confirmation)
