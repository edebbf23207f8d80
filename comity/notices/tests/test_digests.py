"""Digests: what is in them, when they leave, and that each leaves once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from smtplib import SMTPServerDisconnected
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.notices import jobs, kinds
from comity.notices.actions import choose, mark_read, settle
from comity.notices.digest import MOST
from comity.notices.jobs import send_digest, send_digests
from comity.notices.kinds import Group, Kind
from comity.notices.models import Mail, Notice
from comity.notices.tests.telling import heard
from comity.notices.wishes import Wish
from comity.people.models import Member
from tests.cast import Cast, by_hand

Outbox = list[EmailMultiAlternatives]
HERE = ZoneInfo("Europe/Amsterdam")


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment on the clock of the community."""
    return datetime(year, month, day, hour, minute, tzinfo=HERE)


TUESDAY, WEDNESDAY, MONDAY = local(2026, 6, 9, 15), local(2026, 6, 10, 7), local(2026, 6, 15, 7)
ALL = [Group.ANSWERS, Group.MENTIONS, Group.REPLIES, Group.COMMUNITY]


@pytest.fixture(autouse=True)
def _tuesday() -> Iterator[None]:
    with time_machine.travel(TUESDAY):
        yield


@pytest.fixture
def anna(cast: Cast) -> Member:
    """Anna, who wants her mail once a day."""
    choose(by=cast.anna, wishes={group: Wish(here=True, mail=Mail.DAILY) for group in ALL})
    return cast.anna


def commented(member: Member, title: str = "Roosters", by: Member | None = None) -> Notice:
    who = {} if by else {"who": "Bram"}
    return heard(member, "commented", by=by, title=title, link="/code/", **who)


def run(at: datetime) -> None:
    """What the worker does at this moment, all of it."""
    with time_machine.travel(at, tick=False):
        send_digests(timestamp=0)
        waiting = ProcrastinateJob.objects.filter(task_name="comity.notices.send_digest")
        args = list(waiting.values_list("args", flat=True))
        with by_hand():
            waiting._raw_delete("default")
        for each in args:
            send_digest(**each)


def test_the_daily_one_leaves_at_seven_and_not_before(anna: Member, mailoutbox: Outbox) -> None:
    commented(anna)
    run(WEDNESDAY - timedelta(minutes=15))
    assert mailoutbox == []
    run(WEDNESDAY)
    assert [mail.to for mail in mailoutbox] == [[anna.email]]


def test_the_weekly_one_leaves_on_monday(cast: Cast, mailoutbox: Outbox) -> None:
    choose(by=cast.anna, wishes={Group.ANSWERS: Wish(here=True, mail=Mail.WEEKLY)})
    commented(cast.anna)
    for days in range(5):
        run(WEDNESDAY + timedelta(days=days))
    assert mailoutbox == []
    run(MONDAY)
    assert [mail.subject for mail in mailoutbox] == ["Deze week: 1 melding"]


def test_where_nothing_ran_at_seven_it_leaves_later(anna: Member, mailoutbox: Outbox) -> None:
    commented(anna)
    run(WEDNESDAY + timedelta(hours=5))
    assert len(mailoutbox) == 1


def test_it_says_by_group_what_happened_with_a_link_each(
    cast: Cast, anna: Member, mailoutbox: Outbox
) -> None:
    first = commented(anna, "Roosters")
    mention = heard(anna, "mentioned", by=cast.bram, title="Stilte", link="/code/")
    last = commented(anna, "Zomer")
    run(WEDNESDAY)
    said = str(mailoutbox[0].body)
    assert mailoutbox[0].subject == "Vandaag: 3 meldingen"
    assert said.index("Reacties op wat je schreef") < said.index("Vermeldingen van jou")
    assert said.index("Roosters") < said.index("Zomer") < said.index("Stilte")
    for notice in (first, mention, last):
        assert said.count(f"/notices/{notice.pk}/") == 1
    html = str(mailoutbox[0].alternatives[0][0])
    assert '<html lang="nl">' in html
    assert html.count("<li>") == 3


