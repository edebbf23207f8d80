"""What one wrote goes: a part of the action leave, in as many statements however much it is.

What it does to a text is what `talk.actions.delete` does to one.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    Count,
    F,
    Func,
    JSONField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast
from django.utils import timezone

from comity.notices.models import Notice
from comity.people.models import Member
from comity.promotion.models import Reply
from comity.talk.models import Comment, Contribution, Reaction, ReactionKind, Revision, State


def take_away(author: Member, *, published: bool) -> None:
    """Take away what waited or was returned and, where asked for, what was published, with the
    history, the titles in others' notices, and the reactions given. A mark stays of each text."""
    contributions = Contribution.objects.filter(author=author).exclude(state=State.DELETED)
    comments = Comment.objects.filter(author=author).exclude(state=State.DELETED)
    if not published:
        contributions = contributions.exclude(state=State.PUBLISHED)
        comments = comments.exclude(state=State.PUBLISHED)
    _forget_titles(contributions)
    _uncount(comments)
    of_these = Q(contribution__in=contributions) | Q(comment__in=comments)
    Revision.objects.filter(of_these).delete()
    for texts in (contributions, comments):
        Reply.objects.filter(text__in=texts.values("pk")).delete()
    work = dict.fromkeys(["work_type", "work_title", "work_url", "relation", "why"], "")
    contributions.update(title="", **work, **_gone())
    comments.update(**_gone())
    if published:
        _take_back_reactions(author)


def _gone() -> dict[str, object]:
    return {
        "state": State.DELETED,
        "deleted_at": timezone.now(),
        "body": "",
        "html": "",
        "kept": None,
        "byline_company": "",
        "byline_vendor": False,
    }


def _forget_titles(contributions: QuerySet[Contribution]) -> None:
    """In what others were told of them, and of the comments under them."""
    under = Comment.objects.filter(contribution__in=contributions).values("pk")
    about = Q(about_id__in=contributions.values("pk")) | Q(about_id__in=under)
    params = Func(
        F("params"),
        Cast(Value(["title"]), ArrayField(TextField())),
        Value("…", JSONField()),
        function="jsonb_set",
        output_field=JSONField(),
    )
    Notice.objects.filter(about, params__has_key="title").update(params=params)


def _uncount(comments: QuerySet[Comment]) -> None:
    """Let contributions know that comments are public no more, nor accepted as answers."""
    public = comments.filter(state=State.PUBLISHED)
    counted = (
        public.filter(contribution=OuterRef("pk"))
        .order_by()
        .values("contribution")
        .annotate(n=Count("pk"))
        .values("n")
    )
    Contribution.objects.filter(pk__in=public.values("contribution")).update(
        comment_count=F("comment_count") - Subquery(counted)
    )
    Contribution.objects.filter(accepted__in=comments).update(accepted=None)


def _take_back_reactions(member: Member) -> None:
    for kind in ReactionKind:
        name = kind.value.replace("-", "_")
        given = Reaction.objects.filter(member=member, kind=kind)
        for rows in (
            Contribution.objects.filter(pk__in=given.values("contribution")),
            Comment.objects.filter(pk__in=given.values("comment")),
        ):
            rows.update(**{name: F(name) - 1})
    Reaction.objects.filter(member=member).delete()
