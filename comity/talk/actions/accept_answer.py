"""Accept an answer to a question, or take that back."""

from __future__ import annotations

from comity.answer import require
from comity.boundaries.approaching import require_no_stop
from comity.charter import queries as charter
from comity.conduct.deeds import Way
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.talk import policy, telling
from comity.talk.models import Comment, Contribution


@action
def accept_answer(*, by: Member, contribution: Contribution, comment: Comment) -> Contribution:
    """Let an answer stand first; it takes the place of one accepted before. Its author is told.

    Raises Refused (permission) for who neither asked nor hosts, (conflict) for a comment that is no
    published answer to this question, and (conduct) where its author asked `by` to stop.
    """
    version = charter.in_force()
    require(policy.may_accept_answer(by, contribution, version))
    comment = (
        Comment.objects.select_for_update()
        .select_related("author", "contribution")
        .get(pk=comment.pk)
    )
    require(policy.may_be_answer(contribution, comment), kind="conflict")
    require_no_stop(by, comment.author, Way.ACCEPT, version)
    is_new = contribution.accepted_id != comment.pk
    _set(contribution, comment)
    if is_new:
        log("accept-answer", by=by, about=comment)
        telling.of_acceptance(comment, by)
    return contribution


@action
def withdraw_answer(*, by: Member, contribution: Contribution) -> Contribution:
    """Leave the question without an accepted answer. Raises Refused (permission)."""
    require(policy.may_accept_answer(by, contribution, charter.in_force()))
    _set(contribution, None)
    log("withdraw-answer", by=by, about=contribution)
    return contribution


def _set(contribution: Contribution, comment: Comment | None) -> None:
    contribution.accepted = comment
    contribution.save(update_fields=["accepted"])
