"""Who was told of a decision is told when an objection changed it, also who alerted and who sent a
notice; nobody of what it means for someone else (clause sanctions)."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.care import actions
from comity.care.jobs import send_notice_change
from comity.care.models import Case, Decision, IllegalContentNotice, Objection
from comity.care.tests.matters import (
    NOTHING,
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
    told,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import MeasureKind
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

Out = Objection.Outcome
CHANGED = "answer-changed"


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote, where everyone may read it."""
    return contribution(cast.bram, cast.public)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    """Anna and Vera alerted the hosts; Vera had her answer before there was a decision."""
    case = case_of(alerted(cast.anna, text))
    actions.answer(by=cast.host, alert=alerted(cast.vendor, text), text="We look into it.")
    return case


@pytest.fixture
def notice(case: Case, text: Contribution) -> IllegalContentNotice:
    """And Lou, who has no account, sent a notice."""
    given = actions.Notified(
        urls=[text.get_absolute_url()],
        explanation="It is mine.",
        name="Lou Peeters",
        email="lou@example.org",
    )
    return actions.notify(given=given, address="192.0.2.1")


def changed(cast: Cast, by: Member, made: Decision, outcome: Objection.Outcome) -> None:
    told_of = statement(by, made)
    objection = actions.object_to(by=by, statement=told_of, text="It was a quotation.")
    actions.decide_objection(
        by=cast.second_host, objection=objection, outcome=outcome, explanation="We looked again."
    )


def warned(cast: Cast, case: Case) -> Decision:
    return decided(cast.host, case, breach(planned(MeasureKind.WARNING)))


def mails() -> list[dict[str, str]]:
    jobs = ProcrastinateJob.objects.filter(task_name="comity.care.send_notice_change")
    return [job.args for job in jobs]


@pytest.mark.parametrize("outcome", [Out.REVERSED, Out.PARTLY])
def test_who_alerted_hears_that_it_changed(
    cast: Cast, case: Case, outcome: Objection.Outcome
) -> None:
    changed(cast, cast.bram, warned(cast, case), outcome)
    assert told(cast.anna).count(CHANGED) == 1
    assert CHANGED not in told(cast.vendor) + told(cast.bram)
    page = cast.client_of(cast.anna).get("/notices/").content.decode()
    assert "een andere host" in page
    for secret in (cast.bram.name, "quotation", "We looked again."):
        assert secret not in page


def test_nobody_does_where_it_stands(cast: Cast, case: Case, notice: IllegalContentNotice) -> None:
    changed(cast, cast.bram, warned(cast, case), Out.UPHELD)
    assert CHANGED not in told(cast.anna)
    assert mails() == []


def test_who_has_a_statement_reads_it_there_and_hears_it_once(
    cast: Cast, case: Case, text: Contribution
) -> None:
    alerted(cast.newcomer, text)
    changed(cast, cast.anna, decided(cast.host, case, NOTHING), Out.REVERSED)
    assert CHANGED not in told(cast.anna) + told(cast.newcomer)
    assert told(cast.newcomer).count("decision-changed") == 1


def test_an_alert_that_another_decision_answered_is_not_meant(
    cast: Cast, case: Case, text: Contribution
) -> None:
    made = warned(cast, case)
    later = alerted(cast.newcomer, contribution(cast.bram, cast.public))
    decided(cast.host, case_of(later), breach(planned(MeasureKind.WARNING)))
    changed(cast, cast.bram, made, Out.REVERSED)
    assert CHANGED not in told(cast.newcomer)
    assert told(cast.anna).count(CHANGED) == 1


def test_nobody_who_left_is_told(cast: Cast, case: Case) -> None:
    made = warned(cast, case)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    changed(cast, cast.bram, made, Out.REVERSED)
    assert CHANGED not in told(cast.anna)


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "The decision about your notice was changed"),
        ("nl", "Het besluit over je melding is veranderd"),
    ],
)
def test_who_sent_a_notice_gets_a_mail_in_their_language(
    cast: Cast,
    case: Case,
    notice: IllegalContentNotice,
    mailoutbox: list[EmailMultiAlternatives],
    language: str,
    subject: str,
) -> None:
    with by_hand():
        IllegalContentNotice.objects.update(language=language)
    changed(cast, cast.bram, warned(cast, case), Out.REVERSED)
    (args,) = mails()
    assert args == {"notice_id": notice.pk}
    send_notice_change(**args)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (["lou@example.org"], subject)
    assert notice.pk in mail.body
    for secret in (cast.bram.name, case.name, "quotation", "We looked again."):
        assert secret not in mail.body


def test_what_was_erased_since_is_mailed_to_nobody(
    cast: Cast,
    case: Case,
    notice: IllegalContentNotice,
    mailoutbox: list[EmailMultiAlternatives],
) -> None:
    changed(cast, cast.bram, warned(cast, case), Out.REVERSED)
    with by_hand():
        IllegalContentNotice.objects.update(email="")
    send_notice_change(**mails()[0])
    send_notice_change(notice_id="no-such-id")
    assert mailoutbox == []
