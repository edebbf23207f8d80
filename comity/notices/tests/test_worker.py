"""From telling to the outbox, through the queue and a real worker."""

from __future__ import annotations

import asyncio

import pytest
from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from comity.notices.models import KeptMail, Notice
from comity.notices.tests.telling import heard
from tests.cast import Cast


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
