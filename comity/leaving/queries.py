"""All that a member gave, fetched for that member alone, in as many queries however much it is."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db.models import Exists, OuterRef

from comity.care.models import Alert, Letter
from comity.charter.models import Acceptance, Hint
from comity.doors.models import Act, ApiToken
from comity.notices.models import Notice
from comity.people.models import Member
from comity.spaces.models import Membership, Space, Visibility
from comity.talk.models import Comment, Contribution, Held, Reaction, Seen
from comity.talk.queries import revealed


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
    hints: list[Hint]
    alerts: list[Alert]
    letters: list[Letter]
    notices: list[Notice]
    read: list[Seen]
    tokens: list[ApiToken]
    acts: list[Act]


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
        reactions=list(
            Reaction.objects.filter(member=member)
            .select_related("contribution", "comment")
            .order_by("at")
        ),
        holds=list(
            Held.objects.filter(author=member)
            .select_related("contribution", "comment")
            .order_by("held_at")
        ),
        hints=list(Hint.objects.filter(member=member).order_by("shown_at")),
        alerts=list(Alert.objects.filter(reporter=member).order_by("created_at")),
        letters=list(Letter.objects.filter(member=member).order_by("sent_at")),
        notices=list(Notice.objects.filter(member=member).order_by("created_at")),
        read=list(Seen.objects.filter(member=member).order_by("at")),
        tokens=list(ApiToken.objects.filter(owner=member).order_by("created_at")),
        acts=list(Act.objects.filter(actor=member).order_by("at")),
    )


def _contributions(member: Member) -> list[Contribution]:
    rows = Contribution.objects.filter(author=member).select_related("space")
    mine = rows.prefetch_related("revisions").order_by("created_at")
    return [revealed(text, member) for text in mine]


def _comments(member: Member) -> list[Comment]:
    rows = Comment.objects.filter(author=member).select_related(
        "contribution__space", "contribution__author", "parent__author"
    )
    mine = rows.prefetch_related("revisions").order_by("created_at")
    return [revealed(text, member) for text in mine]


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
