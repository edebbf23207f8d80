"""Who silenced someone hears nothing of them: not here, not by mail, not even that there is
something (clause stop-means-stop)."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives
from pytest_django import Settings

from comity.notices.actions import mark_read, tell, tell_all
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.notices.queries import page_of
from comity.notices.tests.silence import between
from comity.people.models import Member
from tests.cast import Cast


@pytest.fixture(autouse=True)
def _silence(settings: Settings) -> None:
    settings.NOTICES_SILENCE = "comity.notices.tests.silence"


def told(member: Member, by: Member | None, kind: str = "commented") -> Notice | None:
    return tell(member=member, kind=kind, by=by, title="Roosters", who="Iemand")


def unread(member: Member) -> int:
    return Member.objects.get(pk=member.pk).unread_notices


def test_who_silenced_someone_is_told_nothing_of_them(cast: Cast) -> None:
    with between(cast.anna, cast.bram):
        assert told(cast.anna, cast.bram) is None
        assert told(cast.anna, cast.vendor) is not None
        assert told(cast.anna, None) is not None
    assert unread(cast.anna) == 2


def test_silence_has_one_direction(cast: Cast) -> None:
    with between(cast.anna, cast.bram):
        assert told(cast.bram, cast.anna) is not None


def test_of_many_those_hear_who_silenced_nobody(cast: Cast) -> None:
    with between(cast.anna, cast.bram), between(cast.vendor, cast.bram):
        people = [cast.anna, cast.host, cast.vendor]
        written = tell_all(members=people, kind="commented", by=cast.bram, title="Roosters")
    assert [notice.member for notice in written] == [cast.host]
    assert [unread(person) for person in people] == [0, 1, 0]


def test_a_decision_reaches_whoever_silenced_the_host(cast: Cast) -> None:
    with between(cast.anna, cast.host):
        notice = told(cast.anna, cast.host, "released")
        assert notice is not None
        returned = tell(member=cast.anna, kind="returned", by=cast.host, title="T", reason="R")
        assert returned in page_of(cast.anna).items


def test_what_was_told_before_is_not_shown_any_more_and_not_counted_for_ever(cast: Cast) -> None:
    before, of_nobody = told(cast.anna, cast.bram), told(cast.anna, None)
    with between(cast.anna, cast.bram):
        shown = page_of(cast.anna).items
        assert before not in shown
        assert of_nobody in shown
        mark_read(by=cast.anna, ids=[])
        assert unread(cast.anna) == 1
    assert before in page_of(cast.anna).items


def test_a_mail_that_waits_does_not_leave(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    notice = told(cast.anna, cast.bram)
    assert notice is not None
    with between(cast.anna, cast.bram):
        send_notice_mail(notice_id=notice.pk)
    assert mailoutbox == []
    send_notice_mail(notice_id=notice.pk)
    assert len(mailoutbox) == 1


def test_where_the_settings_name_nobody_everyone_is_told(cast: Cast, settings: Settings) -> None:
    settings.NOTICES_SILENCE = ""
    with between(cast.anna, cast.bram):
        assert told(cast.anna, cast.bram) is not None
