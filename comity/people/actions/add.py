"""Add a member from the command line."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action, log
from comity.people.actions.profile import note_employment
from comity.people.models import Community, Company, Member, Role, VendorClass
from comity.people.naming import folded


@action
def add(
    *,
    handle: str,
    email: str,
    name: str = "",
    is_host: bool = False,
    company: str = "",
    is_vendor: bool = False,
    language: str = "en",
) -> Member:
    """Keep a member whom the operator vouches for: admitted, address taken as proven, without a
    password (they ask for one by mail). The first host completes the set-up.

    Raises IntegrityError where the handle or the address is taken.
    """
    require(YES)
    now = timezone.now()
    member = Member(
        handle=handle,
        email=email.lower(),
        name=name or handle,
        language=language,
        languages=[language],
        role=Role.HOST if is_host else Role.MEMBER,
        company=_company(company, is_vendor) if company else None,
        introduced_at=now,
        admitted_at=now,
    )
    member.set_unusable_password()
    member.save(force_insert=True)
    note_employment(member)
    EmailAddress.objects.create(user=member, email=member.email, verified=True, primary=True)
    log("add", by=None, about=member, role=member.role)
    if is_host:
        _count_as_set_up()
    return member


def _company(name: str, is_vendor: bool) -> Company:
    """The company, decided by the operator where it is new or said to be a vendor."""
    vendor = VendorClass.YES if is_vendor else VendorClass.NO
    company, is_new = Company.objects.select_related("merged_into").get_or_create(
        folded=folded(name), defaults={"name": name, "vendor": vendor}
    )
    company = company.merged_into or company
    if is_vendor and not is_new and company.vendor != VendorClass.YES:
        company.vendor = VendorClass.YES
        company.save(update_fields=["vendor"])
    return company


def _count_as_set_up() -> None:
    Community.objects.get_or_create(pk=1)
    Community.objects.filter(pk=1, set_up_at=None).update(
        set_up_at=timezone.now(), setup_token_digest=""
    )
