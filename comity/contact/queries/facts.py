"""How two members stand to each other, gathered in one row."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    DateTimeField,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone

from comity.boundaries import queries as boundaries
from comity.boundaries.models import Consent
from comity.boundaries.queries import Between
from comity.charter.models import Version
from comity.charter.queries import settings_of
from comity.contact import standing
from comity.contact.models import (
    Card,
    CardOffer,
    ContactRequest,
    ContactWishes,
    Openness,
    State,
)
from comity.contact.standing import LATELY, Standing
from comity.people.models import Member
from comity.spaces.models import Membership, Space
from comity.talk.composing import author_facts
from comity.talk.models import Comment, Contribution
from comity.talk.models import State as TextState


def standing_of(
    viewer: Member,
    member: Member,
    version: Version | None = None,
    between: Between | None = None,
) -> Standing:
    """How a viewer stands to another member, in two queries; one where `between` is known already.
    `version` is the code in force, for the numbers it sets; without it they are the defaults."""
    between = between or boundaries.between(viewer, member)
    row = facts(viewer, member)
    return standing.of(member, author_facts(viewer), between, row, settings_of(version))


def facts(asker: Member, to: Member) -> dict[str, Any]:
    """What `standing` needs to know of one member asking another, in one query."""
    sent = ContactRequest.objects.filter(asker=asker).order_by()
    to_them = sent.filter(to=to)
    pending = ContactRequest.objects.pending().between(asker, to).order_by()
    since = timezone.now() - LATELY
    row = Member.objects.filter(pk=asker.pk).annotate(
        takes=_wish(to, "openness", Openness.EVERYONE),
        takes_vendors=_wish(to, "takes_vendors", True),
        meets=_meets(asker, to),
        told=Exists(boundaries.heard(asker).filter(by=to)),
        pending=Subquery(pending.values("pk")[:1]),
        pending_state=Subquery(pending.values("state")[:1]),
        pending_mine=Exists(pending.filter(asker=asker)),
        lapse_at=ArraySubquery(sent.filter(pk__in=_pending(asker)).values("lapses_at")),
        asked=ArraySubquery(sent.filter(asked_at__gt=since).values("asked_at")),
        asked_them=ArraySubquery(to_them.filter(asked_at__gt=since).values("asked_at")),
        declined=ArraySubquery(_declined(to_them)),
        since=Coalesce("admitted_at", "joined_at", output_field=DateTimeField()),
        **_cards(asker, to),
    )
    found: dict[str, Any] = row.values(*_FACTS).get()
    return {**found, "at": timezone.now()}


_FACTS = """takes takes_vendors meets told pending pending_state pending_mine lapse_at asked
    asked_them declined since offered asked_for_card card""".split()


def _pending(asker: Member) -> QuerySet[ContactRequest, Any]:
    return ContactRequest.objects.pending().filter(asker=asker).order_by().values("pk")


def _declined(rows: QuerySet[ContactRequest]) -> QuerySet[ContactRequest, Any]:
    ended = rows.filter(state=State.DECLINED).order_by("-answered_at")
    return ended.values(one=JSONObject(at="answered_at", reason="reason"))


def _wish(member: Member, name: str, default: object) -> Coalesce:
    wish = ContactWishes.objects.filter(member=member).values(name)
    return Coalesce(Subquery(wish), Value(default))


def _meets(asker: Member, to: Member) -> Case:
    """Whether the asker is among those whose requests the other takes; only what is needed for
    that is looked up."""
    return Case(
        When(takes=Openness.EVERYONE, then=Value(True)),
        When(takes=Openness.SHARED, then=_shared(asker, to)),
        When(takes=Openness.TALKED, then=_talked(asker, to)),
        default=Value(False),
    )


def _shared(a: Member, b: Member) -> Exists:
    """Whether both are in a private space, or both wrote in a space that is open to all members:
    being able to read there says nothing about anyone."""
    spaces = Space.objects.open()
    inside = Membership.objects.filter(space=OuterRef("pk"))
    together = Q(Exists(inside.filter(member=a)), Exists(inside.filter(member=b)))
    wrote = Q(_wrote_in(a)) & Q(_wrote_in(b))
    return Exists(spaces.filter(together | wrote).order_by())


def _wrote_in(member: Member) -> Q:
    mine = {"author": member, "state": TextState.PUBLISHED}
    above = Contribution.objects.filter(space=OuterRef("pk"), **mine)
    under = Comment.objects.filter(contribution__space=OuterRef("pk"), **mine)
    return Q(Exists(above)) | Q(Exists(under))


def _talked(a: Member, b: Member) -> Case:
    """Whether each of the two answered the other in a thread: commented under what the other
    contributed, or replied to the other's comment. One who only was answered to talked with
    nobody, or anyone could open the door by a comment of their own."""
    return Case(
        When(
            _answered(a, b),
            then=Case(When(_answered(b, a), then=Value(True)), default=Value(False)),
        ),
        default=Value(False),
    )


def _answered(a: Member, b: Member) -> Exists:
    to_b = Q(parent__author=b) | Q(parent__isnull=True, contribution__author=b)
    return Exists(Comment.objects.filter(to_b, author=a, state=TextState.PUBLISHED).order_by())


def _cards(viewer: Member, other: Member) -> dict[str, Any]:
    one, two = boundaries.pair(viewer, other)
    offers = CardOffer.objects.filter(
        consent__in=Consent.objects.standing().filter(one=one, other=two)
    )
    card = Card.objects.filter(member=other).values(
        one=JSONObject(email="email", phone="phone", line="line", links="links")
    )
    return {
        "offered": Exists(offers.filter(by=viewer)),
        "asked_for_card": Exists(offers.filter(by=other)),
        "card": Subquery(card),
    }
