"""What a member promoted, asked and answered, and for whom they worked."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from comity.people.models import Employment
from comity.promotion.models import Entry


class EmploymentOut(Schema):
    """For whom one worked from when until when."""

    company: str
    since: datetime
    until: datetime | None

    @staticmethod
    def resolve_company(employment: Employment) -> str:
        return employment.company.name


class OwnPromotionOut(Schema):
    """What one promoted, and under which rule it passed; it stays when the text goes."""

    url: str
    declared: str
    rule: str
    sponsorship: str | None
    at: datetime

    @staticmethod
    def resolve_url(entry: Entry) -> str:
        return entry.get_absolute_url()

    @staticmethod
    def resolve_sponsorship(entry: Entry) -> str | None:
        return entry.sponsorship.title if entry.sponsorship else None


class OwnExceptionOut(Schema):
    """What one asked of the hosts, and their answer."""

    title: str
    when: str
    reason: str
    draft: str
    state: str
    asked_at: datetime
    answer: str
    decided_at: datetime | None
    until: datetime | None


class OwnAnsweredOut(Schema):
    """That one said of a text that it promotes nothing, and which signs there were."""

    signs: list[str]
    at: datetime
