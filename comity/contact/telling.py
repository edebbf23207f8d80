"""Who learns of requests and cards."""

from __future__ import annotations

from comity.answer import Message
from comity.contact import kinds
from comity.contact.models import ContactRequest
from comity.notices.actions import tell, tell_all
from comity.notices.kinds import Kind
from comity.people.models import Member

AT_THE_DESK = "/desk/requests/"


def of_request(request: ContactRequest) -> None:
    """The one who is asked, with where the asker works (clause vendors-have-a-place)."""
    tell(
        member=request.to,
        kind=kinds.REQUESTED.name,
        by=request.asker,
        link=request.get_absolute_url(),
        about_id=request.pk,
        of=_of(request.asker),
    )


def hosts_of_hold(request: ContactRequest) -> None:
    """The hosts, except the two themselves."""
    hosts = Member.objects.hosts().exclude(pk__in=[request.asker_id, request.to_id])
    tell_all(members=hosts, kind=kinds.HELD.name, link=AT_THE_DESK, about_id=request.pk)


def of_answer(request: ContactRequest, kind: Kind) -> None:
    """The asker, what came of it; as the doing of the one who was asked."""
    if request.asker.is_active:
        tell(
            member=request.asker,
            kind=kind.name,
            by=request.to,
            link=request.get_absolute_url(),
            about_id=request.pk,
        )


def of_decision(request: ContactRequest, kind: Kind, reason: str = "") -> None:
    """The asker, what a host decided, and why where it comes back."""
    if request.asker.is_active:
        tell(
            member=request.asker,
            kind=kind.name,
            by=request.to,
            link=request.get_absolute_url(),
            about_id=request.pk,
            reason=reason,
        )


def of_card(by: Member, other: Member, kind: Kind) -> None:
    """The other of the two."""
    tell(
        member=other,
        kind=kind.name,
        by=by,
        link=f"/contact/cards/{by.pk}/",
        about_id=by.pk,
    )


def _of(asker: Member) -> Message | str:
    """Whom they work for; a vendor's name stands in the badge that every notice has."""
    company = asker.company
    if company is None or company.wears_badge:
        return ""
    return Message(" of %(company)s", company=company.name)
