"""Join a group one was invited to, agree anew to read who is in it, and leave."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.conduct.deeds import Way
from comity.conversations import policy, queries, telling
from comity.conversations.actions.reaching import hold, require_no_stop
from comity.conversations.circle import Circle, Standing
from comity.conversations.models import Conversation, Participation
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def join(*, by: Member, conversation: Conversation) -> Participation:
    """Agree to read those who are in a group or invited to it now, and to be read by them. Who was
    invited is in it from this moment; who is in it already agrees to those who came since.

    Raises Http404 for who is not one of its people; Refused: conduct past a stop (counted),
    permission.
    """
    circle = hold(by, conversation)
    version = charter.in_force()
    require_no_stop(by, circle.others, Way.GROUP, version)
    require(policy.may_join(by, circle, _inviter(by, circle), version))
    stay, now = circle.mine, timezone.now()
    if stay.joined_at is None:
        stay.joined_at = stay.active_at = now
        telling.seen(by, conversation)
        log("join-conversation", by=None, about=circle.conversation)
    stay.agreed_at = now
    stay.save(update_fields=["joined_at", "active_at", "agreed_at"])
    return stay


def _inviter(by: Member, circle: Circle) -> Standing:
    inviter = circle.mine.invited_by
    return queries.standing_with(by, inviter) if inviter else Standing()


@action
def leave(*, by: Member, conversation: Conversation) -> None:
    """Leave a group, or decline to join it. What was said until now stays readable to who was in
    it. A title of theirs goes with them, so that who comes later does not read it.

    Raises Http404 for who is not one of its people; Refused (permission) between two.
    """
    circle = hold(by, conversation)
    require(policy.may_leave(circle))
    telling.seen(by, conversation)
    circle.mine.left_at, circle.mine.draft = timezone.now(), ""
    circle.mine.save(update_fields=["left_at", "draft"])
    Conversation.objects.filter(pk=conversation.pk, titled_by=by).update(title="", titled_by=None)
    log("leave-conversation", by=None, about=circle.conversation)
