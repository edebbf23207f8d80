"""Delete one's own text: a mark stays, and the thread with it."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.promotion.actions import forget_reply
from comity.talk import policy
from comity.talk.actions.hold import withdraw
from comity.talk.actions.publishing import count
from comity.talk.models import Comment, Contribution, State


@action
def delete(*, by: Member, text: Contribution | Comment) -> None:
    """Take the words and their history away; others' words under it stay.

    Raises Refused (permission) for who did not write it, or when it is gone already.
    """
    text = type(text).objects.select_for_update().get(pk=text.pk)
    require(policy.may_delete(by, text))
    withdraw(text)
    text.revisions.all().delete()
    if isinstance(text, Comment):
        _uncount(text)
    else:
        text.title = text.why = ""
        text.work_type = text.work_title = text.work_url = text.relation = ""
    text.state, text.deleted_at = State.DELETED, timezone.now()
    text.body = text.html = ""
    forget_reply(text.pk)
    text.kept = None
    text.save()
    log("delete", by=by, about=text)


def _uncount(comment: Comment) -> None:
    if comment.is_published:
        count(comment, by=-1)
    Contribution.objects.filter(accepted=comment).update(accepted=None)
