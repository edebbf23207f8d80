"""Quiet hours: on the clock of the community, across midnight and across summer time."""

from __future__ import annotations

from datetime import UTC, datetime, time
from itertools import product
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives
from django.db.utils import IntegrityError
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from comity.answer import Refused
from comity.notices.actions import settle
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Hours, Notice, QuietHours
from comity.notices.tests.telling import heard
from tests.cast import Cast, by_hand

Outbox = list[EmailMultiAlternatives]
HERE = ZoneInfo("Europe/Amsterdam")
NIGHT = (time(22), time(7, 30))
TO_HALF_PAST_TWO = (time(22), time(2, 30))
NOON = (time(12), time(13, 30))


def until(hours: Hours, moment: datetime) -> datetime | None:
    return QuietHours(starts_at=hours[0], ends_at=hours[1]).until(moment)


def local(day: int, hour: int, minute: int = 0, month: int = 6, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=HERE, fold=fold)


@pytest.mark.parametrize(
    ("hours", "at", "end"),
    [
        (NIGHT, local(10, 21, 59), None),
        (NIGHT, local(10, 22), local(11, 7, 30)),
        (NIGHT, local(10, 23, 59), local(11, 7, 30)),
        (NIGHT, local(11, 0), local(11, 7, 30)),
        (NIGHT, local(11, 7, 29), local(11, 7, 30)),
        (NIGHT, local(11, 7, 30), None),
        (NIGHT, local(30, 23), local(1, 7, 30, month=7)),
        (NOON, local(10, 11, 59), None),
        (NOON, local(10, 12), local(10, 13, 30)),
        (NOON, local(10, 13, 30), None),
        ((time(0), time(8)), local(10, 0), local(10, 8)),
        ((time(18), time(0)), local(10, 18), local(11, 0)),
        ((time(18), time(0)), local(11, 0), None),
    ],
)
def test_quiet_holds_between_its_hours(hours: Hours, at: datetime, end: datetime | None) -> None:
    assert until(hours, at.astimezone(UTC)) == (end and end.astimezone(UTC))


@pytest.mark.parametrize(
    ("hours", "at", "end"),
    [
        # 29 March: two o'clock becomes three. The night is an hour shorter.
        (NIGHT, local(28, 22, month=3), datetime(2026, 3, 29, 5, 30, tzinfo=UTC)),
        # Half past two is not on the clock: it is quiet until as much later.
        (TO_HALF_PAST_TWO, local(29, 1, month=3), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        # 25 October: three o'clock becomes two. The night is an hour longer.
        (NIGHT, local(24, 22, month=10), datetime(2026, 10, 25, 6, 30, tzinfo=UTC)),
        # Half past two comes twice: the first ends it, and from two on it is quiet once more.
        (
            TO_HALF_PAST_TWO,
            local(25, 1, month=10),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        ),
        (
            TO_HALF_PAST_TWO,
            local(25, 2, 10, month=10, fold=1),
            datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        ),
    ],
    ids=["spring", "an hour that is not", "autumn", "an hour that is twice", "its second time"],
)
def test_summer_time_moves_the_clock_and_not_the_night(
    hours: Hours, at: datetime, end: datetime
) -> None:
    assert until(hours, at.astimezone(UTC)) == end


HALF_HOURS = [time(0), time(1, 30), time(2), time(2, 30), time(3), time(12), time(22)]
TURNS = [datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 10, 24, 21, tzinfo=UTC)]


@pytest.mark.parametrize("start", TURNS, ids=["spring", "autumn"])
def test_what_waits_never_waits_for_the_past(start: datetime) -> None:
    """A mail that asks to be run again in the past would be run again and again."""
    for starts_at, ends_at in product(HALF_HOURS, HALF_HOURS):
        for minutes in range(0, 8 * 60, 10):
            moment = datetime.fromtimestamp(start.timestamp() + minutes * 60, UTC)
            end = until((starts_at, ends_at), moment) if starts_at != ends_at else None
            assert end is None or end > moment


@time_machine.travel(local(10, 23), tick=False)
def test_a_mail_at_night_waits_until_the_morning(cast: Cast, mailoutbox: Outbox) -> None:
    settle(by=cast.anna, wishes={}, hours=NIGHT)
    notice = heard(cast.anna, "commented", who="Bram", title="Roosters")
    with by_hand():
        ProcrastinateJob.objects.all()._raw_delete("default")
    send_notice_mail(notice_id=notice.pk)
    assert mailoutbox == []
    again = ProcrastinateJob.objects.get()
    assert (again.scheduled_at, again.args) == (local(11, 7, 30), {"notice_id": notice.pk})
    with time_machine.travel(local(11, 7, 30), tick=False):
        send_notice_mail(**again.args)
    assert len(mailoutbox) == 1


@time_machine.travel(local(10, 23), tick=False)
@pytest.mark.parametrize(
    ("kind", "leaves"),
    [("urgent-alert-for-hosts", True), ("alert-for-hosts", False), ("returned", False)],
)
def test_only_an_urgent_alert_leaves_at_night(
    cast: Cast, mailoutbox: Outbox, kind: str, leaves: bool
) -> None:
    settle(by=cast.host, wishes={}, hours=NIGHT)
    notice = heard(cast.host, kind, category="x", title="T", reason="R")
    send_notice_mail(notice_id=notice.pk)
    assert bool(mailoutbox) is leaves


@time_machine.travel(local(10, 23), tick=False)
def test_everything_is_asked_again_in_the_morning(cast: Cast, mailoutbox: Outbox) -> None:
    settle(by=cast.anna, wishes={}, hours=NIGHT)
    notice = heard(cast.anna, "commented", who="Bram", title="Roosters")
    settle(by=cast.anna, wishes={}, hours=(time(22), time(9)))
    with time_machine.travel(local(11, 7, 30), tick=False):
        send_notice_mail(notice_id=notice.pk)
        assert mailoutbox == []
        settle(by=cast.anna, wishes={}, hours=None)
        send_notice_mail(notice_id=notice.pk)
    assert len(mailoutbox) == 1


@pytest.mark.parametrize(
    "hours",
    [
        (time(22, 15), time(7)),
        (time(22), time(7, 1)),
        (time(22), time(22)),
        (time(1, 0, 1), time(2)),
    ],
)
def test_quiet_hours_are_whole_or_half_and_never_all_day(cast: Cast, hours: Hours) -> None:
    with pytest.raises(Refused) as refused:
        settle(by=cast.anna, wishes={}, hours=hours)
    assert refused.value.kind == "validation"
    with by_hand(), pytest.raises(IntegrityError, match="quiet_hours_are"):
        QuietHours.objects.create(member=cast.anna, starts_at=hours[0], ends_at=hours[1])


def test_quiet_hours_are_those_of_the_communitys_clock(settings: Settings) -> None:
    moment = local(10, 21, 45)
    assert until(NIGHT, moment) is None
    assert moment.astimezone(ZoneInfo("Asia/Kolkata")).hour == 1
    assert until(NIGHT, moment.astimezone(ZoneInfo("Asia/Kolkata"))) is None


@time_machine.travel(local(10, 23), tick=False)
def test_at_night_it_is_shown_here_all_the_same(cast: Cast) -> None:
    settle(by=cast.anna, wishes={}, hours=NIGHT)
    heard(cast.anna, "commented", who="Bram", title="Roosters")
    assert Notice.objects.get().here
    cast.anna.refresh_from_db()
    assert cast.anna.unread_notices == 1
