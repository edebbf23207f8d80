"""Who alerted is known to the hosts who answer, and to nobody else by any door.

CVE-2021-32788 (Discourse): the author of a whisper was revealed by what stood around it. Here:
pages, payloads, notices, mails with their headers, the log that hosts read, logs, addresses.
"""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.core import mail

from comity.care import actions
from comity.care.models import Alert
from comity.doors.models import Act
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand

TEXT = "Zilverlinde"


@pytest.fixture
def reporter(cast: Cast) -> Member:
    """Vera, whose name stands on no page by itself."""
    return cast.vendor


def raised(cast: Cast, reporter: Member, subject: Member) -> Alert:
    """An alert about what the subject wrote."""
    made, _ = contribute(
        by=subject, space=cast.conversation, kind="idea", draft=Draft("Let us go.", "A trip")
    )
    return actions.alert(
        by=reporter,
        category="courtesy",
        text=TEXT,
        about_type="contribution",
        about_id=made.pk,
    )


def marks(reporter: Member, alert: Alert) -> tuple[str, ...]:
    """What would tell of the reporter, or of the alert."""
    return (reporter.pk, reporter.name, reporter.handle, reporter.email, alert.pk, TEXT)


def whole(answer: Any) -> str:
    """An answer with its headers."""
    return f"{answer.content.decode()}\n{dict(answer.headers)}\n{answer.cookies}"


PAGES = (
    "/",
    "/notices/",
    "/notices/bell/",
    "/alerts/",
    "/desk/",
    "/desk/alerts/",
    "/desk/alerts/?answered=1",
    "/desk/letters/",
    "/c/{about}/",
    "/c/{about}/history/",
    "/members/{subject}/",
)
PROGRAMS = (
    "/alerts",
    "/notices",
    "/desk/alerts",
    "/desk/alerts?state=answered",
    "/desk/held",
    "/contributions/{about}",
    "/me",
)


@pytest.mark.parametrize("subject", ["bram", "host"])
@pytest.mark.parametrize("answered", [False, True])
def test_whom_it_concerns_finds_no_trace_of_the_reporter(
    cast: Cast, reporter: Member, subject: str, answered: bool
) -> None:
    about = getattr(cast, subject)
    alert = raised(cast, reporter, about)
    if answered:
        actions.answer(by=cast.second_host, alert=alert, text="Thank you.")
    names = {"about": alert.about_id, "subject": about.pk}
    client, api = cast.client_of(about), cast.api_of(about)
    pages = [whole(client.get(path.format(**names))) for path in PAGES]
    pages += [whole(api.get(path.format(**names))) for path in PROGRAMS]
    assert not [mark for page in pages for mark in marks(reporter, alert) if mark in page]


@pytest.mark.parametrize("who", ["stranger", "applicant", "newcomer", "anna", "bram"])
def test_who_is_no_host_reads_no_alert_of_another(cast: Cast, reporter: Member, who: str) -> None:
    alert = raised(cast, reporter, cast.bram)
    client, api = cast.client_of(getattr(cast, who)), cast.api_of(getattr(cast, who))
    for path in (f"/desk/alerts/{alert.pk}/", "/desk/alerts/", "/alerts/"):
        assert TEXT not in client.get(path, follow=True).content.decode()
    assert api.post(f"/desk/alerts/{alert.pk}/answer", {"text": "I"}).status_code in (401, 403)
    assert TEXT not in api.get("/alerts").content.decode()


def test_neither_notice_nor_mail_to_the_hosts_names_anyone(cast: Cast, reporter: Member) -> None:
    alert = raised(cast, reporter, cast.bram)
    for notice in Notice.objects.filter(about_id=alert.pk).exclude(member=reporter):
        assert not [m for m in marks(reporter, alert)[:4] if m in str(notice.params) + notice.link]
        assert notice.by_id is None
        send_notice_mail(notice_id=notice.pk)
    sent = "".join(one.message().as_string() for one in mail.outbox)
    names = (*marks(reporter, alert), cast.bram.name, cast.bram.pk, alert.about_id)
    assert len(mail.outbox) == 2
    assert not [mark for mark in names if mark in sent]


def test_the_log_of_acts_does_not_say_who_alerted(cast: Cast, reporter: Member) -> None:
    """Hosts read it, also the one whom it concerns."""
    alert = raised(cast, reporter, cast.host)
    for act in Act.objects.filter(about_id=alert.pk):
        assert act.actor_id is None
        assert reporter.pk not in str(act.details)
    assert not Act.objects.filter(actor=reporter).exists()


def test_what_is_logged_names_neither_reporter_nor_words(
    cast: Cast, reporter: Member, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    form = {"category": "courtesy", "text": TEXT}
    path = f"/alerts/new/?about=member:{cast.bram.pk}"
    assert cast.client_of(reporter).post(path, form).status_code == 302
    alert = Alert.objects.get()
    assert not [mark for mark in marks(reporter, alert) if mark in _product_lines(caplog)]


def _product_lines(caplog: pytest.LogCaptureFixture) -> str:
    """What Comity logs; the statements that Django logs at DEBUG are in no home."""
    rows = [row for row in caplog.records if not row.name.startswith("django.db")]
    return "\n".join(str(row.msg) + str(row.args) for row in rows)


def test_an_answer_does_not_tell_the_reporter_which_host_wrote_it_nor_the_subject_that_it_exists(
    cast: Cast, reporter: Member
) -> None:
    alert = raised(cast, reporter, cast.bram)
    before = Notice.objects.filter(member=cast.bram).count()
    actions.answer(by=cast.second_host, alert=alert, text="We talked to them.")
    assert Notice.objects.filter(member=cast.bram).count() == before
    told = Notice.objects.filter(member=reporter, about_id=alert.pk)
    assert {one.kind for one in told} == {"alert-received", "alert-answered"}
    assert not told.exclude(by_id=None).exists()
    assert cast.second_host.pk not in cast.api_of(reporter).get("/alerts").content.decode()


@pytest.mark.parametrize("who", ["host", "vendor"])
def test_a_host_neither_answers_an_alert_about_themselves_nor_their_own(
    cast: Cast, reporter: Member, who: str
) -> None:
    """CVE-2026-26973 (Discourse): whoever saw the queue saw all of it."""
    with by_hand():
        Member.objects.filter(pk=reporter.pk).update(role="host")
    alert = raised(cast, reporter, cast.host)
    involved = Member.objects.get(pk=getattr(cast, who).pk)
    client, api = cast.client_of(involved), cast.api_of(involved)
    assert client.get(f"/desk/alerts/{alert.pk}/").status_code == 404
    assert client.post(f"/desk/alerts/{alert.pk}/", {"text": "Nothing."}).status_code == 404
    assert api.post(f"/desk/alerts/{alert.pk}/answer", {"text": "Nothing."}).status_code == 404
    alert.refresh_from_db()
    assert alert.answered_at is None


def test_who_was_host_and_stepped_down_reads_alerts_no_more(cast: Cast, reporter: Member) -> None:
    alert = raised(cast, reporter, cast.bram)
    client, api = cast.client_of(cast.second_host), cast.api_of(cast.second_host)
    assert TEXT in client.get(f"/desk/alerts/{alert.pk}/").content.decode()
    client.post("/desk/hosts/step-down/")
    assert client.get(f"/desk/alerts/{alert.pk}/").status_code == 403
    assert api.get("/desk/alerts").status_code == 403
    assert alert.pk not in api.get("/notices").content.decode()
