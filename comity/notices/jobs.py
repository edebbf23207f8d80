"""What the background worker does for this room."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from comity.notices import mailing, queries
from comity.notices.actions.mark_mailed import mark_mailed

_RETRY = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions=[OSError])


@app.task(name="comity.notices.send_notice_mail", queue="mail", retry=_RETRY)
def send_notice_mail(notice_id: str) -> None:
    """Mail a notice unless it went out already or may no longer be seen.

    The job carries an id and nothing personal. Where the mail server fails (smtplib's errors are
    OSErrors, like a lost connection) it is tried again after 4 seconds, 16, 64, and so on for about
    a day. A worker killed between sending and noting it sends twice rather than never.
    """
    notice = queries.to_be_mailed(notice_id)
    if notice is None or not mailing.may_leave(notice):
        return
    mailing.compose(notice).send()
    mark_mailed(notice=notice)
