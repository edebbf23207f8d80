"""What the background worker does for the house itself."""

from __future__ import annotations

import structlog
from django.conf import settings
from procrastinate.contrib.django import app

from comity.running.mailing import TASK, send_kept

_DAYS_KEPT = 7
_log = structlog.get_logger("comity.mail")


@app.periodic(cron="* * * * *")
@app.task(name="comity.running.take_up_again", queueing_lock="comity.running.take_up_again")
async def take_up_again(timestamp: int) -> None:
    """Queue again what a worker had begun when it was killed."""
    for job in await app.job_manager.get_stalled_jobs():
        await app.job_manager.retry_job(job)


@app.periodic(cron="17 4 * * *")
@app.task(name="comity.running.forget_jobs", queueing_lock="comity.running.forget_jobs")
async def forget_jobs(timestamp: int) -> None:
    """Remove what was done a week ago, or given up: a job holds ids, and is of no use any more."""
    await app.job_manager.delete_old_jobs(
        nb_hours=24 * _DAYS_KEPT, include_failed=True, include_cancelled=True, include_aborted=True
    )


@app.periodic(cron="* * * * *")
@app.task(name=TASK, queue="mail", lock=TASK, queueing_lock=TASK)
def deliver(timestamp: int) -> None:
    """Send what web processes kept to be sent. Where the mail server is away, a minute later: that
    is no job that failed, and `comity check` tells of mail that waits."""
    if not settings.EMAIL_HOST:
        return
    try:
        send_kept()
    except OSError as error:
        _log.warning("mail-server-away", error=type(error).__name__)
