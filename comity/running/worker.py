"""The background worker: a program (comity.running.program) that the supervisor starts."""

from __future__ import annotations

import asyncio

from django.conf import settings
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

CONCURRENCY = 2


async def work() -> None:
    """Do what is queued until SIGTERM, and finish what was begun."""
    connector = app.connector
    assert isinstance(connector, DjangoConnector)
    with app.replace_connector(connector.get_worker_connector()) as working:
        async with working.open_async():
            await working.run_worker_async(name="comity", concurrency=CONCURRENCY)


def main(arguments: list[str]) -> None:
    """Work until told to stop. Mail of jobs goes straight to the mail server, where there is one:
    a job may wait, and is tried again."""
    if settings.EMAIL_HOST:
        settings.EMAIL_BACKEND = settings.SENDING_BACKEND
    asyncio.run(work())
