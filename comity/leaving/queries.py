"""All that a member gave, fetched for that member alone, in as many queries however much it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from allauth.account.models import EmailAddress
from django.db.models import Count, Exists, Model, OuterRef, Prefetch, QuerySet
from django.db.models.functions import TruncDate

from comity.care.models import Alert, Hearing, Letter, Objection, Official, Statement
from comity.charter.models import Acceptance, Hint
from comity.contact.queries import given as contact
from comity.conversations.models import Message, Participation
from comity.directory.models import Sighting
from comity.doors.models import Act, ApiToken
from comity.notices.models import Notice, NoticeWish, QuietHours
from comity.people.models import Employment, Member
from comity.promotion.models import Answered, Entry, Permission
from comity.spaces.models import Membership, Space, Visibility
from comity.standing.models import Measure
from comity.talk.models import Comment, Contribution, Held, Reaction, Seen
from comity.talk.queries import revealed

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Given:
    """Everything of one member, the oldest first."""

    profile: Member
    addresses: list[EmailAddress]
    acceptances: list[Acceptance]
    spaces: list[Membership]
    contributions: list[Contribution]
    comments: list[Comment]
    reactions: list[Reaction]
    holds: list[Held]
    messages: list[Message]
    conversations: list[Participation]
    hints: list[Hint]
    alerts: list[Alert]
    letters: list[Letter]
    official_notices: list[Official]
    decisions: list[Statement]
    measures: list[Measure]
    objections: list[Objection]
    hearings: list[Hearing]
    notices: list[Notice]
    notice_wishes: list[NoticeWish]
    quiet_hours: QuietHours | None
    read: list[Seen]
    came_across: Sequence[Mapping[str, Any]]
    tokens: list[ApiToken]
    acts: list[Act]
    contact: contact.Given
    employments: list[Employment]
    promotions: list[Entry]
    exceptions: list[Permission]
    answers: list[Answered]


def given_by(member: Member) -> Given:
    """What a member gave, and what was decided about it. Of others only whom a comment answers."""
    return Given(
        profile=member,
        addresses=list(EmailAddress.objects.filter(user=member).order_by("pk")),
        acceptances=list(Acceptance.objects.filter(member=member).order_by("accepted_at")),
        spaces=list(
            Membership.objects.filter(member=member).select_related("space").order_by("since")
        ),
        contributions=_contributions(member),
        comments=_comments(member),
        reactions=_reactions(member),
        holds=_holds(member),
        messages=_messages(member),
        conversations=_conversations(member),
        hints=list(Hint.objects.filter(member=member).order_by("shown_at")),
        alerts=list(Alert.objects.filter(reporter=member).order_by("created_at")),
        letters=list(Letter.objects.filter(member=member).order_by("sent_at")),
        official_notices=list(Official.objects.filter(to=member).order_by("sent_at")),
        decisions=list(Statement.objects.filter(member=member).order_by("delivered_at")),
        measures=list(Measure.objects.filter(member=member).order_by("begins_at")),
        objections=list(Objection.objects.filter(by=member).order_by("at")),
        hearings=list(Hearing.objects.filter(member=member).order_by("asked_at")),
        notices=list(Notice.objects.filter(member=member).order_by("created_at")),
        notice_wishes=list(NoticeWish.objects.filter(member=member).order_by("group")),
        quiet_hours=QuietHours.objects.filter(member=member).first(),
        read=list(Seen.objects.filter(member=member).order_by("at")),
        came_across=_came_across(member),
        tokens=list(ApiToken.objects.filter(owner=member).order_by("created_at")),
        acts=list(Act.objects.filter(actor=member).order_by("at")),
        contact=contact.given_by(member),
        employments=_employments(member),
        promotions=_promotions(member),
        exceptions=list(Permission.objects.filter(member=member).order_by("asked_at")),
        answers=list(Answered.objects.filter(member=member).order_by("at")),
    )


def _employments(member: Member) -> list[Employment]:
    rows = Employment.objects.filter(member=member).select_related("company")
    return list(rows.order_by("since"))


def _promotions(member: Member) -> list[Entry]:
    rows = Entry.objects.filter(member=member).select_related("sponsorship")
    return list(rows.order_by("at"))


def _reactions(member: Member) -> list[Reaction]:
    rows = Reaction.objects.filter(member=member).select_related("contribution", "comment")
    return list(rows.order_by("at"))


def _holds(member: Member) -> list[Held]:
    rows = Held.objects.filter(author=member).select_related("contribution", "comment")
    return list(rows.order_by("held_at"))


def _contributions(member: Member) -> list[Contribution]:
    rows = Contribution.objects.filter(author=member).select_related("space")
    mine = rows.prefetch_related("revisions").order_by("created_at")
    return [revealed(text, member) for text in mine]


def _messages(member: Member) -> list[Message]:
    rows = Message.objects.filter(author=member).select_related("conversation")
    return list(_with_people(rows, "conversation__participations").order_by("sent_at"))


def _conversations(member: Member) -> list[Participation]:
    rows = Participation.objects.filter(member=member).select_related("conversation")
    return list(_with_people(rows, "conversation__participations").order_by("invited_at"))


def _with_people(rows: QuerySet[M], path: str) -> QuerySet[M]:
    stays = Participation.objects.shown().select_related("member").order_by("pk")
    return rows.prefetch_related(Prefetch(path, stays))


def _comments(member: Member) -> list[Comment]:
    rows = Comment.objects.filter(author=member).select_related(
        "contribution__space", "contribution__author", "parent__author"
    )
    mine = rows.prefetch_related("revisions").order_by("created_at")
    return [revealed(text, member) for text in mine]


def _came_across(member: Member) -> Sequence[Mapping[str, Any]]:
    """How many people a member met first in the directory, by day and door; not whom."""
    rows = Sighting.objects.filter(by=member).annotate(on=TruncDate("first_at"))
    days = rows.values("on", "door").annotate(people=Count("pk")).order_by("on", "door")
    return list(days)


def count_hosts() -> int:
    """How many hosts the community has."""
    return Member.objects.hosts().count()


def left_alone_by(member: Member) -> list[Space]:
    """The private spaces in which others would stay without a host if this member left."""
    inside = Membership.objects.filter(space=OuterRef("pk"), member__is_active=True).exclude(
        member=member
    )
    return list(
        Space.objects.filter(
            Exists(inside),
            ~Exists(inside.filter(is_host=True)),
            visibility=Visibility.PRIVATE,
            removed_at=None,
            memberships__member=member,
            memberships__is_host=True,
        )
    )
