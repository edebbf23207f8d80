"""Lists of requests and consents, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from comity.boundaries.models import Consent
from comity.contact.models import PENDING, About, ContactRequest
from comity.contact.queries.ones import held_for, received_by
from comity.doors.cursors import Page, page
from comity.people.models import Member
from comity.talk.models import Comment, Contribution


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request came from: a path, and the title of the thread."""

    path: str
    title: str


def requests_to(
    member: Member, *, waiting: bool | None = None, cursor: str | None = None
) -> Page[ContactRequest]:
    """What reached a member, newest first: what waits for their answer, what does not, or all."""
    rows = received_by(member)
    if waiting is not None:
        still = {"state__in": PENDING, "lapses_at__gt": timezone.now()}
        rows = rows.filter(**still) if waiting else rows.exclude(**still)
    return page(_with_people(rows), by="-asked_at", cursor=cursor)


def requests_from(member: Member, cursor: str | None = None) -> Page[ContactRequest]:
    """What a member asked, newest first."""
    rows = ContactRequest.objects.filter(asker=member)
    return page(_with_people(rows), by="-asked_at", cursor=cursor)


def held_page(host: Member, cursor: str | None = None) -> Page[ContactRequest]:
    """The held requests that wait for this host, the oldest first. Raises Http404 for others."""
    if not host.is_host:
        raise Http404
    return page(_with_people(held_for(host)), by="asked_at", cursor=cursor)


def consents_of(
    member: Member, *, standing: bool | None = None, cursor: str | None = None
) -> Page[Consent]:
    """A member's consents, those that stand, those that ended, or all; the newest first."""
    rows = Consent.objects.of(member)
    if standing is not None:
        rows = rows.filter(ended_at__isnull=standing)
    rows = rows.select_related("one__company", "other__company", "ended_by")
    return page(rows, by="-began_at", cursor=cursor)


def reasons_of(consents: Iterable[Consent]) -> dict[str, ContactRequest]:
    """The requests from which consents came, by the consents' keys."""
    came = {one.origin: one.pk for one in consents if one.origin}
    found = ContactRequest.objects.filter(pk__in=came) if came else ()
    return {came[request.pk]: request for request in found}


def origins_of(viewer: Member, requests: Iterable[ContactRequest]) -> dict[str, Origin]:
    """Where requests came from, by their keys, as far as this viewer may read there."""
    asked = [one for one in requests if one.about_id]
    above = {r.about_id for r in asked if r.about_type == About.CONTRIBUTION}
    under = {r.about_id for r in asked if r.about_type == About.COMMENT}
    found = {**_contributions(viewer, above), **_comments(viewer, under)}
    return {one.pk: found[one.about_id] for one in asked if one.about_id in found}


def _contributions(viewer: Member, keys: set[str]) -> dict[str, Origin]:
    if not keys:
        return {}
    rows = Contribution.objects.visible_to(viewer).filter(pk__in=keys, deleted_at=None)
    return {row.pk: Origin(row.get_absolute_url(), row.title) for row in rows}


def _comments(viewer: Member, keys: set[str]) -> dict[str, Origin]:
    if not keys:
        return {}
    above = Contribution.objects.visible_to(viewer).order_by().values("pk")
    rows = Comment.objects.visible_to(viewer).filter(
        pk__in=keys, deleted_at=None, contribution__in=above
    )
    rows = rows.select_related("contribution")
    return {row.pk: Origin(row.get_absolute_url(), row.contribution.title) for row in rows}


def _with_people(rows: QuerySet[ContactRequest]) -> QuerySet[ContactRequest]:
    return rows.select_related("asker__company", "to__company")
