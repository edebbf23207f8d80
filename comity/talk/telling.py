"""Who learns of what was written."""

from __future__ import annotations

from collections.abc import Iterable

from comity.notices.actions import tell
from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk import kinds
from comity.talk.models import Comment, Contribution, Held


def of_contribution(contribution: Contribution, mentions: Iterable[Member]) -> None:
    """Those whom a contribution mentions, its author aside."""
    for member in mentions:
        if member.pk != contribution.author_id:
            tell(
                member=member,
                kind=kinds.MENTIONED_ABOVE.name,
                link=contribution.get_absolute_url(),
                about_id=contribution.pk,
                who=contribution.author.name,
                title=contribution.title,
            )


def of_comment(
    comment: Comment, mentions: Iterable[Member], reply_to: Comment | None = None
) -> None:
    """The one replied to, the contribution's author, those mentioned: each once, for the nearest
    reason, and never the one who wrote."""
    told = {comment.author_id}
    parent = reply_to or comment.parent
    nearest: list[tuple[Member, kinds.Kind]] = []
    if parent is not None:
        nearest.append((parent.author, kinds.REPLIED))
    nearest += [(member, kinds.MENTIONED) for member in mentions]
    nearest.append((comment.contribution.author, kinds.COMMENTED))
    for member, kind in nearest:
        if member.pk not in told and member.is_active:
            told.add(member.pk)
            _comment(comment, member, kind)


def of_mentions(comment: Comment, mentions: Iterable[Member]) -> None:
    """Those whom an edited comment mentions for the first time."""
    for member in mentions:
        if member.pk != comment.author_id:
            _comment(comment, member, kinds.MENTIONED)


def _comment(comment: Comment, member: Member, kind: kinds.Kind) -> None:
    tell(
        member=member,
        kind=kind.name,
        link=comment.get_absolute_url(),
        about_id=comment.pk,
        who=comment.author.name,
        title=comment.contribution.title,
    )


def of_acceptance(comment: Comment, by: Member) -> None:
    """The answer's author, unless they accepted it themselves."""
    if comment.author_id != by.pk:
        _comment(comment, comment.author, kinds.ACCEPTED)


def hosts_of_hold(held: Held) -> None:
    """The hosts who may decide: those who read the space, and never the author."""
    for host in Member.objects.hosts().exclude(pk=held.author_id):
        if Space.objects.visible_to(host).filter(pk=place(held).space_id).exists():
            tell(
                member=host,
                kind=kinds.HELD_FOR_HOSTS.name,
                link="/desk/",
                title=place(held).title,
            )


def author_of_hold(held: Held, kind: kinds.Kind, **params: str) -> None:
    """The author, of what a host decided."""
    tell(
        member=held.author,
        kind=kind.name,
        link=held.text.get_absolute_url(),
        title=place(held).title,
        **params,
    )


def place(held: Held) -> Contribution:
    """The contribution that a hold is about or under which its comment stands."""
    text = held.text
    return text.contribution if isinstance(text, Comment) else text
