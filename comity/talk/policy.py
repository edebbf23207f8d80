"""Who may do what with contributions and comments."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.boundaries.approaching import Near
from comity.charter import policy as charter
from comity.charter.models import Version
from comity.people.models import Member
from comity.spaces.models import Kind, Space
from comity.standing.models import Doing
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State

Text = Contribution | Comment
_REMOVAL = "hosts-may-remove"


def may_contribute(member: Member, space: Space, kind: str, version: Version | None) -> Answer:
    """Members write in the spaces they see, in the kinds that space takes; hosts announce."""
    written = charter.may_write(member, version, Doing.POST, space.pk)
    if not written:
        return written
    if kind not in space.kinds:
        return no(Message("This space does not take contributions of this kind."))
    if kind == Kind.ANNOUNCEMENT and not member.is_host:
        return no(Message("Announcements are for hosts. A story or an idea fits as well."))
    return YES


def is_whole(kind: str, draft: Draft) -> Answer:
    """A share has a work and its why, and nothing else has."""
    if kind == Kind.SHARE and draft.share is None:
        return no(Message("Say which work you share, and why."), "share-with-why")
    if kind != Kind.SHARE and draft.share is not None:
        return no(Message("A work is shared as a share, and as nothing else."), "share-with-why")
    if kind != Kind.SHARE and not draft.body.strip():
        return no(Message("There are no words in it yet."))
    return YES


def may_promote(member: Member, draft: Draft, version: Version | None, space: str) -> Answer:
    """A promotion is for who may promote at present, in the space with that id (clause sanctions);
    anything else is for whoever may write."""
    if not draft.said.declared.is_promotion:
        return YES
    return charter.may_write(member, version, Doing.PROMOTE, space)


def may_comment(member: Member, contribution: Contribution, version: Version | None) -> Answer:
    """Members comment on what is published."""
    written = charter.may_write(member, version, Doing.POST, contribution.space_id)
    if not written:
        return written
    if contribution.state == State.DELETED:
        return no(Message("This was deleted by its author; its thread is closed."))
    if contribution.is_removed or contribution.locked_at is not None:
        return no(Message("The hosts closed this thread."), _REMOVAL)
    if not contribution.is_published:
        return no(Message("This is not published yet, so it cannot be answered."))
    return YES


def may_reply(contribution: Contribution, comment: Comment) -> Answer:
    """A reply is to a published comment of the same contribution."""
    if comment.contribution_id != contribution.pk:
        return no(Message("That comment stands under another contribution."))
    if not comment.is_published:
        return no(Message("That comment can no longer be replied to."))
    return YES


def may_edit(member: Member, text: Text, version: Version | None) -> Answer:
    """Authors edit their own texts until they delete them."""
    if text.author_id != member.pk:
        return no(Message("Only its author can edit this."))
    if text.state == State.DELETED:
        return no(Message("This was deleted; write it anew."))
    if text.is_removed:
        return no(
            Message("The hosts removed this. If you disagree, object to their decision."),
            _REMOVAL,
            link="/decisions/",
        )
    return charter.may_write(member, version, Doing.POST, space_of(text))


def may_delete(member: Member, text: Text) -> Answer:
    """Authors delete their own texts, also when they may not write at present."""
    if text.author_id != member.pk:
        return no(Message("Only its author can delete this."))
    if text.state == State.DELETED:
        return no(Message("This was deleted already."))
    return YES


def may_react(member: Member, text: Text, version: Version | None) -> Answer:
    """Members react to what others published."""
    if text.author_id == member.pk:
        return no(Message("A reaction is for what somebody else wrote."))
    if not text.is_published:
        return no(Message("Only what is published can be reacted to."))
    return charter.may_write(member, version, space=space_of(text))


def may_accept_answer(
    member: Member, contribution: Contribution, version: Version | None
) -> Answer:
    """A question's author or a host accepts an answer, or takes that back."""
    if contribution.kind != Kind.QUESTION:
        return no(Message("Only a question has an accepted answer."))
    if not contribution.is_published:
        return no(Message("This question is not published, so it has no answers."))
    if not (member.is_host or contribution.author_id == member.pk):
        return no(Message("Who asked the question, or a host, accepts an answer."))
    return charter.may_write(member, version, space=contribution.space_id)


def may_be_answer(contribution: Contribution, comment: Comment) -> Answer:
    """An answer is a published comment on that question."""
    if comment.contribution_id != contribution.pk or not comment.is_published:
        return no(Message("That comment is no answer to this question."))
    return YES


def may_decide_held(member: Member, held: Held, decides: bool) -> Answer:
    """A host decides about what waits, once, and never about their own text. `decides` is whether
    they do so in its space: the community's hosts where they may read, and in a private space its
    own hosts too, or what waits there might reach nobody."""
    if not decides:
        return no(Message("Hosts decide about what waits."))
    if held.author_id == member.pk:
        return no(Message("Another host decides about what you wrote."))
    if held.outcome != Held.Outcome.WAITING:
        return no(Message("Another host has decided about this already."))
    return YES


def may_release(text: Text) -> Answer:
    """What hosts removed stays out of sight, also with new words."""
    if text.is_removed:
        return no(Message("The hosts removed this text; nothing of it is published."), _REMOVAL)
    return YES


def may_take_up_again(held: Held, text: Text) -> Answer:
    """What was returned, as long as it still says what the host returned."""
    stands = text.state == State.RETURNED if held.proposed is None else text.is_published
    if held.outcome != Held.Outcome.RETURNED or not stands:
        return no(Message("Its author changed it since; there is nothing to take up again."))
    return YES


def may_come_near(near: Near) -> Answer:
    """What waited is not released past a stop that was asked meanwhile."""
    if near.hits:
        who = near.hits[0][0].by.shown_name
        return no(
            Message("%(who)s asked the author to stop since. Return it with that reason.", who=who),
            "stop-means-stop",
        )
    return YES


def may_remove(text: Text) -> Answer:
    """What is published can be removed by hosts, and restored (clause hosts-may-remove); whether a
    host may decide it is asked at the desk."""
    if not text.is_published:
        return no(Message("This is not published, or it was removed already."))
    return YES


def space_of(text: Text) -> str:
    """The id of the space in which a text stands."""
    return text.contribution.space_id if isinstance(text, Comment) else text.space_id
