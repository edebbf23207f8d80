"""Add someone to a group: they are invited, and come in by their own agreement."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.conduct.deeds import Way, Writing
from comity.conversations import policy, queries, telling
from comity.conversations.actions.reaching import (
    hold,
    pass_words,
    require_no_stop,
    require_no_stop_in,
)
from comity.conversations.models import Conversation, Participation
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def add(*, by: Member, conversation: Conversation, member: Member) -> Participation:
    """Invite someone. They see and receive nothing until they agree to join, and who left is asked
    like anyone else. Done twice, it changes nothing.

    Raises Http404 for who is not one of its people; Refused: conduct without consent or past a
    stop, permission, rate-limit.
    """
    circle = hold(by, conversation, also=[member])
    version = charter.in_force()
    require_no_stop(by, [member], Way.GROUP, version)
    require_no_stop_in(by, circle, version)
    require(policy.may_speak(by, circle, version))
    there = conversation.participations.open().filter(member=member).first()
    if there is not None:
        return there
    standing = queries.standing_with(by, member)
    apart = queries.kept_apart([member, *circle.others])
    stranger = () if standing.consents else (member.shown_name,)
    nothing = Writing("", language=by.language)
    pass_words(by, nothing, about="", version=version, without_consent=stranger)
    require(policy.may_add(circle, member, standing, apart))
    limits.spend(limits.POSTING, by.pk)
    now = timezone.now()
    stay = Participation.objects.create(
        conversation=circle.conversation,
        member=member,
        invited_by=by,
        invited_at=now,
        active_at=now,
    )
    telling.of_invitation(stay, by)
    log("invite-to-conversation", by=None, about=circle.conversation)
    return stay
