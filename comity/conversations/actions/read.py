"""Mark a conversation as read, on every device of its reader."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from comity.answer import YES, require
from comity.conversations import queries
from comity.conversations.models import Conversation, Participation
from comity.doors.acting import action
from comity.notices.actions import mark_read
from comity.people.models import Member


@action
def read(*, by: Member, conversation: Conversation, until: datetime | None = None) -> None:
    """Keep up to where a member has read; all of it where `until` is not given. It never goes back.
    The notice of it is read with it. Who is not in it has nothing to keep."""
    require(YES)
    moment = until or timezone.now()
    notices = queries.notices_about(by, conversation)
    if notices:
        mark_read(by=by, ids=notices)
    mine = Participation.objects.inside().filter(conversation=conversation, member=by)
    for stay in mine.exclude(read_until__gte=moment).select_for_update():
        stay.read_until = moment
        stay.save(update_fields=["read_until"])
