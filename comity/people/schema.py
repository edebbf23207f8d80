"""The shapes in which the API says who people are."""

from __future__ import annotations

from ninja import Schema

from comity.people.models import Role


class CompanyOut(Schema):
    """Whom one works for, or worked for when writing, and whether hosts decided that it is a
    vendor."""

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
