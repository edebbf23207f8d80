"""People for programs: only oneself (clause not-a-directory)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema

from comity.doors.tokens import READ
from comity.people.models import Member, Role
from comity.people.viewer import member_of

router = Router(tags=["people"])


class CompanyOut(Schema):
    """Whom one works for, and whether hosts decided that it is a vendor."""

    name: str
    vendor: bool


class MeOut(Schema):
    """The member behind the token. `accepted_version` is 0 before any acceptance."""

    id: str
    handle: str
    name: str
    role: Role
    language: str
    company: CompanyOut | None
    accepted_version: int


@router.get("/me", auth=READ, response=MeOut)
def me(request: HttpRequest) -> MeOut:
    """Who you are here."""
    return _out(member_of(request))


def _out(member: Member) -> MeOut:
    company = member.company
    return MeOut(
        id=member.pk,
        handle=member.handle,
        name=member.name,
        role=Role(member.role),
        language=member.language,
        company=CompanyOut(name=company.name, vendor=company.wears_badge) if company else None,
        accepted_version=member.accepted_version,
    )
