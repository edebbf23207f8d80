"""Decide whether a company is a vendor, where its pages are, and which is the double of another."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell_all
from comity.people import kinds, policy
from comity.people.models import Company, Decision, Employment, Member, VendorClass


@action
def class_company(
    *, by: Member, company: Company, is_vendor: bool, reason: str, domains: list[str] | None = None
) -> Company:
    """Keep a host's decision with its reason and tell the company's people. It counts for what
    they write from now on (clause vendors-have-a-place). `domains` are kept with it where given."""
    require(policy.may_class_company(by))
    require(policy.may_still_class(company), kind="conflict")
    company.vendor = VendorClass.YES if is_vendor else VendorClass.NO
    company.decided_by, company.decided_at, company.reason = by, timezone.now(), reason
    if domains is not None:
        company.domains = domains
    company.save(update_fields=["vendor", "decided_by", "decided_at", "reason", "domains"])
    Decision.objects.create(
        company=company, vendor=company.vendor, by=by, at=company.decided_at, reason=reason
    )
    log("class-company", by=by, about=company, vendor=company.vendor)
    kind = kinds.COMPANY_CLASSED_VENDOR if is_vendor else kinds.COMPANY_CLASSED_OTHER
    tell_all(
        members=Member.objects.filter(company=company, is_active=True),
        kind=kind.name,
        link="/code/#vendors-have-a-place",
        company=company.name,
        reason=reason,
    )
    return company


@action
def merge_companies(*, by: Member, double: Company, into: Company) -> Company:
    """Make two rows of one company one: the people, past and present, and the domains of `double`
    go over, and whoever types its name comes to `into`. What was written keeps its label.

    Raises Refused for who is no host, or where one of the two was merged already.
    """
    require(policy.may_class_company(by))
    require(policy.may_merge(double, into), kind="conflict")
    Member.objects.filter(company=double).update(company=into)
    Employment.objects.filter(company=double).update(company=into)
    Company.objects.filter(merged_into=double).update(merged_into=into)
    into.domains = sorted({*into.domains, *double.domains})
    into.save(update_fields=["domains"])
    double.merged_into, double.domains = into, []
    double.save(update_fields=["merged_into", "domains"])
    log("merge-companies", by=by, about=double, into=into.pk)
    return into
