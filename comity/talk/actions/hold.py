"""Hold a text for the hosts; release it, or return it with a reason."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.boundaries.approaching import Near
from comity.charter.gate import Passage
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.talk import kinds, policy, queries, telling
from comity.talk.actions.publishing import publish, rewrite
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State
from comity.talk.promoting import draft_of, settle
from comity.talk.stopping import answered_by, near_in_words


def hold(text: Contribution | Comment, passage: Passage, *, proposed: Draft | None = None) -> Held:
    """Put a text, or an edit of one, before the hosts. Part of the action that asked."""
    edit = proposed and proposed.kept()
    held = Held.objects.create(
        **text.target,
        author_id=text.author_id,
        findings=passage.as_kept(),
        proposed=edit,
    )
    telling.hosts_of_hold(held)
    return held


def withdraw(text: Contribution | Comment) -> None:
    """End what waits of a text that its author changed or deleted, or hosts removed. Part of an
    action that asked."""
    text.holds.filter(outcome=Held.Outcome.WAITING).update(
        outcome=Held.Outcome.WITHDRAWN, decided_at=timezone.now()
    )


@action
def release(*, by: Member, held: Held) -> Contribution | Comment:
    """Publish what waited, or the edit that waited; its author is told.

    Raises Refused (permission) where `by` may not decide, (conflict) where somebody decided before,
    where hosts removed the text, or where the author was asked to stop by someone whom the text
    comes near.
    """
    held = _decide(by, held, Held.Outcome.RELEASED)
    text = held.text
    require(policy.may_release(text), kind="conflict")
    require(policy.may_come_near(_near(held)), kind="conflict")
    if held.proposed is not None:
        rewrite(text, Draft.from_kept(held.proposed))
        if text.is_published:
            settle(text)
    else:
        publish(text)
    telling.author_of_hold(held, kinds.RELEASED)
    return text


@action
def return_(*, by: Member, held: Held, reason: str) -> Contribution | Comment:
    """Give back what waited, with the reason its author reads. A published text stays as it was.

    Raises Refused (permission) like `release`.
    """
    held = _decide(by, held, Held.Outcome.RETURNED, reason)
    text = held.text
    if held.proposed is None:
        text.state = State.RETURNED
        text.save(update_fields=["state"])
    telling.author_of_hold(held, kinds.RETURNED, reason=reason)
    return text


@action
def take_up_again(*, by: Member, held: Held) -> Held:
    """Let what a host returned wait again, as its author objected and another host agrees; that
    host then releases it. Where its author changed or deleted it since, Refused (conflict)."""
    locked = Held.objects.select_for_update(of=("self",)).get(pk=held.pk)
    require(policy.may_take_up_again(locked, locked.text), kind="conflict")
    locked.outcome, locked.decided_by, locked.decided_at = Held.Outcome.WAITING, None, None
    locked.save(update_fields=["outcome", "decided_by", "decided_at"])
    log("take-up-again", by=by, about=locked)
    return locked


def _decide(by: Member, held: Held, outcome: Held.Outcome, reason: str = "") -> Held:
    """Lock the text and the hold, ask, and write down who decided what: of two hosts at once, one
    decides. Authors who edit or delete lock in the same order, so that neither waits for ever."""
    type(held.text).objects.select_for_update().get(pk=held.text.pk)
    Held.objects.select_for_update().get(pk=held.pk)
    fresh = Held.objects.select_related(
        "author__company",
        "contribution__space",
        "contribution__author",
        "comment__contribution__space",
        "comment__contribution__author",
        "comment__author",
        "comment__parent__author",
    ).get(pk=held.pk)
    decides = queries.decides(by, fresh)
    require(policy.may_decide_held(by, fresh, decides), kind=_kind(fresh))
    fresh.outcome, fresh.reason = outcome, reason
    fresh.decided_by, fresh.decided_at = by, timezone.now()
    fresh.save(update_fields=["outcome", "reason", "decided_by", "decided_at"])
    log(f"{outcome.value}-held", by=by, about=fresh)
    return fresh


def _near(held: Held) -> Near:
    """Whom the text that waits would come near: a stop may have been asked since it was written."""
    text = held.text
    draft = draft_of(text)
    waits = draft if held.proposed is None else Draft.from_kept(held.proposed)
    before = draft if text.is_published else None
    return near_in_words(held.author, waits, answered=answered_by(text), before=before)


def _kind(held: Held) -> str:
    return "permission" if held.outcome == Held.Outcome.WAITING else "conflict"
