"""Fetching contributions and comments for a viewer. What is not theirs to know of is a 404."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404

from comity.boundaries.models import Mute
from comity.boundaries.queries import told_by_author
from comity.doors.cursors import Page, page
from comity.notices.kinds import About
from comity.people.models import Member, Viewer
from comity.spaces.models import Space
from comity.spaces.queries import without_another_host
from comity.talk.models import (
    Comment,
    Contribution,
    ContributionQuerySet,
    Held,
    Reaction,
    Revision,
    Seen,
    State,
)

THREAD_PAGE = 60
FEED_PAGE = 20
_WITHDRAWN = Held.Outcome.WITHDRAWN
_PLACES = ("contribution__space", "comment__contribution__space")
_STUCK = 20
_SAID = 300


def get_contribution(viewer: Viewer, key: str) -> Contribution:
    """A contribution with its space, author, accepted answer and the viewer's own marks.

    Raises Http404 where there is none, or none that this viewer may know of.
    """
    rows = Contribution.objects.visible_to(viewer).select_related(
        "space", "author", "accepted__author"
    )
    return get_object_or_404(_marked(rows, viewer), pk=key)


def get_comment(viewer: Viewer, key: str) -> Comment:
    """A comment with its contribution and author. Raises Http404 like `get_contribution`."""
    readable = Contribution.objects.visible_to(viewer).order_by().values("pk")
    rows = Comment.objects.visible_to(viewer).filter(contribution__in=readable)
    rows = rows.select_related(
        "contribution__space", "contribution__author", "author", "parent__author"
    )
    return get_object_or_404(_with_mine(rows, viewer), pk=key)


def thread(
    viewer: Viewer,
    contribution: Contribution,
    *,
    cursor: str | None = None,
    start: str = "",
) -> Page[Comment]:
    """One page of a thread in reading order: each comment followed by its replies.

    `start` is a path from which to begin instead of the beginning.
    """
    rows = Comment.objects.visible_to(viewer).filter(contribution=contribution)
    if start:
        rows = rows.filter(path__gte=start)
    marked = _with_mine(rows.select_related("author", "parent__author"), viewer)
    return page(marked, by="path", cursor=cursor, size=THREAD_PAGE)


def start_of(viewer: Viewer, contribution: Contribution, key: str) -> str:
    """The path of the thread's part in which a comment stands; "" where there is no such one."""
    rows = Comment.objects.visible_to(viewer).filter(contribution=contribution, pk=key)
    found = rows.values_list("path", flat=True).first()
    return found.split("/")[0] if found else ""


def feed(viewer: Viewer, *, cursor: str | None = None, size: int = FEED_PAGE) -> Page[Contribution]:
    """What was last active in all spaces that the viewer may read, by whom they have not muted."""
    rows = _unmuted(Contribution.objects.filter(space__in=_spaces(viewer)).listed(), viewer)
    return page(_marked(rows, viewer), by="-active_at", cursor=cursor, size=size)


def of_space(
    viewer: Viewer, space: Space, *, kind: str = "", cursor: str | None = None
) -> Page[Contribution]:
    """What was last active in a space that the viewer was already let into, by whom they have not
    muted."""
    rows = _unmuted(space.contributions.all().listed(), viewer)
    if kind:
        rows = rows.filter(kind=kind)
    return page(_marked(rows, viewer), by="-active_at", cursor=cursor, size=FEED_PAGE)


def by_member(viewer: Viewer, author: Member, *, cursor: str | None = None) -> Page[Contribution]:
    """What a member contributed where the viewer may read, newest first."""
    rows = Contribution.objects.filter(author=author, space__in=_spaces(viewer)).listed()
    return page(_marked(rows, viewer), by="-created_at", cursor=cursor, size=FEED_PAGE)


def said_by(author: Member) -> list[str]:
    """What a member published lately, title and body in one: the newest first, as far as someone
    would quote it."""
    lately = Contribution.objects.filter(author=author, state=State.PUBLISHED)
    under = Comment.objects.filter(author=author, state=State.PUBLISHED)
    titled = lately.order_by("-created_at").values_list("title", "body")[:_SAID]
    return [f"{title} {body}" for title, body in titled] + list(
        under.order_by("-created_at").values_list("body", flat=True)[:_SAID]
    )


def history(viewer: Member, text: Contribution | Comment) -> list[Revision]:
    """What a text said before, newest first; nothing of what was deleted. Raises Http404 for who
    is no member yet."""
    if viewer.is_applicant:
        raise Http404
    if text.state == State.DELETED:
        return []
    return list(text.revisions.all())


def waiting_of(author: Member, text: Contribution | Comment) -> Held | None:
    """The author's newest hold on a text that still matters to them: it waits, or it was returned
    and they have not mended it."""
    return waiting_in(author, [text]).get(text.pk)


def waiting_in(author: Member, texts: Sequence[Contribution | Comment]) -> dict[str, Held]:
    """The same for the author's own among these texts, by the text's id, in one query."""
    own = {text.pk: text for text in texts if text.author_id == author.pk}
    if not own:
        return {}
    about = Q(contribution__in=own) | Q(comment__in=own)
    rows = Held.objects.filter(about, author=author).exclude(outcome=_WITHDRAWN)
    newest = {held.contribution_id or held.comment_id: held for held in rows.order_by("held_at")}
    return {str(k): held for k, held in newest.items() if _matters(held, own[str(k)])}


