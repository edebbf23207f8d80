"""Keep what one began to write."""

from __future__ import annotations

from comity.answer import require
from comity.conversations import policy, queries
from comity.conversations.models import Conversation, Participation
from comity.doors.acting import action
from comity.people.models import Member


@action
def keep_draft(*, by: Member, conversation: Conversation, body: str) -> None:
    """Keep words for oneself, instead of those kept before; "" keeps none. Sending them asks the
    gate like any message. What was just sent is no draft: a page that keeps while one types may be
    late with it. Raises Http404 for who is not one of its people, Refused (permission) for who is
    not in it."""
    circle = queries.get_circle(by, conversation.pk)
    require(policy.may_keep_draft(circle))
    if body and body == queries.last_words(by, conversation):
        return
    Participation.objects.filter(pk=circle.mine.pk).update(draft=body)
