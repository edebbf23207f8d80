"""Take a text out of everyone's sight, close a thread; and the inverse (clause hosts-may-remove).

The desk decides and says why (comity.care); these are the parts of it that change texts.
"""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.promotion.actions import forget_reply, note_reply
from comity.talk import policy
from comity.talk.actions.hold import withdraw
from comity.talk.actions.publishing import count
from comity.talk.models import Comment, Contribution, State

Text = Contribution | Comment


@action
def remove(*, by: Member, text: Text) -> Text:
    """Hide a text from all but hosts and its author; a mark stays where it stood.

    Raises Refused (conflict) where it is not published. Who calls this has asked whether `by` may.
    """
    text = _locked(text)
    require(policy.may_remove(text), kind="conflict")
    withdraw(text)
    is_answer = isinstance(text, Comment) and _take_as_answer(text)
    if isinstance(text, Comment):
        count(text, by=-1)
    text.kept = {
        "state": text.state,
        "is_answer": is_answer,
        "made_room": forget_reply(text.pk),
        **{name: getattr(text, name) for name in text.worded},
    }
    text.state = State.REMOVED
    for name in text.worded:
        setattr(text, name, "")
    text.save()
    log("remove", by=by, about=text)
    return text


@action
def restore(*, by: Member | None, text: Text) -> Text:
    """Show a removed text again as it was; `by` is None where a measure ended by itself. Where its
    author deleted it meanwhile, it stays so."""
    require(YES)
    text = _locked(text)
    kept = text.kept
    if not text.is_removed or kept is None:
        return text
    text.state, text.kept = kept["state"], None
    for name in text.worded:
        setattr(text, name, kept.get(name, ""))
    text.save()
    if isinstance(text, Comment):
        count(text, by=1, is_new=False)
        if kept.get("made_room"):
            note_reply(text.author, text.pk)
        if kept["is_answer"]:
            Contribution.objects.filter(pk=text.contribution_id, accepted=None).update(
                accepted=text
            )
    log("restore", by=by, about=text)
    return text


@action
def lock(*, by: Member, contribution: Contribution) -> Contribution:
    """Close a thread: what stands there stays, and nobody adds to it."""
    require(YES)
    return _set_lock(by, contribution, "lock")


@action
def unlock(*, by: Member | None, contribution: Contribution) -> Contribution:
    """Open a thread again."""
    require(YES)
    return _set_lock(by, contribution, "unlock")


def _set_lock(by: Member | None, contribution: Contribution, verb: str) -> Contribution:
    contribution.locked_at = timezone.now() if verb == "lock" else None
    contribution.save(update_fields=["locked_at"])
    log(verb, by=by, about=contribution)
    return contribution


def _locked(text: Text) -> Text:
    """The text as it is now: its author may be deleting it at this moment."""
    type(text).objects.select_for_update().get(pk=text.pk)
    place = ["contribution__space"] if isinstance(text, Comment) else ["space"]
    return type(text).objects.select_related(*place, "author").get(pk=text.pk)


def _take_as_answer(comment: Comment) -> bool:
    return bool(Contribution.objects.filter(accepted=comment).update(accepted=None))
