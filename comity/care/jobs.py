"""What the background worker does for care: what time brings, and letters by mail."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from comity.care import mailing, queries, urgently
from comity.care.actions.forget import forget
from comity.care.actions.mailed import mark_outside, mark_receipt, mark_statement
from comity.care.actions.watch import close_old_cases, expire, ring, tell_the_others

_RETRY = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions=[OSError])


@app.periodic(cron="* * * * *")
@app.task(name="comity.care.ring", queueing_lock="comity.care.ring")
def ring_again(timestamp: int) -> None:
    """Every minute: urgent cases that nobody took. Each of these three is a task of its own, so
    that one which fails stops no other, and this one is first."""
    ring()


@app.periodic(cron="* * * * *")
@app.task(name="comity.care.tell_the_others", queueing_lock="comity.care.tell_the_others")
def tell_others(timestamp: int) -> None:
    """Every minute: alerts at which one host did not look."""
    tell_the_others()


@app.periodic(cron="* * * * *")
@app.task(name="comity.care.expire", queueing_lock="comity.care.expire")
def expire_measures(timestamp: int) -> None:
    """Every minute: measures that ended by themselves."""
    expire()


@app.periodic(cron="41 3 * * *")
@app.task(name="comity.care.close", queueing_lock="comity.care.close")
def close(timestamp: int) -> None:
    """Every night: cases in which nothing can follow any more, and what was said in those that were
    closed long ago."""
    close_old_cases()
    forget()


@app.task(name="comity.care.send_statement", queue="mail", retry=_RETRY)
def send_statement(statement_id: str) -> None:
    """Mail a statement of reasons, once, also to who is suspended or banned."""
    statement = queries.statement_to_send(statement_id)
    if statement is not None and statement.member.is_active:
        mailing.of_statement(statement).send()
        mark_statement(statement=statement)


@app.task(name="comity.care.send_receipt", queue="mail", retry=_RETRY)
def send_receipt(notice_id: str) -> None:
    """Mail the receipt of a notice of illegal content, once."""
    notice = queries.get_notice(notice_id)
    if notice is not None and notice.email and notice.receipt_sent_at is None:
        mailing.of_receipt(notice).send()
        mark_receipt(notice=notice)


@app.task(name="comity.care.send_notice_answer", queue="mail", retry=_RETRY)
def send_notice_answer(notice_id: str, decision_id: str) -> None:
    """Mail what was decided about a notice of illegal content."""
    notice, decision = queries.get_notice(notice_id), queries.decision_told(decision_id)
    if notice is not None and notice.email and decision is not None:
        mailing.of_notice_answer(notice, decision).send()


@app.task(name="comity.care.send_notice_change", queue="mail", retry=_RETRY)
def send_notice_change(notice_id: str) -> None:
    """Mail who sent a notice of illegal content that the decision about it was changed."""
    notice = queries.get_notice(notice_id)
    if notice is not None and notice.email:
        mailing.of_notice_change(notice).send()


@app.task(name="comity.care.call_webhook", queue="mail", retry=_RETRY)
def call_webhook(case_id: str) -> None:
    """Call the operator's address for an urgent case that still waits for someone to take it."""
    case = queries.urgent_and_untaken(case_id)
    if case is not None:
        urgently.call(case)


@app.task(name="comity.care.send_outside_mail", queue="mail", retry=_RETRY)
def send_outside_mail(case_id: str) -> None:
    """Mail what came in about a case at which no host can look to the person outside, where one is
    named: each alert and notice once."""
    found = queries.for_outside(case_id)
    if found.case is not None and found.is_due:
        mailing.to_outside(found.case, found.alerts, found.notices, found.address).send()
        mark_outside(alerts=found.alerts, notices=found.notices)
