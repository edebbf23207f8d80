"""People for programs: only oneself (clause not-a-directory)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from comity.doors.tokens import READ
from comity.people.models import Member, Role
from comity.people.schema import CompanyOut, MeOut
from comity.people.viewer import member_of

router = Router(tags=["people"])


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
