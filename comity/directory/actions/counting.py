"""Keep who was come across, and look out for a sweep: a part of every action that shows people."""

from __future__ import annotations

from collections.abc import Iterable

from comity.directory import queries, sweeps, telling
from comity.directory.encounters import Encounters
from comity.directory.models import Pattern, Sighting, Sign
from comity.people.models import Member


def count(by: Member, known: Encounters, people: Iterable[Member], door: str) -> Encounters:
    """Keep that `by` came across these people; returns all they have met now. Part of an action
    that holds their lock."""
    counted = known.counted(people, door)
    if not counted:
        return known
    Sighting.objects.bulk_create(
        [
            Sighting(
                by=by,
                member_id=one.member,
                door=one.door,
                first_at=one.first_at,
                last_at=one.last_at,
            )
            for one in counted
        ],
        update_conflicts=True,
        unique_fields=["by", "member"],
        update_fields=["door", "first_at", "last_at"],
    )
    after = known.plus(counted)
    _look_out(by, after)
    return after


def note_canary(by: Member, known: Encounters, canary: Member) -> None:
    """Keep that a planted profile was opened, and tell the hosts. Part of an action."""
    _note(by, known, Pattern.CANARY, canary=canary)


def _look_out(by: Member, known: Encounters) -> None:
    """Tell hosts of what looks like a sweep, at most once a day for each member."""
    found = sweeps.patterns(known, by.admitted_at or by.joined_at)
    sharing = _partners(by, known)
    if sharing:
        found.insert(0, Pattern.TOGETHER)
    if found and not queries.was_told_lately(by, known.now):
        _note(by, known, found[0], partners=sharing)


def _partners(by: Member, known: Encounters) -> list[str]:
    """Accounts that seem to share the work; nobody is asked for where no day is used up."""
    most = sweeps.near_limit(known.room.a_day)
    firsts = {one.member: one.first_at for one in known.by_key.values()}
    if not sweeps.days_used(firsts.values(), known.now, most):
        return []
    week = {key for key, first in firsts.items() if first > known.now - sweeps.WEEK}
    return sweeps.partners(week, queries.others_near(by, known.now, most))


def _note(
    by: Member,
    known: Encounters,
    pattern: Pattern,
    *,
    canary: Member | None = None,
    partners: Iterable[str] = (),
) -> None:
    is_news = not queries.was_told_lately(by, known.now)
    sign = Sign.objects.create(
        by=by,
        pattern=pattern,
        canary=canary,
        people=len(known.by_key),
        doors=sweeps.by_door(known.by_key.values()),
        partners=list(partners),
        told=is_news,
        at=known.now,
    )
    if is_news:
        telling.hosts_of_sign(sign)
