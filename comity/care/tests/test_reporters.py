"""Who alerted appears in nothing that whom it concerns can reach: pages, programs, mails, exports
(clause care-for-each-other)."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.care import actions
from comity.care.jobs import send_statement
from comity.care.models import Alert, Decision, Statement
from comity.care.tests.matters import alerted, breach, case_of, decided, planned, removal
from comity.care.tests.threads import contribution
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.standing.models import MeasureKind
from tests.cast import Cast

WORDS = "Woorden die alleen de melder schreef"


@pytest.fixture
def raised(cast: Cast) -> Alert:
    """Anna, who takes part in nothing else, alerts the hosts about Bram's text."""
    text = contribution(cast.bram, cast.conversation)
    return actions.alert(
        by=cast.anna,
        category="courtesy",
        text=WORDS,
        about_type="contribution",
        about_id=text.pk,
        details=actions.Details(wish="Laat hem ophouden", place="Bij de koffie"),
    )


@pytest.fixture
def decision(cast: Cast, raised: Alert) -> Decision:
    """Bram was heard, and his text was removed."""
    case = case_of(raised)
    until = timezone.now() + timedelta(days=3)
    actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    text = cast.bram.contributions.get()
    return decided(cast.host, case, breach(removal(text), planned(MeasureKind.WARNING)))


def secrets_of(cast: Cast, raised: Alert) -> list[str]:
    case = case_of(raised)
    own = [cast.anna.pk, cast.anna.name, cast.anna.handle, cast.anna.email]
    return [*own, raised.pk, case.pk, case.code_name, case.name, WORDS, "Bij de koffie"]


def test_no_page_or_program_of_theirs_shows_it(
    cast: Cast, raised: Alert, decision: Decision
) -> None:
    client, api = cast.client_of(cast.bram), cast.api_of(cast.bram)
    hearing = cast.bram.hearings.get()
    pages = ["/decisions/", f"/decisions/{decision.pk}/", f"/hearings/{hearing.pk}/", "/notices/"]
    pages += ["/alerts/", "/", "/feed/", f"/c/{decision.about_id}/", "/settings/data/"]
    programs = ["/decisions", "/notices", "/me/export", "/alerts", "/feed", "/me"]
    read = [client.get(path) for path in pages] + [api.get(path) for path in programs]
    assert {reply.status_code for reply in read} == {200}
    said = [f"{reply.content.decode()} {reply.headers}" for reply in read]
    for secret in secrets_of(cast, raised):
        assert not [text for text in said if secret in text], secret


def test_no_mail_or_notice_to_them_says_it(
    cast: Cast,
    raised: Alert,
    decision: Decision,
    mailoutbox: list[EmailMultiAlternatives],
) -> None:
    for notice in Notice.objects.filter(member=cast.bram):
        send_notice_mail(notice_id=notice.pk)
    send_statement(statement_id=Statement.objects.get(member=cast.bram).pk)
    mails = [mail.message().as_string() for mail in mailoutbox]
    notices = Notice.objects.filter(member=cast.bram)
    said = mails + [json.dumps([one.params, one.link, one.about_id]) for one in notices]
    assert len(mails) == 3
    for secret in secrets_of(cast, raised):
        assert not [text for text in said if secret in text], secret


def test_no_job_carries_anything_personal(cast: Cast, raised: Alert, decision: Decision) -> None:
    said = json.dumps(list(ProcrastinateJob.objects.values_list("args", flat=True)))
    for secret in (cast.anna.name, cast.anna.email, cast.bram.name, cast.bram.email, WORDS):
        assert secret not in said


def test_a_notice_of_illegal_content_stays_as_secret(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    given = actions.Notified(
        [f"http://localhost:8000/c/{text.pk}/"], WORDS, name="Lou Peters", email="lou@example.com"
    )
    made = actions.notify(given=given, address="192.0.2.1")
    decision = decided(cast.host, made.case, breach())
    page = cast.client_of(cast.bram).get(f"/decisions/{decision.pk}/").content.decode()
    for secret in ("Lou Peters", "lou@example.com", WORDS, made.pk):
        assert secret not in page


def test_who_alerted_learns_nothing_of_what_happened_to_the_other(
    cast: Cast, raised: Alert, decision: Decision
) -> None:
    client, api = cast.client_of(cast.anna), cast.api_of(cast.anna)
    said = [client.get("/alerts/"), client.get("/decisions/"), client.get("/notices/")]
    said += [api.get("/alerts"), api.get("/decisions"), api.get("/me/export")]
    for reply in said:
        text = reply.content.decode()
        assert decision.pk not in text
        assert "It belittles someone." not in text
        assert "warning" not in text
    assert alerted(cast.anna, category="something-small").answered_at is None
