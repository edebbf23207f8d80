"""Delete one's own message: a mark stays, without words."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.conversations import policy
from comity.conversations.models import Message
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def delete(*, by: Member, message: Message) -> None:
    """Take the words away, for everyone and for good; nothing keeps one from it but not being the
    author. Raises Refused (permission)."""
    message = Message.objects.select_for_update().get(pk=message.pk)
    require(policy.may_delete(by, message))
    message.body = message.html = ""
    message.deleted_at = timezone.now()
    message.save(update_fields=["body", "html", "deleted_at"])
    log("delete-message", by=None, about=message)
