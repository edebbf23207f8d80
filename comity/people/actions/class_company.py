"""Decide whether a company is a vendor."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell_all
from comity.people import kinds, policy
from comity.people.models import Company, Member, VendorClass


@action
def class_company(*, by: Member, company: Company, is_vendor: bool, reason: str) -> Company:
    """Keep a host's decision with its reason and tell the company's people. It counts for what
    they write from now on (clause vendors-have-a-place)."""
    require(policy.may_class_company(by))
    company.vendor = VendorClass.YES if is_vendor else VendorClass.NO
    company.decided_by, company.decided_at, company.reason = by, timezone.now(), reason
    company.save(update_fields=["vendor", "decided_by", "decided_at", "reason"])
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
