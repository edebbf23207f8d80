"""Who may do what in conversations, consent and stops aside where they are the code's to judge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from comity.answer import YES, Answer, Message, no
from comity.charter import policy as charter
from comity.charter.models import Version
from comity.conversations import models
from comity.conversations.circle import Circle, Standing
from comity.people.models import Member
from comity.standing.models import Doing

EDITABLE = timedelta(minutes=15)
_STOP = "stop-means-stop"
_CONSENT = "consent-before-contact"


def may_start(
    by: Member, others: Sequence[Member], stopped: Sequence[Member], version: Version | None
) -> Answer:
    """Members, with others than themselves, as many as a conversation takes; `stopped` are those
    of them whom they asked to stop."""
    if not others or by in others:
        return no(Message("A conversation is with somebody else."))
    if len(others) >= models.PEOPLE:
        return _full()
    gone = next((other for other in others if not other.is_active), None)
    if gone is not None:
        return no(Message("%(who)s is no longer here.", who=gone.shown_name))
    return _lift_first(stopped) and charter.may_write(by, version, Doing.CONTACT)


def may_be_group(others: Sequence[Member]) -> Answer:
    """Between two there is one conversation, so a group begins with three."""
    if len(others) == 1:
        return no(
            Message(
                "With %(who)s you have a conversation of two. A group is for three or more, and "
                "only a group has a title.",
                who=others[0].shown_name,
            )
        )
    return YES


def may_speak(by: Member, circle: Circle, version: Version | None) -> Answer:
    """Who is in it, and asked nobody else in it to stop, as long as somebody is there to read."""
    if circle.mine.is_invited:
        return no(Message("Join the conversation first."))
    if not circle.mine.is_inside:
        return no(
            Message("You left this conversation. You can still read what was said till then.")
        )
    if circle.conversation.is_pair and not any(other.is_active for other in circle.others):
        return no(Message("The other one is no longer here. You can still read what was said."))
    return _lift_first(circle.stopped) and charter.may_write(by, version, Doing.CONTACT)


def may_write(by: Member, circle: Circle, version: Version | None) -> Answer:
    """What a page says before one types: whatever would be refused, as far as one may know of it.
    The code itself is asked when something is sent."""
    spoken = may_speak(by, circle, version)
    if spoken and circle.told_by:
        who = circle.told_by[0].shown_name
        return no(Message("%(who)s asked you to stop, so you cannot write here.", who=who), _STOP)
    if spoken and circle.without_consent:
        who = circle.without_consent[0]
        return no(Message("%(who)s has not agreed to read what you write here.", who=who), _CONSENT)
    return spoken


def may_edit(by: Member, message: models.Message, has_left: bool, now: datetime) -> Answer:
    """Its author, within fifteen minutes; not once someone left who read it, as they read only what
    was said until then (`has_left`)."""
    if message.author_id != by.pk:
        return no(Message("Only its author can edit this."))
    if message.is_deleted:
        return no(Message("This was deleted; write it anew."))
    if now - message.sent_at > EDITABLE:
        return no(Message("A message can be edited for 15 minutes. Write another one instead."))
    if has_left:
        return no(
            Message("Somebody who read this has left since, so it stays. Write another message.")
        )
    return YES


def editable_from() -> datetime:
    """Since when a message must have been written to be editable now."""
    return timezone.now() - EDITABLE


def may_delete(by: Member, message: models.Message) -> Answer:
    """Its author, at any time: after a stop, a withdrawal and having left too."""
    if message.author_id != by.pk:
        return no(Message("Only its author can delete this."))
    if message.is_deleted:
        return no(Message("This was deleted already."))
    return YES


def may_add(circle: Circle, member: Member, standing: Standing, kept_apart: bool) -> Answer:
    """Who is in contact with everyone in it and with the one they add: in a group every pair with
    the one who adds has consent. `kept_apart` is whether two of them are in a stop with each other;
    who asks learns no more than that it cannot be."""
    if circle.conversation.is_pair:
        return no(Message("This is between two. Start a group to talk with more."))
    if not member.is_active:
        return no(Message("%(who)s is no longer here.", who=member.shown_name))
    if len(circle.seats) + 1 >= models.PEOPLE:
        return _full()
    stranger = next((seat for seat in circle.seats if not seat.standing.consents), None)
    if stranger is not None:
        return no(
            Message(
                "You can add people where you are in contact with everyone. %(who)s and you have "
                "not agreed to it.",
                who=stranger.member.shown_name,
            ),
            _CONSENT,
        )
    if kept_apart:
        return not_together()
    return _lift_first([member] if standing.asked_to_stop else [])


def not_together() -> Answer:
    """Two of them are in a stop with each other; whose it is stays theirs."""
    return no(Message("These people cannot all be in one group."))


def may_join(by: Member, circle: Circle, inviter: Standing, version: Version | None) -> Answer:
    """Who was invited, by someone with whom consent still stands; and who is in it already agrees
    anew. Not past a stop of their own."""
    if circle.conversation.is_pair:
        return no(Message("You are in this conversation already."))
    if circle.mine.left_at is not None:
        return no(Message("You left this conversation. Somebody in it can invite you again."))
    if circle.mine.is_invited and not inviter.consents:
        return no(
            Message("You and the one who invited you are no longer in contact."),
            _CONSENT,
        )
    return _lift_first(circle.stopped) and charter.may_write(by, version)


def may_leave(circle: Circle) -> Answer:
    """Anyone in a group, and who is invited declines in the same way; from a pair one withdraws
    one's consent."""
    if circle.conversation.is_pair:
        return no(
            Message(
                "A conversation between two is not left: withdraw your consent, and nobody can "
                "write in it any more."
            ),
            _CONSENT,
        )
    if circle.mine.left_at is not None:
        return no(Message("You left this conversation already."))
    return YES


def may_keep_draft(circle: Circle) -> Answer:
    """Who is in it: a draft is read by nobody else."""
    if not circle.mine.is_inside:
        return no(Message("Drafts are kept for who is in the conversation."))
    return YES


def _lift_first(stopped: Sequence[Member]) -> Answer:
    """One cannot write to whom one asked to stop: they could not answer."""
    if stopped:
        return no(
            Message(
                "You asked %(who)s to stop. Lift your stop first if you want to write where they "
                "read it.",
                who=stopped[0].shown_name,
            ),
            _STOP,
        )
    return YES


def _full() -> Answer:
    return no(Message("A conversation is for at most %(number)d people.", number=models.PEOPLE))
