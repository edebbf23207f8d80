"""What stood between a member and others: a part of the action leave."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

from comity.boundaries.actions.locking import lock_pairs
from comity.boundaries.models import Consent, Mute, Stop
from comity.contact.actions.ending import end, with_people
from comity.contact.models import (
    Card,
    CardOffer,
    ContactRequest,
    ContactRequestQuerySet,
    ContactWishes,
    State,
)
from comity.people.models import Member


def hold_still(member: Member) -> None:
    """Let nothing change any more between a member and those with whom something waits or stands.
    Part of an action, before it locks any row, as everyone who tells them something locks theirs
    after the pair."""
    found = Q(requests_sent__in=_waiting(member)) | Q(requests_got__in=_waiting(member))
    consents = Consent.objects.standing().of(member)
    found |= Q(pk__in=consents.values("one")) | Q(pk__in=consents.values("other"))
    lock_pairs(member, Member.objects.filter(found).exclude(pk=member.pk).distinct())


def let_go(member: Member) -> None:
    """End what waits and what stands between a member and others, and forget what is theirs alone.

    Who waited for their answer reads “not accepted”. What others asked, and whom they asked to stop
    or muted, stays with those; the reasons that this member wrote go. Part of an action.
    """
    for request in with_people(_waiting(member)):
        end(request, State.WITHDRAWN if request.asker_id == member.pk else State.DECLINED)
    ContactRequest.objects.filter(asker=member).update(reason="", note="", findings=[])
    CardOffer.objects.filter(by=member).delete()
    standing = Consent.objects.standing().of(member)
    standing.update(ended_at=timezone.now(), ended_by=member)
    Stop.objects.filter(by=member).delete()
    Mute.objects.filter(by=member).delete()
    Card.objects.filter(member=member).delete()
    ContactWishes.objects.filter(member=member).delete()


def _waiting(member: Member) -> ContactRequestQuerySet:
    rows = ContactRequest.objects.pending()
    return rows.filter(Q(asker=member) | Q(to=member)).order_by("pk")
