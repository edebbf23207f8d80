"""What the background worker does for this room."""

from __future__ import annotations

from procrastinate.contrib.django import app

from comity.directory.actions import forget_old


@app.periodic(cron="41 3 * * *")
@app.task(name="comity.directory.forget", queueing_lock="comity.directory.forget")
def forget(timestamp: int) -> None:
    """Every night, forget who came across whom more than thirty days ago."""
    forget_old()
