"""From telling to the outbox, through the queue and a real worker."""

from __future__ import annotations

import asyncio
from datetime import time, timedelta

import pytest
from django.db import connections
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from comity.notices import queries
from comity.notices.actions import choose, settle
from comity.notices.jobs import send_digests, send_notice_mail
from comity.notices.kinds import Group
from comity.notices.models import Hours, KeptMail, Mail, Notice
from comity.notices.tests.telling import heard
from comity.notices.wishes import Wish
from tests.cast import Cast, by_hand


def work_until_done() -> None:
    """What the background worker does, until the queue is empty."""
    connector = app.connector
    assert isinstance(connector, DjangoConnector)

    async def work() -> None:
        with app.replace_connector(connector.get_worker_connector()) as working:
            async with working.open_async():
                await working.run_worker_async(wait=False, install_signal_handlers=False)

    asyncio.run(work())


@pytest.mark.django_db(transaction=True)
def test_what_is_told_is_mailed_by_the_worker(cast: Cast, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "comity.notices.outbox.KeepingBackend"
    notice = heard(cast.anna, "released", title="Roosters")
    connections.close_all()
    work_until_done()
    kept = KeptMail.objects.get()
    assert kept.to == cast.anna.email
    assert f"/notices/{notice.pk}/" in kept.text
    assert Notice.objects.get(pk=notice.pk).mailed_at is not None
    assert ProcrastinateJob.objects.get(args__notice_id=notice.pk).status == "succeeded"


@pytest.mark.django_db(transaction=True)
def test_the_worker_lets_a_mail_wait_for_the_end_of_quiet_hours(
    cast: Cast, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "comity.notices.outbox.KeepingBackend"
    settle(by=cast.anna, wishes={}, hours=_around_now())
    notice = heard(cast.anna, "released", title="Roosters")
    urgent = heard(cast.host, "urgent-alert-for-hosts", category="x")
    connections.close_all()
    work_until_done()
    assert [kept.to for kept in KeptMail.objects.all()] == [cast.host.email]
    assert Notice.objects.get(pk=urgent.pk).mailed_at is not None
    waiting = ProcrastinateJob.objects.get(args__notice_id=notice.pk, status="todo")
    assert waiting.scheduled_at == queries.quiet_until(cast.anna)
    settle(by=cast.anna, wishes={}, hours=None)
    with by_hand():
        ProcrastinateJob.objects.filter(pk=waiting.pk)._raw_delete("default")
    send_notice_mail.defer(notice_id=notice.pk)
    connections.close_all()
    work_until_done()
    assert KeptMail.objects.filter(to=cast.anna.email).count() == 1


def _around_now() -> Hours:
    now = timezone.localtime()
    return time((now.hour - 2) % 24), time((now.hour + 2) % 24)


@pytest.mark.django_db(transaction=True)
def test_the_worker_sends_the_digests_that_are_due_once(cast: Cast, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "comity.notices.outbox.KeepingBackend"
    for member in (cast.anna, cast.bram):
        choose(by=member, wishes={Group.ANSWERS: Wish(here=True, mail=Mail.DAILY)})
        heard(member, "commented", who="Vera", title="Roosters")
    with by_hand():
        Notice.objects.update(created_at=timezone.now() - timedelta(days=2))
    for _ in range(2):
        send_digests.configure().defer(timestamp=0)
        connections.close_all()
        work_until_done()
    assert sorted(kept.to for kept in KeptMail.objects.all()) == [
        cast.anna.email,
        cast.bram.email,
    ]
    jobs = ProcrastinateJob.objects.filter(task_name="comity.notices.send_digest")
    assert {job.status for job in jobs} == {"succeeded"}


@pytest.mark.django_db(transaction=True)
def test_digests_are_looked_for_four_times_an_hour(cast: Cast) -> None:
    found = app.periodic_registry.periodic_tasks.values()
    crons = {task.task.name: task.cron for task in found}
    assert crons["comity.notices.send_digests"] == "*/15 * * * *"
