"""Open the conversation between two, and start one in a group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from comity.answer import require
from comity.boundaries.actions.locking import lock_pairs
from comity.charter import queries as charter
from comity.charter.models import Version
from comity.conduct.deeds import Way, Writing
from comity.conversations import policy, queries, telling
from comity.conversations.actions.reaching import pass_words, require_no_stop
from comity.conversations.circle import Standing
from comity.conversations.models import Conversation, Participation
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def talk_with(*, by: Member, other: Member) -> tuple[Conversation, bool]:
    """The one conversation between two, and whether it was begun just now. The other sees nothing
    of it until something is written.

    Raises Refused: conduct without consent or past a stop, permission.
    """
    lock_pairs(by, [other])
    version = charter.in_force()
    _may_reach(by, [other], Way.MESSAGE, version)
    key, now = queries.pair_key(by, other), timezone.now()
    made, is_new = Conversation.objects.get_or_create(
        pair=key, defaults={"started_by": by, "started_at": now}
    )
    if is_new:
        Participation.objects.bulk_create(
            [_seated(made, by, now, active_at=now), _seated(made, other, now)]
        )
        log("open-conversation", by=None, about=made)
    return made, is_new


@action
def start_group(
    *, by: Member, others: Sequence[Member], title: str, confirmation: str | None = None
) -> Conversation:
    """Start a group and invite these people to it; each joins by their own agreement.

    Raises Refused: conduct where consent with one of them is missing, past a stop, or for what the
    gate found in the title; permission, rate-limit.
    """
    lock_pairs(by, others)
    version = charter.in_force()
    require(policy.may_be_group(others))
    _may_reach(by, others, Way.GROUP, version)
    if queries.kept_apart(others):
        require(policy.not_together())
    limits.spend(limits.POSTING, by.pk)
    words = Writing("", title, by.language)
    about = "group:" + ",".join(sorted(other.pk for other in others))
    pass_words(by, words, about=about, version=version, confirmation=confirmation)
    made = _write_group(by, others, title)
    log("start-group", by=None, about=made)
    return made


def _may_reach(by: Member, others: Sequence[Member], way: Way, version: Version | None) -> None:
    """Nobody who asked `by` to stop, nobody whom `by` asked, and consent with each of them."""
    require_no_stop(by, others, way, version)
    known = queries.standings(by, others)
    stopped = [other for other in others if _known(known, other).asked_to_stop]
    require(policy.may_start(by, others, stopped, version))
    strangers = [other.shown_name for other in others if not _known(known, other).consents]
    nothing = Writing("", language=by.language)
    pass_words(by, nothing, about="", version=version, without_consent=tuple(strangers))


def _known(known: dict[str, Standing], other: Member) -> Standing:
    return known.get(other.pk, Standing())


def _write_group(by: Member, others: Sequence[Member], title: str) -> Conversation:
    now = timezone.now()
    made = Conversation.objects.create(title=title, titled_by=by, started_by=by, started_at=now)
    _seated(made, by, now, active_at=now).save()
    invited = [
        Participation(conversation=made, member=other, invited_by=by, invited_at=now, active_at=now)
        for other in sorted(others, key=lambda each: each.pk)
    ]
    for stay in Participation.objects.bulk_create(invited):
        telling.of_invitation(stay, by)
    return made


def _seated(
    conversation: Conversation, member: Member, now: datetime, active_at: datetime | None = None
) -> Participation:
    return Participation(
        conversation=conversation,
        member=member,
        invited_at=now,
        joined_at=now,
        agreed_at=now,
        active_at=active_at,
    )