def _matters(held: Held, text: Contribution | Comment) -> bool:
    if held.outcome != Held.Outcome.RETURNED or not text.is_published:
        return held.outcome != Held.Outcome.RELEASED
    edited, decided = text.edited_at, held.decided_at
    return held.proposed is not None and (edited is None or decided is None or edited < decided)


def grouped(comments: list[Comment]) -> list[tuple[Comment | None, list[Comment]]]:
    """A page of a thread as comments with their replies; a page may begin among replies."""
    groups: list[tuple[Comment | None, list[Comment]]] = []
    for comment in comments:
        if comment.parent_id is None:
            groups.append((comment, []))
        elif groups:
            groups[-1][1].append(comment)
        else:
            groups.append((None, [comment]))
    return groups


def held_for(host: Member, *, cursor: str | None = None) -> Page[Held]:
    """What waits and this host may decide about: in spaces they read, not by themselves."""
    return page(_held(host), by="held_at", cursor=cursor)


def get_held(host: Member, key: str) -> Held:
    """One hold, waiting or decided. Raises Http404 where this host may not know of it."""
    return get_object_or_404(_held(host, waiting=False), pk=key)


def count_held(host: Member) -> int:
    """How much waits for this host."""
    return _held(host).count()


def stuck_of(author: Member) -> list[Contribution]:
    """Under what the author's own texts wait while nobody else could decide about them."""
    rows = Held.objects.filter(author=author, outcome=Held.Outcome.WAITING)
    texts = [held.text for held in rows.select_related(*_PLACES).order_by("held_at")[:_STUCK]]
    places = {place.pk: place for place in map(_place, texts)}.values()
    lonely = without_another_host([place.space for place in places], author) if places else ()
    return [place for place in places if place.space_id in lonely]


def hiding_of(text: Contribution | Comment) -> Held | None:
    """What a host did when they hid a text, where no host let it be read again since."""
    decided = text.holds.filter(decided_at__isnull=False).order_by("-decided_at")
    for held in decided:
        if held.outcome == Held.Outcome.RELEASED:
            return None
        if held.is_hiding:
            return held
    return None


def decides(member: Member, held: Held) -> bool:
    """Whether a member decides about what waits where this hold is."""
    return decides_about(member, held.text)


def decides_about(member: Member, text: Contribution | Comment) -> bool:
    """Whether a member decides about what waits where this text is."""
    return Space.objects.decided_by(member).filter(pk=_place(text).space_id).exists()


def waiting_for(host: Member, text: About) -> QuerySet[Held]:
    """The holds on a text, by id, about which this host may still decide."""
    return _held(host).filter(_about(text))


def held_of(author: Member, text: About) -> QuerySet[Held]:
    """The author's holds on a text, by id, where the author may read and nothing is gone."""
    there = Q(contribution__deleted_at=None, comment__deleted_at=None)
    rows = Held.objects.filter(_in(_spaces(author)), _about(text), there, author=author)
    return rows.filter(comment__contribution__deleted_at=None)


def _place(text: Contribution | Comment) -> Contribution:
    return text.contribution if isinstance(text, Comment) else text


def _about(text: About) -> Q:
    return Q(contribution=text) | Q(comment=text)


def _in(spaces: QuerySet[Space, str]) -> Q:
    return Q(contribution__space__in=spaces) | Q(comment__contribution__space__in=spaces)


def _held(host: Member, *, waiting: bool = True) -> QuerySet[Held]:
    spaces = Space.objects.decided_by(host).order_by().values_list("pk", flat=True)
    rows = Held.objects.exclude(author=host).filter(_in(spaces))
    if waiting:
        rows = rows.filter(outcome=Held.Outcome.WAITING)
    return rows.select_related(*_PLACES, "author__company")


def _spaces(viewer: Viewer) -> QuerySet[Space, str]:
    return Space.objects.visible_to(viewer).order_by().values_list("pk", flat=True)


def _mine(viewer: Member) -> QuerySet[Reaction]:
    return Reaction.objects.filter(member=viewer)


def _with_mine(rows: QuerySet[Comment], viewer: Viewer) -> QuerySet[Comment]:
    """With the viewer's reactions, whether they muted the author, and whether the author asked them
    to stop."""
    if viewer is None:
        return rows
    mine = _mine(viewer).filter(comment=OuterRef("pk")).values("kind")
    return rows.annotate(
        mine=ArraySubquery(mine),
        muted=Exists(Mute.objects.of(viewer).filter(member=OuterRef("author"))),
        asked_to_stop=told_by_author(viewer),
    )


def _unmuted(rows: ContributionQuerySet, viewer: Viewer) -> ContributionQuerySet:
    if viewer is None:
        return rows
    return rows.exclude(author__in=Mute.objects.of(viewer).values("member"))


def _marked(rows: ContributionQuerySet, viewer: Viewer) -> ContributionQuerySet:
    """With the viewer's reactions, whether something came since they last looked, and whether the
    author asked them to stop."""
    if viewer is None:
        return rows
    seen = Seen.objects.filter(member=viewer, contribution=OuterRef("pk"))
    since = Coalesce(Subquery(seen.values("at")[:1]), Value(viewer.joined_at))
    return rows.annotate(
        mine=ArraySubquery(_mine(viewer).filter(contribution=OuterRef("pk")).values("kind")),
        seen_at=since,
        unread=Q(active_at__gt=F("seen_at")),
        asked_to_stop=told_by_author(viewer),
    )
