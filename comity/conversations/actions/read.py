"""Mark a conversation as read, on every device of its reader."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import YES, require
from comity.conversations import telling
from comity.conversations.models import Conversation, Participation
from comity.doors.acting import action
from comity.people.models import Member


@action
def read(*, by: Member, conversation: Conversation, until: datetime | None = None) -> None:
    """Keep up to where a member has read; all of it where `until` is not given. It never goes back.
    The notice of it is read with it. Who is not in it has nothing to keep."""
    require(YES)
    moment = until or timezone.now()
    telling.seen(by, conversation)
    mine = Participation.objects.inside().filter(conversation=conversation, member=by)
    mine.exclude(read_until__gte=moment).update(read_until=moment)
