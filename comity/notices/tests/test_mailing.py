"""Notices by mail: the reader's language, nobody's address, and asked again before it leaves."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPServerDisconnected
from unittest.mock import patch

import pytest
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from comity.notices import kinds
from comity.notices.jobs import send_notice_mail
from comity.notices.kinds import Kind
from comity.notices.models import Notice
from comity.notices.tests.telling import heard
from comity.people.models import Member
from tests.cast import Cast, by_hand

Outbox = list[EmailMultiAlternatives]
TITLE = "Lees https://evil.example"


def told(member: Member, about_id: str = "") -> Notice:
    who = "evil.example"
    return heard(member, "news", link="/c/x/", about_id=about_id, who=who, title=TITLE)


@pytest.fixture(autouse=True)
def _news(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of notice that may be seen while it is about someone who is there."""
    kind = Kind(
        "news",
        "%(who)s commented on “%(title)s”.",
        visible=lambda _reader, about: Member.objects.filter(pk=about),
    )
    monkeypatch.setitem(kinds.declared(), "news", kind)


def test_a_notice_is_mailed_once(cast: Cast, mailoutbox: Outbox) -> None:
    notice = told(cast.anna)
    send_notice_mail(notice_id=notice.pk)
    send_notice_mail(notice_id=notice.pk)
    notice.refresh_from_db()
    assert len(mailoutbox) == 1
    assert notice.mailed_at is not None


@pytest.mark.parametrize(("who", "word"), [("anna", "reageerde"), ("bram", "commented")])
def test_a_mail_is_in_the_readers_language(
    cast: Cast, mailoutbox: Outbox, who: str, word: str
) -> None:
    send_notice_mail(notice_id=told(getattr(cast, who)).pk)
    assert word in mailoutbox[0].subject
    assert word in str(mailoutbox[0].body)


def test_a_mail_has_text_and_html_with_the_way_back(cast: Cast, mailoutbox: Outbox) -> None:
    notice = told(cast.anna)
    send_notice_mail(notice_id=notice.pk)
    mail = mailoutbox[0]
    html = str(mail.alternatives[0][0])
    assert f"/notices/{notice.pk}/" in str(mail.body)
    assert f"/notices/{notice.pk}/" in html
    assert '<html lang="nl">' in html


def test_nobodys_address_is_in_a_mail_except_the_readers_in_its_to(
    cast: Cast, mailoutbox: Outbox
) -> None:
    send_notice_mail(notice_id=told(cast.anna).pk)
    source = mailoutbox[0].message().as_string()
    others = [m.email for m in Member.objects.exclude(pk=cast.anna.pk)]
    assert not [address for address in others if address in source]
    assert source.count(cast.anna.email) == 1
    assert mailoutbox[0].to == [cast.anna.email]
    assert "Reply-To" not in mailoutbox[0].message()


def test_a_name_that_reads_as_an_address_becomes_no_link(cast: Cast, mailoutbox: Outbox) -> None:
    send_notice_mail(notice_id=told(cast.anna).pk)
    mail = mailoutbox[0]
    for part in (mail.subject, str(mail.body), str(mail.alternatives[0][0])):
        assert "evil[.]example" in part
        assert "evil.example" not in part
        assert "https://evil" not in part


@pytest.mark.parametrize(
    "change", [{"is_active": False}, {"mails_at_once": False}], ids=["closed", "no mail wished"]
)
def test_the_wish_is_asked_again_when_the_mail_leaves(
    cast: Cast, mailoutbox: Outbox, change: dict[str, bool]
) -> None:
    notice = told(cast.anna)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(**change)
    send_notice_mail(notice_id=notice.pk)
    assert mailoutbox == []


def test_what_may_not_be_seen_any_more_is_not_mailed(cast: Cast, mailoutbox: Outbox) -> None:
    notice = told(cast.anna, about_id="secret")
    send_notice_mail(notice_id=notice.pk)
    notice.refresh_from_db()
    assert mailoutbox == []
    assert notice.mailed_at is None


def test_a_notice_that_is_gone_is_no_error(cast: Cast, mailoutbox: Outbox) -> None:
    send_notice_mail(notice_id="gone")
    assert mailoutbox == []


def test_a_mail_that_the_server_refused_is_not_noted_as_sent(cast: Cast) -> None:
    notice = told(cast.anna)
    failing = patch.object(EmailMultiAlternatives, "send", side_effect=SMTPServerDisconnected)
    with failing, pytest.raises(SMTPServerDisconnected):
        send_notice_mail(notice_id=notice.pk)
    notice.refresh_from_db()
    assert notice.mailed_at is None


def test_a_failing_mail_server_is_tried_again_for_about_a_day(cast: Cast) -> None:
    strategy = send_notice_mail.retry_strategy
    assert strategy is not None
    job = send_notice_mail.configure().make_new_job(notice_id="x")
    error, start, total = SMTPServerDisconnected(), timezone.now(), timedelta(0)
    for attempts in range(8):
        again = strategy.get_retry_decision(exception=error, job=job.evolve(attempts=attempts))
        assert again is not None
        assert again.retry_at is not None
        total += again.retry_at - start
    assert timedelta(hours=23) < total < timedelta(hours=26)
    assert strategy.get_retry_decision(exception=error, job=job.evolve(attempts=8)) is None
    assert strategy.get_retry_decision(exception=KeyError(), job=job) is None
