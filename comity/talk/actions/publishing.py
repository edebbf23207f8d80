"""Parts of actions by which a text becomes public or changes. They ask nothing themselves."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.db.models.expressions import Combinable
from django.utils import timezone

from comity.conduct.promoting import Promotion
from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk import telling
from comity.talk.composing import Draft, byline, compose
from comity.talk.models import Comment, Contribution, Revision, State
from comity.talk.promoting import covers, draft_of, make_room, settle, work


def publish(text: Contribution | Comment, facts: Promotion | None = None) -> None:
    """Show a text that was held or returned, and tell those whom it concerns. Without the facts of
    what it promotes, a host released it."""
    text.state = State.PUBLISHED
    text.save(update_fields=["state"])
    if isinstance(text, Comment):
        count(text)
    settle(text, facts)
    if isinstance(text, Comment):
        make_room(text)
        rendered = compose(text.body, text.contribution.space)
        telling.of_comment(text, rendered.mentions)
        return
    text.active_at = timezone.now()
    text.save(update_fields=["active_at"])
    telling.of_contribution(text, compose(text.body, text.space).mentions)


def count(comment: Comment, by: int = 1, *, is_new: bool = True) -> None:
    """Let its contribution know that a comment is public now (or, with -1, no more); what is not
    new, but restored, makes nothing unread."""
    counted: dict[str, Combinable | datetime] = {"comment_count": F("comment_count") + by}
    if by > 0 and is_new:
        counted["active_at"] = timezone.now()
    Contribution.objects.filter(pk=comment.contribution_id).update(**counted)


def uncount(comment: Comment) -> None:
    """Let its contribution know that a comment is public no more, nor accepted as its answer."""
    count(comment, by=-1)
    Contribution.objects.filter(accepted=comment).update(accepted=None)


def rewrite(text: Contribution | Comment, draft: Draft) -> None:
    """Give a text its new words. What was public before is kept in its history, and only those
    whom the old words did not mention are told of the new. What begins to promote shows for whom
    its author works by now."""
    before: list[Member] = []
    if text.is_published:
        before = compose(text.body, _space(text)).mentions
        _keep(text)
        text.edited_at = timezone.now()
    rendered = compose(draft.body, _space(text))
    fields = {**covers(draft), **work(draft)}
    if draft.said.declared.is_promotion and not draft_of(text).said.declared.is_promotion:
        fields |= byline(text.author)
    text.body, text.html = draft.body, rendered.html
    text.language = draft.writing(text.author).language
    if isinstance(text, Contribution):
        text.title = draft.title
    for name, value in fields.items():
        setattr(text, name, value)
    text.save()
    if text.is_published:
        _tell_new(text, [member for member in rendered.mentions if member not in before])


def _tell_new(text: Contribution | Comment, mentions: list[Member]) -> None:
    if isinstance(text, Comment):
        telling.of_mentions(text, mentions)
    else:
        telling.of_contribution(text, mentions)


def _keep(text: Contribution | Comment) -> None:
    """What it said until now; of a share the why too."""
    body, html = text.body, text.html
    if isinstance(text, Contribution) and text.is_share:
        body = "\n\n".join(filter(None, [text.why, text.body]))
        html = compose(body, text.space).html
    Revision.objects.create(
        **text.target,
        title=text.title if isinstance(text, Contribution) else "",
        body=body,
        html=html,
        language=text.language,
        written_at=text.edited_at or text.created_at,
    )


def _space(text: Contribution | Comment) -> Space:
    return text.contribution.space if isinstance(text, Comment) else text.space
