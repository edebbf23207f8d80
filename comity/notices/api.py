"""Notices for programs."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, Router, Status

from comity.doors.tokens import READ, WRITE
from comity.notices import actions, queries
from comity.notices.kinds import ALWAYS_MAILED, ALWAYS_SHOWN, Group
from comity.notices.models import Hours
from comity.notices.reader import Reader
from comity.notices.schema import (
    NoticeOut,
    NoticesOut,
    QuietHoursOut,
    ReadIn,
    SettingsIn,
    SettingsOut,
    WishOut,
)
from comity.notices.sentences import Line, lines
from comity.notices.wishes import Wish

router = Router(tags=["notices"])


@router.get("/notices", auth=READ, response=NoticesOut)
def list_notices(request: HttpRequest, cursor: str | None = None) -> NoticesOut:
    """Your notices, newest first."""
    page = queries.page_of(_reader(request), cursor)
    return NoticesOut(items=[_out(line) for line in lines(page.items)], next=page.next)


@router.post("/notices/read", auth=WRITE, response={204: None})
def read_notices(request: HttpRequest, given: ReadIn | None = Body(None)) -> Status[None]:  # type: ignore[type-arg]  # noqa: B008
    """Mark your notices as read."""
    actions.mark_read(by=_reader(request), ids=given.ids if given else None)
    return Status(204, None)


@router.get("/notices/settings", auth=READ, response=SettingsOut)
def notice_settings(request: HttpRequest) -> SettingsOut:
    """What you are told, here and by mail, and your quiet hours."""
    return _settings(_reader(request))


@router.patch("/notices/settings", auth=WRITE, response=SettingsOut)
def change_notice_settings(request: HttpRequest, given: SettingsIn) -> SettingsOut:
    """Choose what you are told, and how; all of it is changed, or nothing."""
    by = _reader(request)
    actions.settle(by=by, wishes=_wishes(by, given), hours=_hours(by, given))
    return _settings(by)


def _reader(request: HttpRequest) -> Reader:
    return cast(Reader, request.user)


def _out(line: Line) -> NoticeOut:
    notice = line.notice
    return NoticeOut(
        id=notice.pk,
        kind=notice.kind,
        text=line.text,
        link=notice.link,
        created_at=notice.created_at,
        read=notice.read_at is not None,
    )


def _wishes(by: Reader, given: SettingsIn) -> dict[Group, Wish]:
    wishes = queries.wishes_of(by)
    return {
        one.group: Wish(
            wishes[one.group].here if one.here is None else one.here,
            one.mail or wishes[one.group].mail,
        )
        for one in given.groups
    }


def _hours(by: Reader, given: SettingsIn) -> Hours | None:
    if "quiet_hours" not in given.model_fields_set:
        kept = queries.quiet_hours_of(by)
        return kept.hours if kept else None
    chosen = given.quiet_hours
    return (chosen.starts_at, chosen.ends_at) if chosen else None


def _settings(reader: Reader) -> SettingsOut:
    wishes, hours = queries.wishes_of(reader), queries.quiet_hours_of(reader)
    return SettingsOut(
        groups=[_wish(group, wishes[group]) for group in Group],
        quiet_hours=QuietHoursOut.of(hours.hours) if hours else None,
        time_zone=settings.TIME_ZONE,
    )


def _wish(group: Group, wish: Wish) -> WishOut:
    fixed = ["here"] * (group in ALWAYS_SHOWN) + ["mail"] * (group in ALWAYS_MAILED)
    label, mail = str(group.label), wish.mail
    return WishOut(group=group, label=label, here=wish.here, mail=mail, fixed=fixed)
