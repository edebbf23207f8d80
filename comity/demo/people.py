"""The demo's members and companies."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from comity.charter.models import Acceptance, Version
from comity.charter.queries import in_force
from comity.demo.texts import first_words, tables
from comity.people.models import Company, Member, Role, VendorClaim
from comity.people.naming import folded

PASSWORD = "comity-demo"  # noqa: S105  everyone may know it
_JOINED_DAYS_AGO = {"host": 100, "member": 60, "newcomer": 5, "applicant": 1}


def settle(now: datetime) -> dict[str, Member]:
    """Everyone with a verified address, by handle. All but applicants accepted the code."""
    companies = _companies(now)
    first, password = first_words(), make_password(PASSWORD)
    members = [
        _member(entry, companies, password, now - _since(entry, first))
        for entry in tables("members.toml", "member")
    ]
    Member.objects.bulk_create(members)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=member, email=member.email, verified=True, primary=True)
        for member in members
    )
    _accept([member for member in members if not member.is_applicant], in_force())
    return {member.handle: member for member in members}


def _companies(now: datetime) -> dict[str, Company]:
    made = [
        Company(
            name=entry["name"],
            folded=folded(entry["name"]),
            vendor=entry["vendor"],
            claim=VendorClaim.UNSURE if entry["vendor"] == "undecided" else entry["vendor"],
            decided_at=None if entry["vendor"] == "undecided" else now,
        )
        for entry in tables("members.toml", "company")
    ]
    Company.objects.bulk_create(made)
    return {company.name: company for company in made}


def _since(entry: dict[str, Any], first: dict[str, int]) -> timedelta:
    return timedelta(days=max(_JOINED_DAYS_AGO[entry["role"]], first.get(entry["handle"], 0)))


def _member(
    entry: dict[str, Any], companies: dict[str, Company], password: str, joined: datetime
) -> Member:
    is_applicant = entry["role"] == "applicant"
    return Member(
        handle=entry["handle"],
        email=f"{entry['handle']}@demo.example",
        password=password,
        name=entry["name"],
        headline=entry["headline"],
        country=entry["country"],
        languages=entry["languages"],
        language=entry["language"],
        role=Role.MEMBER if entry["role"] == "newcomer" else entry["role"],
        company=companies.get(entry.get("company", "")),
        joined_at=joined,
        introduced_at=joined,
        admitted_at=None if is_applicant else joined,
    )


def _accept(members: list[Member], version: Version | None) -> None:
    assert version is not None
    for member in members:
        member.accepted_version = version.number
    Member.objects.bulk_update(members, ["accepted_version"])
    Acceptance.objects.bulk_create(
        Acceptance(
            member=member, version=version, language=member.language, accepted_at=member.joined_at
        )
        for member in members
    )
