"""Write a message."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.conversations import policy, queries, telling
from comity.conversations.actions.reaching import hold, pass_words, require_no_stop_in
from comity.conversations.circle import Circle
from comity.conversations.models import Conversation, Message, Participation
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.talk.composing import Draft, byline
from comity.writing.markdown import render


@action
def send(
    *, by: Member, conversation: Conversation, draft: Draft, confirmation: str | None = None
) -> Message:
    """Write to those who are in a conversation now, and to nobody who comes later.

    What was kept as a draft is gone with it. Raises Http404 for who is not one of its people;
    Refused: conduct (no consent, a stop, or what the gate found), permission, rate-limit.
    """
    circle = hold(by, conversation)
    version = charter.in_force()
    require_no_stop_in(by, circle, version)
    require(policy.may_speak(by, circle, version))
    limits.spend(limits.POSTING, by.pk)
    writing = draft.writing(by)
    pass_words(
        by,
        writing,
        about=f"message:{conversation.pk}",
        version=version,
        without_consent=circle.without_consent,
        confirmation=confirmation,
    )
    made = Message.objects.create(
        conversation=circle.conversation,
        author=by,
        body=draft.body,
        html=render(draft.body),
        language=writing.language,
        sent_at=timezone.now(),
        **byline(by),
    )
    _reach(made, circle)
    log("message", by=None, about=circle.conversation)
    return made


def _reach(message: Message, circle: Circle) -> None:
    """Let the others hear of it, those aside who muted its author; who writes has seen what they
    were told of it. Members' rows are locked first, by telling, as who leaves the community locks
    theirs first."""
    readers = [seat.participation for seat in circle.readers]
    deaf = queries.deaf_to(message.author, [stay.member for stay in readers])
    hearing = [stay for stay in readers if stay.member_id not in deaf]
    telling.of_message(message, hearing)
    telling.seen(message.author, message.conversation)
    now = message.sent_at
    others = Participation.objects.filter(pk__in=[stay.pk for stay in hearing])
    others.update(active_at=now, heard_at=now)
    own = Participation.objects.filter(pk=circle.mine.pk)
    own.update(active_at=now, read_until=now, draft="")
