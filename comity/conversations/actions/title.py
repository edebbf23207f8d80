"""Give a group another title."""

from __future__ import annotations

from comity.answer import require
from comity.charter import queries as charter
from comity.conduct.deeds import Writing
from comity.conversations import policy
from comity.conversations.actions.reaching import hold, pass_words, require_no_stop_in
from comity.conversations.models import Conversation
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def retitle(
    *, by: Member, conversation: Conversation, title: str, confirmation: str | None = None
) -> Conversation:
    """A title is a text that the others read: it asks what a message asks.

    Raises Http404 for who is not one of its people; Refused as `send` does.
    """
    circle = hold(by, conversation)
    version = charter.in_force()
    require_no_stop_in(by, circle, version)
    require(policy.may_speak(by, circle, version))
    limits.spend(limits.POSTING, by.pk)
    pass_words(
        by,
        Writing("", title, by.language),
        about=f"title:{conversation.pk}",
        version=version,
        without_consent=circle.without_consent,
        confirmation=confirmation,
    )
    found = circle.conversation
    found.title, found.titled_by = title, by
    found.save(update_fields=["title", "titled_by"])
    log("retitle-conversation", by=None, about=found)
    return found
