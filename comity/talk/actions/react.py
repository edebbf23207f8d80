"""React to a text, or take a reaction back."""

from __future__ import annotations

from django.db.models import F

from comity.answer import require
from comity.boundaries.approaching import require_no_stop
from comity.charter import queries as charter
from comity.conduct.deeds import Way
from comity.doors import limits
from comity.doors.acting import action
from comity.people.models import Member
from comity.talk import policy
from comity.talk.models import Comment, Contribution, Reaction, ReactionKind

Text = Contribution | Comment


@action
def react(*, by: Member, text: Text, kind: ReactionKind) -> bool:
    """Give one of the four reactions; giving it again changes nothing. Returns whether it is new.

    Raises Refused (permission) for one's own text or one that is not published, and (conduct) where
    its author asked `by` to stop.
    """
    version = charter.in_force()
    require(policy.may_react(by, text, version))
    require_no_stop(by, text.author, Way.REACT, version)
    limits.spend(limits.REACTING, by.pk)
    _, is_new = Reaction.objects.get_or_create(member=by, kind=kind, **text.target)
    if is_new:
        _move(text, kind, 1)
    return is_new


@action
def unreact(*, by: Member, text: Text, kind: ReactionKind) -> bool:
    """Take a reaction back. Returns whether there was one."""
    require(policy.may_react(by, text, charter.in_force()))
    gone, _ = Reaction.objects.filter(member=by, kind=kind, **text.target).delete()
    if gone:
        _move(text, kind, -1)
    return bool(gone)


def _move(text: Text, kind: ReactionKind, by: int) -> None:
    name = kind.value.replace("-", "_")
    type(text).objects.filter(pk=text.pk).update(**{name: F(name) + by})
    text.refresh_from_db(fields=[name])
