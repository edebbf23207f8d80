"""Edit one's own message."""

from __future__ import annotations

from dataclasses import replace

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.conversations import policy, queries
from comity.conversations.actions.reaching import hold, pass_words, require_no_stop_in
from comity.conversations.models import Message
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.talk.composing import Draft
from comity.writing.markdown import render


@action
def edit(*, by: Member, message: Message, draft: Draft, confirmation: str | None = None) -> Message:
    """Give a message other words, within fifteen minutes. What keeps one from writing here keeps
    one from editing too.

    Raises Refused as `send` does.
    """
    circle = hold(by, message.conversation)
    message = Message.objects.select_related("author", "conversation").get(pk=message.pk)
    version, now = charter.in_force(), timezone.now()
    require(policy.may_edit(by, message, queries.left_since(message), now))
    require_no_stop_in(by, circle, version)
    require(policy.may_speak(by, circle, version))
    draft = replace(draft, language=draft.language or message.language)
    if (draft.body, draft.language) == (message.body, message.language):
        return message
    limits.spend(limits.POSTING, by.pk)
    pass_words(
        by,
        draft.writing(by),
        about=f"edit:{message.pk}",
        version=version,
        without_consent=circle.without_consent,
        confirmation=confirmation,
    )
    message.body, message.html = draft.body, render(draft.body)
    message.language, message.edited_at = draft.language, now
    message.save(update_fields=["body", "html", "language", "edited_at"])
    log("edit-message", by=None, about=circle.conversation)
    return message
