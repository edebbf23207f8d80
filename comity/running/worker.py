"""The background worker: a program (comity.running.program) that the supervisor starts."""

from __future__ import annotations

import asyncio

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
    """Work until told to stop."""
    asyncio.run(work())