@pytest.mark.parametrize(("who", "subject"), [("anna", "Vandaag: 1"), ("bram", "Today: 1")])
def test_it_is_in_the_readers_language(
    cast: Cast, mailoutbox: Outbox, who: str, subject: str
) -> None:
    member = getattr(cast, who)
    choose(by=member, wishes={Group.ANSWERS: Wish(here=True, mail=Mail.DAILY)})
    commented(member)
    run(WEDNESDAY)
    assert mailoutbox[0].subject.startswith(subject)


def test_nobodys_address_is_in_it_and_no_name_becomes_a_link(
    anna: Member, mailoutbox: Outbox
) -> None:
    commented(anna, "Lees https://evil.example")
    run(WEDNESDAY)
    source = mailoutbox[0].message().as_string()
    others = [m.email for m in Member.objects.exclude(pk=anna.pk)]
    assert not [address for address in others if address in source]
    assert "https://evil.example" not in source
    assert "evil[.]example" in source
    assert "Reply-To" not in mailoutbox[0].message()


def test_what_was_read_here_meanwhile_is_left_out(anna: Member, mailoutbox: Outbox) -> None:
    read, unread = commented(anna, "Gelezen"), commented(anna, "Nieuw")
    mark_read(by=anna, ids=[read.pk])
    run(WEDNESDAY)
    assert "Nieuw" in str(mailoutbox[0].body)
    assert "Gelezen" not in str(mailoutbox[0].body)
    unread.refresh_from_db()
    assert unread.read_at is None


def test_an_empty_one_is_not_sent(anna: Member, mailoutbox: Outbox) -> None:
    commented(anna)
    mark_read(by=anna)
    run(WEDNESDAY)
    assert mailoutbox == []


