"""Open somebody's profile."""

from __future__ import annotations

from comity.answer import require
from comity.boundaries.approaching import require_no_stop
from comity.charter import gate
from comity.charter.models import Version
from comity.conduct.deeds import Way
from comity.directory import policy
from comity.directory.actions.counting import count, note_canary
from comity.directory.actions.locking import encounters_of
from comity.directory.models import Door
from comity.directory.queries import Profile
from comity.doors.acting import action
from comity.people.models import Member


@action
def look_at(*, by: Member, profile: Profile, version: Version | None) -> Profile:
    """Come across one member by their profile, or what they wrote; it counts as in a search.

    Raises Refused (conduct): past a stop, which is counted as an attempt (stop-means-stop), and for
    someone who does not fit in what is left (not-a-directory).
    """
    require(policy.may_look(by))
    if profile.between.was_asked_to_stop:
        require_no_stop(by, profile.member, Way.LOOK_UP, version)
    if policy.is_counted(by, profile.member, profile.talks):
        _meet(by, profile, version)
    return profile


def _meet(by: Member, profile: Profile, version: Version | None) -> None:
    known, member = encounters_of(by, version), profile.member
    if not known.is_free(member):
        again = member.pk in known.by_key
        gate.ask(known.deed(again=again), version=version)
        known = count(by, known, [member], Door.PROFILE)
    if profile.is_canary:
        note_canary(by, known, member)
