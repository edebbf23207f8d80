"""What the background worker does for this room."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from comity.notices import mailing, queries
from comity.notices.actions.mark_mailed import close_digest, mark_mailed
from comity.notices.digest import compose, due
from comity.notices.kinds import declared
from comity.notices.models import DIGESTS, Mail

_RETRY = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions=[OSError])
_AFTER_SINGLE_MAILS = -1


@app.task(name="comity.notices.send_notice_mail", queue="mail", retry=_RETRY)
def send_notice_mail(notice_id: str) -> None:
    """Mail a notice unless it went out already or may no longer be seen.

    The job carries an id and nothing personal. In quiet hours it asks to be run again when they
    end, and then asks everything anew; what is urgent does not wait. Where the mail server fails
    (smtplib's errors are OSErrors, like a lost connection) it is tried again after 4 seconds, 16,
    64, and so on for about a day. A worker killed between sending and noting it sends twice rather
    than never.
    """
    notice = queries.to_be_mailed(notice_id)
    if notice is None or not mailing.may_leave(notice):
        return
    until = None if declared()[notice.kind].urgent else queries.quiet_until(notice.member)
    if until:
        send_notice_mail.configure(schedule_at=until).defer(notice_id=notice_id)
        return
    mailing.compose(notice).send()
    mark_mailed(notice=notice)


@app.periodic(cron="*/15 * * * *")
@app.task(name="comity.notices.send_digests", queueing_lock="comity.notices.send_digests")
def send_digests(timestamp: int) -> None:
    """Queue the digests that are due: the worker's clock knows no time zones and no quiet hours,
    so this looks four times an hour. A member waits at most once in the queue for each."""
    for each in DIGESTS:
        before = due(each, timezone.now())
        for key in queries.who_waits_for(each, before):
            name = f"comity.notices.digest-{each.value}-{key}"
            job = send_digest.configure(lock=name, queueing_lock=name, priority=_AFTER_SINGLE_MAILS)
            with suppress(AlreadyEnqueued), transaction.atomic():
                job.defer(member_id=key, digest=each.value, told_before=before.isoformat())


@app.task(name="comity.notices.send_digest", queue="mail", retry=_RETRY)
def send_digest(member_id: str, digest: str, told_before: str) -> None:
    """Mail a member's digest of what was told before a moment, unless there is nothing to tell.

    Run twice it sends once: what it told waits no more, and two jobs of one member never run at
    once (their lock). In quiet hours, and while its reader is suspended or banned, it does nothing,
    and is queued again until they are over. A worker killed between sending and noting it sends
    this one twice rather than never.
    """
    which, before = Mail(digest), datetime.fromisoformat(told_before)
    reader = queries.reader_with(member_id)
    if reader is None or reader.is_shut_out or queries.quiet_until(reader):
        return
    told, left_out = queries.digest_for(reader, which, before)
    if told:
        compose(reader, which, told).send()
    close_digest(told=told, left_out=left_out)
