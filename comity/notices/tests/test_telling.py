"""Telling members, and the counter behind the bell."""

from __future__ import annotations

import pytest
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.answer import Message
from comity.notices.actions import mark_read, tell, tell_all
from comity.notices.models import Notice
from comity.notices.sentences import sentence
from comity.notices.tests.telling import heard
from comity.people.models import Member
from tests.cast import Cast, by_hand


def told(member: Member, **more: str) -> Notice:
    return heard(member, "commented", by=None, who="Bram", title="Roosters", **more)


def unread(member: Member) -> int:
    return Member.objects.get(pk=member.pk).unread_notices


def jobs_for(notice: Notice) -> int:
    return ProcrastinateJob.objects.filter(args={"notice_id": notice.pk}).count()


def test_a_notice_counts_as_unread_until_it_is_read(cast: Cast) -> None:
    first, _second = told(cast.anna), told(cast.anna)
    assert unread(cast.anna) == 2
    assert mark_read(by=cast.anna, ids=[first.pk]) == 1
    assert unread(cast.anna) == 1
    assert mark_read(by=cast.anna) == 1
    assert unread(cast.anna) == 0


def test_reading_twice_counts_once(cast: Cast) -> None:
    notice = told(cast.anna)
    told(cast.anna)
    mark_read(by=cast.anna, ids=[notice.pk, notice.pk])
    assert mark_read(by=cast.anna, ids=[notice.pk]) == 0
    assert unread(cast.anna) == 1


def test_nobody_marks_the_notices_of_another(cast: Cast) -> None:
    notice = told(cast.anna)
    assert mark_read(by=cast.bram, ids=[notice.pk]) == 0
    assert unread(cast.anna) == 1
    notice.refresh_from_db()
    assert notice.read_at is None


def test_several_are_told_at_once_and_each_only_once(cast: Cast) -> None:
    tell_all(members=[cast.anna, cast.bram, cast.anna], kind="commented", who="V", title="T")
    assert (unread(cast.anna), unread(cast.bram)) == (1, 1)
    assert Notice.objects.count() == 2


def test_a_mail_is_on_its_way_in_the_same_transaction(cast: Cast) -> None:
    assert jobs_for(told(cast.anna)) == 1


def test_who_wants_no_mail_gets_a_notice_only(cast: Cast) -> None:
    with by_hand():
        cast.anna.mails_at_once = False
        cast.anna.save()
    notice = told(cast.anna)
    assert jobs_for(notice) == 0
    assert unread(cast.anna) == 1


def test_what_is_always_mailed_asks_no_wish(cast: Cast) -> None:
    cast.anna.mails_at_once = False
    assert jobs_for(heard(cast.anna, "released", title="Roosters")) == 1


def test_the_job_carries_nothing_personal(cast: Cast) -> None:
    notice = told(cast.anna)
    assert ProcrastinateJob.objects.get(args__notice_id=notice.pk).args == {"notice_id": notice.pk}


def test_the_words_are_made_in_the_language_of_the_reading(cast: Cast) -> None:
    notice = heard(cast.host, "alert-for-hosts", category=Message("Someone is in danger"))
    with override("nl"):
        assert "gevaar" in sentence(Notice.objects.get(pk=notice.pk))
    with override("en"):
        assert "danger" in sentence(Notice.objects.get(pk=notice.pk))


def test_an_undeclared_kind_is_a_bug(cast: Cast) -> None:
    with pytest.raises(ValueError, match="No room declares"):
        tell(member=cast.anna, kind="gossip")


@pytest.mark.parametrize("link", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_a_notice_never_leads_away_from_the_site(cast: Cast, link: str) -> None:
    with pytest.raises(ValueError, match="path of this site"):
        told(cast.anna, link=link)
