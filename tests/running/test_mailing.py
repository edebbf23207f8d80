"""Mail that a request writes goes out from the worker; a mail server that is away loses none."""

from __future__ import annotations

import time
from datetime import timedelta
from unittest.mock import Mock

import pytest
from asgiref.sync import async_to_sync
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from comity.contact.actions.ask import ask
from comity.contact.tests.asking import REASON
from comity.notices.jobs import send_notice_mail
from comity.notices.models import KeptMail, Notice
from comity.running.jobs import deliver, forget_jobs
from comity.running.mailing import TASK, send_kept
from tests.cast import Cast, by_hand
from tests.running.community import free_port
from tests.running.mailserver import a_mail_server

NEW = {"email": "noor@example.org", "password1": "koffie-met-havermelk", "name": "Noor"}


@pytest.fixture(autouse=True)
def by_a_server(db: None, settings: Settings) -> None:
    """Mail leaves by a mail server, which each test starts for itself."""
    settings.EMAIL_BACKEND = "comity.running.mailing.QueueingBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.EMAIL_TIMEOUT = 1


def _write(to: str = "anna@example.org", **more: str) -> None:
    mail = EmailMultiAlternatives("Hello", "The text.", to=[to], **more)  # type: ignore[arg-type]
    mail.attach_alternative("<p>The page.</p>", "text/html")
    mail.send()


def _queued() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s", [TASK])
        return int(cursor.fetchone()[0])


def test_a_page_does_not_wait_for_a_mail_server_that_hangs(cast: Cast, settings: Settings) -> None:
    with a_mail_server(mute=True) as server:
        settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = server.port, 30
        began = time.monotonic()
        assert Client().post("/accounts/signup/", NEW).status_code == 302
        assert time.monotonic() - began < 10
    assert KeptMail.objects.get().to == NEW["email"]
    assert _queued() == 1


def test_what_was_kept_goes_out_whole_and_is_forgotten(settings: Settings) -> None:
    _write()
    with a_mail_server() as server:
        settings.EMAIL_PORT = server.port
        assert send_kept() == 1
        assert send_kept() == 0
    (mail,) = server.mails
    for part in ("To: anna@example.org", "Subject: Hello", "The text.", "<p>The page.</p>"):
        assert part in mail
    assert not KeptMail.objects.exists()


def test_while_the_server_is_away_mail_waits_and_then_goes_out_in_order(
    settings: Settings,
) -> None:
    _write("anna@example.org")
    _write("bram@example.org")
    with pytest.raises(ConnectionRefusedError):
        send_kept()
    assert KeptMail.objects.count() == 2
    with a_mail_server() as server:
        settings.EMAIL_PORT = server.port
        assert send_kept() == 2
    assert [("anna" in mail, "bram" in mail) for mail in server.mails] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize(("answer", "left"), [("550 nobody here", 0), ("451 later", 1)])
def test_only_what_is_refused_for_good_is_given_up(
    settings: Settings, answer: str, left: int
) -> None:
    _write()
    with a_mail_server({"RCPT": answer}) as server:
        settings.EMAIL_PORT = server.port
        assert send_kept() == 0
    assert KeptMail.objects.count() == left


def test_mail_of_days_ago_is_not_sent_any_more(settings: Settings) -> None:
    """As where a mail server is set after months without one."""
    _write()
    with by_hand():
        KeptMail.objects.update(kept_at=timezone.now() - timedelta(days=3))
    with a_mail_server() as server:
        settings.EMAIL_PORT = server.port
        assert send_kept() == 0
    assert server.mails == []


def test_one_job_is_enough_for_many_mails() -> None:
    _write()
    _write()
    assert _queued() == 1


def test_without_a_mail_server_the_job_sends_nothing(settings: Settings) -> None:
    _write()
    settings.EMAIL_HOST = ""
    deliver(timestamp=0)
    assert KeptMail.objects.count() == 1


def test_a_mail_server_that_is_away_is_no_job_that_failed(settings: Settings) -> None:
    _write()
    deliver(timestamp=0)
    assert KeptMail.objects.count() == 1


@pytest.mark.parametrize("address", ["bj\u00f8rn@example.org", "not an address", "a@b@c"])
def test_one_mail_that_can_never_go_out_holds_up_no_other(settings: Settings, address: str) -> None:
    """The server knows no SMTPUTF8, as many do not."""
    _write()
    _write()
    with by_hand():
        KeptMail.objects.filter(pk=KeptMail.objects.earliest("kept_at", "pk").pk).update(to=address)
    with a_mail_server() as server:
        settings.EMAIL_PORT = server.port
        send_kept()
    assert [mail for mail in server.mails if "To: anna@example.org" in mail]
    assert not KeptMail.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_was_given_up_is_forgotten_after_a_week() -> None:
    """So an alarm about it ends, and no id is kept without need."""
    with connection.cursor() as cursor, by_hand():
        for number, days in enumerate((8, 6)):
            cursor.execute(
                "INSERT INTO procrastinate_jobs (id, queue_name, task_name, status)"
                " VALUES (%s, 'mail', 'a', 'failed')",
                [900 + number],
            )
            cursor.execute(
                "INSERT INTO procrastinate_events (job_id, type, at)"
                " VALUES (%s, 'failed', now() - %s * interval '1 day')",
                [900 + number, days],
            )
    async_to_sync(forget_jobs.func)(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_jobs WHERE id >= 900")
        assert cursor.fetchall() == [(901,)]


@pytest.fixture
def in_worker(settings: Settings) -> None:
    """As the worker sends: straight to the mail server."""
    settings.EMAIL_BACKEND = settings.SENDING_BACKEND


def _told(cast: Cast) -> Notice:
    ask(by=cast.bram, to=cast.anna, reason=REASON)
    return Notice.objects.get(member=cast.anna, kind="contact-requested")


def test_a_notice_leaves_with_all_by_which_it_can_be_stopped(
    cast: Cast, settings: Settings, in_worker: None
) -> None:
    """What goes by the queue of pages would lose its headers; what jobs send does not."""
    notice = _told(cast)
    with a_mail_server() as server:
        settings.EMAIL_PORT = server.port
        send_notice_mail(notice.pk)
        send_notice_mail(notice.pk)
    (mail,) = server.mails
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in mail
    assert "Auto-Submitted: auto-generated" in mail
    assert f"To: {cast.anna.email}" in mail
    assert not KeptMail.objects.exists()


def test_a_notice_is_tried_again_where_the_server_is_away(
    cast: Cast, settings: Settings, in_worker: None
) -> None:
    notice = _told(cast)
    with pytest.raises(ConnectionRefusedError) as away:
        send_notice_mail(notice.pk)
    job = Mock(attempts=1)
    again = send_notice_mail.get_retry_exception(exception=away.value, job=job)
    assert again is not None
    with a_mail_server() as server:
        settings.EMAIL_PORT = server.port
        send_notice_mail(notice.pk)
    assert len(server.mails) == 1
