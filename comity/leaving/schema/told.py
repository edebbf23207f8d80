"""What a member was told, and what they wish to be told, as they take it along."""

from __future__ import annotations

from datetime import datetime, time

from ninja import Schema

from comity.notices.models import Notice


class OwnOfficialOut(Schema):
    """What the hosts wrote to one as the hosts."""

    title: str
    body: str
    sent_at: datetime


class OwnWishOut(Schema):
    """What one chose to be told of a group of notices, and how."""

    group: str
    here: bool
    mail: str


class OwnQuietHoursOut(Schema):
    """Between which hours one wants no mail."""

    starts_at: time
    ends_at: time


class OwnNoticeOut(Schema):
    """That one was told something; `reason` is why hosts decided what it is about."""

    kind: str
    reason: str
    created_at: datetime
    read_at: datetime | None
    mailed_at: datetime | None

    @staticmethod
    def resolve_reason(notice: Notice) -> str:
        return str(notice.params.get("reason", ""))
