"""People for programs: oneself, and for hosts what a company is (clause not-a-directory)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from comity.doors.tokens import HOSTS, READ
from comity.people import actions, queries
from comity.people.models import Company, Decision, Member, Role
from comity.people.schema import (
    ClassedCompanyOut,
    ClassedOut,
    CompanyOut,
    CompanyPatch,
    MeOut,
)
from comity.people.viewer import host_of, member_of

router = Router(tags=["people"])


@router.get("/me", auth=READ, response=MeOut)
def me(request: HttpRequest) -> MeOut:
    """Who you are here."""
    return _out(member_of(request))


@router.patch("/desk/companies/{key}", auth=HOSTS, response=ClassedCompanyOut)
def class_company(request: HttpRequest, key: str, given: CompanyPatch) -> ClassedCompanyOut:
    """Decide whether a company is a vendor; its people are told why."""
    host = host_of(request)
    company = actions.class_company(
        by=host,
        company=queries.get_company(host, key),
        is_vendor=given.vendor,
        reason=given.reason,
        domains=given.domains,
    )
    return _classed(company, queries.decisions_about(host, company))


def _classed(company: Company, decisions: list[Decision]) -> ClassedCompanyOut:
    return ClassedCompanyOut(
        id=company.pk,
        name=company.name,
        vendor=company.vendor,
        domains=company.domains,
        merged_into=company.merged_into_id,
        decisions=[
            ClassedOut(
                vendor=one.vendor,
                reason=one.reason,
                by=one.by.handle if one.by else None,
                at=one.at,
            )
            for one in decisions
        ],
    )


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
