"""What the background worker does for this room."""

from __future__ import annotations

from procrastinate.contrib.django import app

from comity.contact.actions.lapse import lapse_requests


@app.periodic(cron="23 5 * * *")
@app.task(name="comity.contact.lapse", queueing_lock="comity.contact.lapse")
def lapse(timestamp: int) -> None:
    """Tell askers which of their requests lapsed since yesterday. Until then their pages say it."""
    while lapse_requests():
        pass
