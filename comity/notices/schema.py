"""Notices, and what one wishes of them, as programs send and receive them."""

from __future__ import annotations

from datetime import datetime, time
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, Field

from comity.doors.schema import Key
from comity.notices.kinds import Group
from comity.notices.models import Hours, Mail


class NoticeOut(Schema):
    """A notice; `text` is in the language of the request."""

    id: str
    kind: str
    text: str
    link: str
    created_at: datetime
    read: bool


class NoticesOut(Schema):
    """A page of notices; `next` is the cursor of the following one."""

    items: list[NoticeOut]
    next: str | None


class ReadIn(Schema):
    """Which notices were read; all of them where `ids` is not given."""

    ids: list[Key] | None = Field(default=None, max_length=1000)


class WishOut(Schema):
    """How notices of a group reach you. What is `fixed` cannot be chosen otherwise: `here` alone,
    or both."""

    group: Group
    label: str
    here: bool
    mail: Mail
    fixed: list[str]


class QuietHoursOut(Schema):
    """No mail leaves between these hours on the clock of the community, such as "22:00"."""

    starts_at: str
    ends_at: str

    @classmethod
    def of(cls, hours: Hours) -> QuietHoursOut:
        starts_at, ends_at = (f"{at:%H:%M}" for at in hours)
        return cls(starts_at=starts_at, ends_at=ends_at)


class SettingsOut(Schema):
    """What reaches you, and when; `time_zone` is that of the quiet hours."""

    groups: list[WishOut]
    quiet_hours: QuietHoursOut | None
    time_zone: str


class WishIn(Schema):
    """Another wish for a group; what is left out stays as it is."""

    group: Group
    here: bool | None = None
    mail: Mail | None = None


def _on_the_wall(at: time) -> time:
    if at.tzinfo is not None:
        raise ValueError("Give the hour on the clock of the community, such as 22:00.")
    return at


WallClock = Annotated[time, AfterValidator(_on_the_wall)]


class QuietHoursIn(Schema):
    """Whole or half hours."""

    starts_at: WallClock
    ends_at: WallClock


class SettingsIn(Schema):
    """What to change; what is left out stays. `quiet_hours: null` ends them."""

    groups: list[WishIn] = Field(default_factory=list, max_length=len(Group))
    quiet_hours: QuietHoursIn | None = None