def test_what_may_not_be_seen_any_more_is_left_out_for_good(
    cast: Cast, anna: Member, mailoutbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [cast.bram.pk]
    kind = Kind("news", "News.", visible=lambda _r, about: Member.objects.filter(pk__in=there))
    monkeypatch.setitem(kinds.declared(), "news", kind)
    notice = heard(anna, "news", about_id="x")
    there.clear()
    run(WEDNESDAY)
    there.append(cast.bram.pk)
    run(WEDNESDAY + timedelta(days=1))
    notice.refresh_from_db()
    assert (mailoutbox, notice.mailed_at, notice.mail) == ([], None, Mail.NONE)


def test_what_is_not_shown_here_is_in_it_all_the_same(cast: Cast, mailoutbox: Outbox) -> None:
    choose(by=cast.anna, wishes={Group.ANSWERS: Wish(here=False, mail=Mail.DAILY)})
    commented(cast.anna)
    run(WEDNESDAY)
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("mail", Mail)
def test_only_no_mail_keeps_back_what_waits_already(
    anna: Member, mailoutbox: Outbox, mail: Mail
) -> None:
    commented(anna)
    choose(by=anna, wishes={Group.ANSWERS: Wish(here=True, mail=mail)})
    run(WEDNESDAY)
    assert bool(mailoutbox) is (mail != Mail.NONE)


def test_run_twice_it_sends_once(anna: Member, mailoutbox: Outbox) -> None:
    commented(anna)
    run(WEDNESDAY)
    run(WEDNESDAY)
    run(WEDNESDAY + timedelta(days=1))
    assert len(mailoutbox) == 1


def test_what_comes_after_it_is_in_the_next(anna: Member, mailoutbox: Outbox) -> None:
    commented(anna, "Roosters")
    run(WEDNESDAY)
    with time_machine.travel(WEDNESDAY + timedelta(seconds=1), tick=False):
        commented(anna, "Zomer")
    run(WEDNESDAY + timedelta(hours=1))
    assert len(mailoutbox) == 1
    run(WEDNESDAY + timedelta(days=1))
    assert "Zomer" in str(mailoutbox[1].body)
    assert "Roosters" not in str(mailoutbox[1].body)


def test_killed_halfway_one_member_gets_it_twice_rather_than_never(
    cast: Cast, anna: Member, mailoutbox: Outbox
) -> None:
    choose(by=cast.bram, wishes={Group.ANSWERS: Wish(here=True, mail=Mail.DAILY)})
    commented(anna)
    commented(cast.bram)
    before = WEDNESDAY.isoformat()
    send_digest(member_id=cast.bram.pk, digest="daily", told_before=before)
    killed = patch.object(jobs, "close_digest", side_effect=KeyboardInterrupt)
    with killed, pytest.raises(KeyboardInterrupt):
        send_digest(member_id=anna.pk, digest="daily", told_before=before)
    run(WEDNESDAY + timedelta(minutes=15))
    assert [mail.to[0] for mail in mailoutbox] == [cast.bram.email, anna.email, anna.email]


def test_a_failing_mail_server_is_tried_again(anna: Member, mailoutbox: Outbox) -> None:
    notice = commented(anna)
    failing = patch.object(EmailMultiAlternatives, "send", side_effect=SMTPServerDisconnected)
    with failing, pytest.raises(SMTPServerDisconnected):
        run(WEDNESDAY)
    notice.refresh_from_db()
    assert notice.mailed_at is None
    assert send_digest.retry_strategy is not None
    run(WEDNESDAY + timedelta(minutes=15))
    assert len(mailoutbox) == 1


def test_it_waits_for_the_end_of_quiet_hours(anna: Member, mailoutbox: Outbox) -> None:
    settle(by=anna, wishes={}, hours=(time(22), time(9)))
    commented(anna)
    run(WEDNESDAY)
    run(WEDNESDAY + timedelta(hours=1, minutes=45))
    assert mailoutbox == []
    run(WEDNESDAY + timedelta(hours=2))
    assert len(mailoutbox) == 1


def test_a_member_waits_once_in_the_queue_however_often_it_is_looked(anna: Member) -> None:
    commented(anna)
    with time_machine.travel(WEDNESDAY, tick=False):
        send_digests(timestamp=0)
        send_digests(timestamp=0)
    job = ProcrastinateJob.objects.get(task_name="comity.notices.send_digest")
    assert job.lock == job.queueing_lock
    assert job.args["member_id"] == anna.pk
    assert job.priority < 0


def test_a_daily_and_a_weekly_one_are_two_mails(anna: Member, mailoutbox: Outbox) -> None:
    choose(by=anna, wishes={Group.MENTIONS: Wish(here=True, mail=Mail.WEEKLY)})
    commented(anna)
    heard(anna, "mentioned", who="Bram", title="Stilte")
    run(MONDAY)
    assert sorted(mail.subject for mail in mailoutbox) == [
        "Deze week: 1 melding",
        "Vandaag: 1 melding",
    ]


def test_a_long_one_says_how_many_more_there_are(anna: Member, mailoutbox: Outbox) -> None:
    for number in range(MOST + 3):
        commented(anna, f"Titel-{number:03}")
    run(WEDNESDAY)
    said = str(mailoutbox[0].body)
    assert said.count("Titel-") == MOST
    assert "En nog 3" in said
    assert mailoutbox[0].subject == f"Vandaag: {MOST + 3} meldingen"
    run(WEDNESDAY + timedelta(days=1))
    assert len(mailoutbox) == 1


def test_who_closed_their_account_gets_none(anna: Member, mailoutbox: Outbox) -> None:
    commented(anna)
    with by_hand():
        Member.objects.filter(pk=anna.pk).update(is_active=False)
    run(WEDNESDAY)
    assert mailoutbox == []


def test_a_digest_is_no_single_mail(anna: Member, mailoutbox: Outbox) -> None:
    notice = commented(anna)
    jobs.send_notice_mail(notice_id=notice.pk)
    assert mailoutbox == []
