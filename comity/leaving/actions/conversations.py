"""What one wrote to few, and one's place among them: a part of the action leave."""

from __future__ import annotations

from django.utils import timezone

from comity.conversations.models import Conversation, Message, Participation
from comity.people.models import Member


def hold_still(member: Member) -> None:
    """Let nobody write, join or leave where this member is until the transaction ends. A part of
    the action, and the first: who writes locks the conversation before the people in it."""
    own = Participation.objects.filter(member=member).values("conversation")
    list(Conversation.objects.filter(pk__in=own).order_by("pk").select_for_update(no_key=True))


def go(member: Member, *, words: bool) -> None:
    """Take drafts, titles and the stays away, and with `words` what one wrote, of which a mark
    stays. Part of the action leave."""
    if words:
        Message.objects.filter(author=member, deleted_at__isnull=True).update(
            body="", html="", byline_company="", byline_vendor=False, deleted_at=timezone.now()
        )
    Conversation.objects.filter(titled_by=member).update(title="", titled_by=None)
    Participation.objects.filter(member=member).delete()
