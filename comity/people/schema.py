"""The shapes in which the API says who people are."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, StringConstraints, field_validator

from comity.doors.shapes import shown
from comity.people.models import Role
from comity.people.naming import domains_in


class CompanyOut(Schema):
    """Whom one works for, or worked for when writing, and whether hosts decided that it is a
    vendor."""

    name: str
    vendor: bool


class CompanyPatch(Schema):
    """What a host decides about a company: whether it is a vendor (also as `yes` or `no`), why,
    and where its pages are (left out, the domains stay)."""

    vendor: bool
    reason: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
        AfterValidator(shown),
    ]
    domains: list[Annotated[str, StringConstraints(max_length=200)]] | None = None

    @field_validator("domains")
    @classmethod
    def _are_domains(cls, value: list[str] | None) -> list[str] | None:
        return None if value is None else domains_in("\n".join(value))


class ClassedOut(Schema):
    """What a host decided about a company."""

    vendor: str
    reason: str
    by: str | None
    at: datetime


class ClassedCompanyOut(Schema):
    """A company as hosts know it, with the history of its class."""

    id: str
    name: str
    vendor: str
    domains: list[str]
    merged_into: str | None
    decisions: list[ClassedOut]


class MeOut(Schema):
    """The member behind the token. `accepted_version` is 0 before any acceptance."""

    id: str
    handle: str
    name: str
    role: Role
    language: str
    company: CompanyOut | None
    accepted_version: int
