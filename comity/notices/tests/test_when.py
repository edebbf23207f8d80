"""When a mail leaves: by kind, by wish, by day and by night, in one table."""

from __future__ import annotations

from datetime import datetime, time
from itertools import product
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.notices import kinds
from comity.notices.actions import settle
from comity.notices.jobs import send_digest, send_digests, send_notice_mail
from comity.notices.kinds import Group, Kind
from comity.notices.models import Mail, NoticeWish
from comity.notices.tests.telling import heard
from tests.cast import Cast, by_hand

HERE = ZoneInfo("Europe/Amsterdam")
DAY = datetime(2026, 6, 10, 12, tzinfo=HERE)
NIGHT = datetime(2026, 6, 10, 23, tzinfo=HERE)
MORNING = datetime(2026, 6, 11, 8, tzinfo=HERE)
MONDAY = datetime(2026, 6, 15, 8, tzinfo=HERE)
QUIET = (time(22), time(8))
HOURS = (0, 7, 8, 9, 12, 22, 23)
LOOKED_AT = [DAY.replace(day=day, hour=hour) for day in range(10, 18) for hour in HOURS]

KINDS = {
    "chosen": Kind("chosen", "News.", group=Group.MENTIONS),
    "decision": Kind("decision", "News.", group=Group.DECISIONS),
    "alert": Kind("alert", "News.", group=Group.DESK, always_mailed=True),
    "urgent": Kind("urgent", "News.", group=Group.DESK, always_mailed=True, urgent=True),
}


def expected(kind: str, wish: Mail, told_at: datetime) -> datetime | None:
    """What the page promises of a mail of this kind, under quiet hours from ten to eight."""
    if kind != "chosen":
        wish = Mail.AT_ONCE
    if wish == Mail.AT_ONCE:
        return MORNING if told_at == NIGHT and kind != "urgent" else told_at
    return {Mail.DAILY: MORNING, Mail.WEEKLY: MONDAY}.get(wish)


def work(now: datetime) -> None:
    """What the worker does at this moment: the jobs whose time has come, and the look at digests.
    A job that asks to be run later stands in the queue anew."""
    send_digests(timestamp=0)
    ready = ProcrastinateJob.objects.exclude(scheduled_at__gt=now)
    jobs = list(ready.values_list("task_name", "args"))
    with by_hand():
        ready._raw_delete("default")
    for name, args in jobs:
        task = send_digest if name.endswith("digest") else send_notice_mail
        task(**args)


@pytest.mark.parametrize("told_at", [DAY, NIGHT], ids=["by day", "by night"])
@pytest.mark.parametrize(("kind", "wish"), list(product(KINDS, Mail)))
def test_a_mail_leaves_when_the_page_promises(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, kind: str, wish: Mail, told_at: datetime
) -> None:
    monkeypatch.setitem(kinds.declared(), kind, KINDS[kind])
    settle(by=cast.anna, wishes={}, hours=QUIET)
    with by_hand():
        group = KINDS[kind].group
        NoticeWish.objects.create(member=cast.anna, group=group, here=True, mail=wish)
    left: list[datetime] = []
    for now in [moment for moment in LOOKED_AT if moment >= told_at]:
        with time_machine.travel(now, tick=False):
            if now == told_at:
                heard(cast.anna, kind)
            work(now)
        left += [now] * (len(mail.outbox) - len(left))
    should = expected(kind, wish, told_at)
    assert left == ([should] if should else [])
