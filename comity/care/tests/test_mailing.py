"""Letters of the hosts that go out whole: the statement, receipts, the answer to a notice, and what
the person outside gets (Digital Services Act, articles 16 and 17)."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.care import actions, mailing
from comity.care.jobs import (
    send_notice_answer,
    send_outside_mail,
    send_receipt,
    send_statement,
)
from comity.care.models import Alert, Case, Decision, IllegalContentNotice, Statement
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import MeasureKind
from tests.cast import Cast, by_hand

Mails = list[EmailMultiAlternatives]
SECRET = "Woorden die alleen de melder schreef"


@pytest.fixture
def made(cast: Cast) -> Decision:
    """Anna, who reads Dutch, got a warning because of what Vera alerted."""
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    return decided(cast.host, case, breach(planned(MeasureKind.WARNING)))


def jobs(name: str) -> list[dict[str, str]]:
    rows = ProcrastinateJob.objects.filter(task_name=f"comity.care.{name}")
    return [job.args for job in rows.order_by("pk")]


def test_a_statement_goes_out_whole_in_the_language_of_its_reader(
    cast: Cast, made: Decision, mailoutbox: Mails
) -> None:
    (args,) = jobs("send_statement")
    send_statement(**args)
    (mail,) = mailoutbox
    assert mail.to == [cast.anna.email]
    assert mail.subject == "Het besluit van de hosts, en waarom"
    for part in statement(cast.anna, made).parts:
        assert part["heading"] in mail.body
        assert part["text"] in mail.body
    assert f"/decisions/{made.pk}/" in mail.body


def test_it_goes_out_once(cast: Cast, made: Decision, mailoutbox: Mails) -> None:
    (args,) = jobs("send_statement")
    for _ in range(3):
        send_statement(**args)
    assert len(mailoutbox) == 1
    assert Statement.objects.get().mailed_at is not None


def test_a_job_carries_an_id_and_nothing_of_what_it_is_about(made: Decision) -> None:
    (args,) = jobs("send_statement")
    assert args == {"statement_id": Statement.objects.get().pk}


def test_nothing_goes_to_who_closed_their_account(
    cast: Cast, made: Decision, mailoutbox: Mails
) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    send_statement(**jobs("send_statement")[0])
    assert mailoutbox == []


def test_a_statement_that_there_is_not_is_no_failure(cast: Cast, mailoutbox: Mails) -> None:
    send_statement(statement_id="no-such-id")
    send_receipt(notice_id="no-such-id")
    send_notice_answer(notice_id="no-such-id", decision_id="no-such-id")
    send_outside_mail(case_id="no-such-id")
    assert mailoutbox == []


def test_its_headers_say_nothing_of_the_case_or_of_who_alerted(cast: Cast, made: Decision) -> None:
    mail = mailing.of_statement(Statement.objects.get()).message()
    head = "\n".join(f"{name}: {value}" for name, value in mail.items())
    case = Case.objects.get()
    for secret in (case.pk, case.code_name, case.name, cast.vendor.name, cast.vendor.email):
        assert secret not in head
    assert mail["Auto-Submitted"] == "auto-generated"


def notified(
    cast: Cast, name: str = "Lou Peeters", email: str = "lou@example.org"
) -> IllegalContentNotice:
    where = contribution(cast.bram, cast.public).get_absolute_url()
    given = actions.Notified(urls=[where], explanation="It is mine.", name=name, email=email)
    return actions.notify(given=given, address="192.0.2.1")


def test_a_receipt_has_the_number_and_links_nowhere(cast: Cast, mailoutbox: Mails) -> None:
    notice = notified(cast)
    send_receipt(**jobs("send_receipt")[0])
    (mail,) = mailoutbox
    assert mail.to == ["lou@example.org"]
    assert notice.pk in mail.body
    assert "http" not in mail.body


def test_a_receipt_goes_out_once(cast: Cast, mailoutbox: Mails) -> None:
    notified(cast)
    for _ in range(2):
        send_receipt(**jobs("send_receipt")[0])
    assert len(mailoutbox) == 1


def test_without_an_address_there_is_no_mail(cast: Cast, mailoutbox: Mails) -> None:
    notified(cast, name="", email="")
    assert jobs("send_receipt") == []


@pytest.mark.parametrize("ruling", [NOTHING, breach(planned(MeasureKind.WARNING))])
def test_who_notified_hears_what_was_found_and_not_what_it_meant_for_someone(
    cast: Cast, mailoutbox: Mails, ruling: object
) -> None:
    notice = notified(cast)
    decided(cast.host, notice.case, ruling)  # type: ignore[arg-type]
    send_notice_answer(**jobs("send_notice_answer")[0])
    (mail,) = mailoutbox
    assert mail.to == ["lou@example.org"]
    assert "dispute settlement body" in mail.body
    for secret in (cast.bram.name, "warning", "It belittles", notice.case.name):
        assert secret not in mail.body


def test_who_notified_is_answered_in_their_own_language(cast: Cast, mailoutbox: Mails) -> None:
    notice = notified(cast)
    with by_hand():
        IllegalContentNotice.objects.update(language="nl")
    decided(cast.host, notice.case, NOTHING)
    send_notice_answer(**jobs("send_notice_answer")[0])
    assert mailoutbox[0].subject == "De hosts hebben over je melding besloten"


def nobody_can(cast: Cast) -> Case:
    """An alert about Hilde that Samir witnessed."""
    details = actions.Details(witnesses="@samir")
    text = contribution(cast.host, cast.conversation)
    return case_of(alerted(cast.anna, text, details=details))


def test_the_person_outside_gets_what_was_alerted(cast: Cast, mailoutbox: Mails) -> None:
    actions.name_outside(by=cast.host, address="ombuds@example.net")
    case = nobody_can(cast)
    send_outside_mail(case_id=case.pk)
    (mail,) = mailoutbox
    assert mail.to == ["ombuds@example.net"]
    assert "Dit is niet aardig." in mail.body
    assert "Hoe doe jij dat?" in mail.body
    assert cast.host.name in mail.body
    assert cast.anna.name not in mail.body


def test_it_has_all_that_was_said_of_what_happened_offline(cast: Cast, mailoutbox: Mails) -> None:
    actions.name_outside(by=cast.host, address="ombuds@example.net")
    said = {
        "place": "By the bar",
        "happened_at": "About nine",
        "people": "@hilde and a tall man",
        "witnesses": "@samir",
        "on_behalf_of": "A colleague",
        "wish": "That it stops",
    }
    details = actions.Details(**said, ongoing=True)  # type: ignore[arg-type]
    send_outside_mail(case_id=case_of(alerted(cast.anna, details=details)).pk)
    (mail,) = mailoutbox
    for words in said.values():
        assert words in mail.body
    assert "Is it still going on? Yes" in mail.body
    assert "Named in it: Hilde Maes, Samir Haddad" in mail.body
    assert cast.anna.name not in mail.body
    assert "On whose behalf" in mail.body


def test_what_nobody_said_is_no_empty_line_in_it(cast: Cast, mailoutbox: Mails) -> None:
    actions.name_outside(by=cast.host, address="ombuds@example.net")
    send_outside_mail(case_id=nobody_can(cast).pk)
    assert "Where?" not in mailoutbox[0].body
    assert "going on" not in mailoutbox[0].body


def test_the_person_outside_gets_a_notice_of_illegal_content_whole(
    cast: Cast, mailoutbox: Mails
) -> None:
    """Also whom to answer, as article 16(5) asks."""
    actions.name_outside(by=cast.host, address="ombuds@example.net")
    with by_hand():
        Member.objects.filter(pk=cast.second_host.pk).update(company=cast.vendor.company)
        Member.objects.filter(pk=cast.host.pk).update(company=cast.vendor.company)
    text = contribution(Member.objects.get(pk=cast.host.pk), cast.public)
    given = actions.Notified(
        urls=[text.get_absolute_url(), "https://elsewhere.example/copy"],
        explanation="It copies my book.",
        law="Auteurswet, artikel 1",
        name="Lou Peeters",
        email="lou@example.org",
    )
    made = actions.notify(given=given, address="192.0.2.1")
    for _ in range(2):
        send_outside_mail(case_id=made.case.pk)
    (mail,) = [mail for mail in mailoutbox if mail.to == ["ombuds@example.net"]]
    for words in ("copies my book", "Auteurswet", "Lou Peeters lou@example.org", text.body):
        assert words in mail.body
    assert f"/c/{text.pk}/" in mail.body
    assert "elsewhere[.]example/copy" in mail.body


def test_what_was_said_around_a_message_goes_along(cast: Cast) -> None:
    said = [{"name": name, "body": body} for name, body in (("Vera", "First"), ("Anna", "Last"))]
    seen = {"name": "Bram", "body": "Between", "before": said[:1], "after": said[1:]}
    made = Alert(reporter=cast.anna, category="courtesy", text="Look.", snapshot=seen)
    with by_hand():
        made.case = case_of(alerted(cast.vendor))
        made.save()
    body = mailing.to_outside(made.case, [made], [], "ombuds@example.net").body
    assert isinstance(body, str)
    places = [body.index(words) for words in ("Vera: First", "Bram: Between", "Anna: Last")]
    assert places == sorted(places)


def test_where_nobody_is_named_nothing_goes_out_and_the_alert_is_kept(
    cast: Cast, mailoutbox: Mails
) -> None:
    case = nobody_can(cast)
    send_outside_mail(case_id=case.pk)
    assert mailoutbox == []
    assert Alert.objects.get().case == case
