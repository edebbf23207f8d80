"""Who learns of what was written."""

from __future__ import annotations

from collections.abc import Iterable

from comity.answer import Message
from comity.notices.actions import tell, tell_all
from comity.notices.kinds import Kind
from comity.people.models import Member
from comity.spaces.queries import deciders
from comity.talk import kinds
from comity.talk.models import Comment, Contribution, Held


def of_contribution(contribution: Contribution, mentions: Iterable[Member]) -> None:
    """Those whom a contribution mentions, its author aside."""
    tell_all(
        members=[member for member in mentions if member.pk != contribution.author_id],
        kind=kinds.MENTIONED_ABOVE.name,
        link=contribution.get_absolute_url(),
        about_id=contribution.pk,
        by=contribution.author,
        title=contribution.title,
        **_labelled(contribution),
    )


def of_comment(
    comment: Comment, mentions: Iterable[Member], reply_to: Comment | None = None
) -> None:
    """The one replied to, the contribution's author, those mentioned: each once, for the nearest
    reason, and never the one who wrote. In the order of their keys, as telling locks their rows."""
    reasons = {comment.contribution.author: kinds.COMMENTED}
    reasons.update(dict.fromkeys(mentions, kinds.MENTIONED))
    parent = reply_to or comment.parent
    if parent is not None:
        reasons[parent.author] = kinds.REPLIED
    for member, kind in sorted(reasons.items(), key=lambda pair: pair[0].pk):
        if member.pk != comment.author_id and member.is_active:
            _comment(comment, member, kind)


def _labelled(text: Contribution | Comment) -> dict[str, object]:
    """What a text says of promotion, for the notice and the mail about it."""
    if text.sponsor:
        return {"label": Message("sponsored by %(company)s", company=text.sponsor)}
    if text.permission_id:
        return {"label": Message("with the hosts' permission")}
    said = {"own": Message("own work"), "employer": Message("employer's work")}
    return {"label": said[text.promotes]} if text.promotes in said else {}


def of_mentions(comment: Comment, mentions: Iterable[Member]) -> None:
    """Those whom an edited comment mentions for the first time."""
    for member in sorted(mentions, key=lambda each: each.pk):
        if member.pk != comment.author_id:
            _comment(comment, member, kinds.MENTIONED)


def _comment(comment: Comment, member: Member, kind: Kind) -> None:
    """One of those whom a comment concerns, unless they were let out of its private space since."""
    if comment.contribution.space.is_private and not kind.may_see(member, comment.pk):
        return
    tell(
        member=member,
        kind=kind.name,
        link=comment.get_absolute_url(),
        about_id=comment.pk,
        by=comment.author,
        title=comment.contribution.title,
        **_labelled(comment),
    )


def of_acceptance(comment: Comment, by: Member) -> None:
    """The answer's author, unless they accepted it themselves or left."""
    if comment.author_id != by.pk and comment.author.is_active:
        _comment(comment, comment.author, kinds.ACCEPTED)


def hosts_of_hold(held: Held) -> None:
    """Who may decide about it, and never the author."""
    tell_all(
        members=deciders(place(held).space).exclude(pk=held.author_id),
        kind=kinds.HELD_FOR_HOSTS.name,
        link="/desk/",
        about_id=held.text.pk,
        title=place(held).title,
    )


def author_of_hold(held: Held, kind: Kind, reason: str = "") -> None:
    """The author, of what a host decided and, where the kind says it, why."""
    tell(
        member=held.author,
        kind=kind.name,
        link=held.text.get_absolute_url(),
        about_id=held.text.pk,
        title=place(held).title,
        reason=reason,
    )


def place(held: Held) -> Contribution:
    """The contribution that a hold is about or under which its comment stands."""
    text = held.text
    return text.contribution if isinstance(text, Comment) else text
