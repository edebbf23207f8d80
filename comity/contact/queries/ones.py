"""One request, one card, one's wishes, for who may know of them."""

from __future__ import annotations

from django.db.models import Exists, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.boundaries import queries as boundaries
from comity.boundaries.models import Consent, Mute, Stop
from comity.contact import tokens
from comity.contact.models import About, Card, ContactRequest, ContactWishes, State
from comity.people.models import Member, Role
from comity.talk import queries as talk


def wishes_of(member: Member) -> ContactWishes:
    """How a member wishes to be reached; the defaults where they never chose."""
    found = ContactWishes.objects.filter(member=member).first()
    return found or ContactWishes(member=member)


def card_of(member: Member) -> Card:
    """A member's own card; an empty one where they never filled it in."""
    return Card.objects.filter(member=member).first() or Card(member=member)


def get_request(viewer: Member, key: str) -> ContactRequest:
    """A request with its two people. Raises Http404 for who is not one of them, and for the one it
    is for until it reaches them."""
    rows = ContactRequest.objects.visible_to(viewer)
    return get_object_or_404(rows.select_related("asker__company", "to__company"), pk=key)


def request_by_token(token: str) -> ContactRequest | None:
    """The request that a link from a mail is good for; None for a forged or dead link."""
    key = tokens.named(token)
    rows = ContactRequest.objects.filter(reached_at__isnull=False)
    request = rows.select_related("asker__company", "to__company").filter(pk=key).first()
    return request if request is not None and tokens.fits(token, request) else None


def request_to_mail(key: str) -> ContactRequest | None:
    """A request, for the mail to the one who was asked."""
    return ContactRequest.objects.select_related("to").filter(pk=key).first()


def received_by(reader: Member) -> QuerySet[ContactRequest]:
    """The requests that reached a member and were not taken back."""
    rows = ContactRequest.objects.filter(to=reader, reached_at__isnull=False)
    return rows.exclude(state=State.WITHDRAWN)


def held_for(host: Member) -> QuerySet[ContactRequest]:
    """The held requests about which a host may decide: none of their own, in either direction."""
    if not host.is_host:
        return ContactRequest.objects.none()
    waiting = ContactRequest.objects.filter(state=State.HELD, lapses_at__gt=timezone.now())
    return waiting.exclude(asker=host).exclude(to=host)


def get_held(host: Member, key: str) -> ContactRequest:
    """One request that a clause held, also once it was decided. Raises Http404 for who is no host,
    or one of its two people."""
    if not host.is_host:
        raise Http404
    rows = ContactRequest.objects.exclude(asker=host).exclude(to=host).exclude(findings=[])
    return get_object_or_404(rows.select_related("asker__company", "to__company"), pk=key)


def get_person(viewer: Member, key: str) -> Member:
    """Somebody whose profile the viewer may open; or, although they left, whom the viewer muted,
    asked to stop or has been in touch with, so that it can be taken back. Raises Http404."""
    if viewer.is_applicant:
        raise Http404
    one, two = boundaries.pair(viewer, key)
    known = (
        Q(is_active=True)
        | Exists(Consent.objects.filter(one=one, other=two))
        | Exists(Stop.objects.filter(by=viewer, member=key))
        | Exists(Mute.objects.filter(by=viewer, member=key))
    )
    return get_object_or_404(Member.objects.exclude(role=Role.APPLICANT), known, pk=key)


def in_touch_with(reader: Member) -> QuerySet[Member]:
    """With whom a member's consent stands."""
    return boundaries.partners_of(reader)


def require_origin(viewer: Member, about_type: str, about_id: str) -> None:
    """Raise Http404 where a request would come from what its asker may not know of."""
    if about_type == About.CONTRIBUTION:
        talk.get_contribution(viewer, about_id)
    elif about_type == About.COMMENT:
        talk.get_comment(viewer, about_id)
