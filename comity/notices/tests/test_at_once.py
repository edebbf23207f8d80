"""The counter behind the bell stays exact, whatever happens at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.db import connections
from django.utils import timezone

from comity.notices.actions import choose, mark_read, tell, tell_all, unsubscribe
from comity.notices.jobs import send_digest
from comity.notices.kinds import Group
from comity.notices.models import Mail, Notice, NoticeWish
from comity.notices.tests.telling import heard
from comity.notices.wishes import Wish
from comity.people.models import Member
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(acts: list[Callable[[], object]]) -> None:
    """Do all of it, each in a thread and a connection of its own. Raises what one raised."""

    def alone(act: Callable[[], object]) -> None:
        try:
            act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(alone, acts))


def exact(member: Member) -> bool:
    unread = Notice.objects.filter(member=member, here=True, read_at=None).count()
    return Member.objects.get(pk=member.pk).unread_notices == unread


def one_more(cast: Cast) -> Notice:
    return heard(cast.anna, "commented", who="Bram", title="Roosters")


def test_telling_and_reading_at_once_loses_no_notice_and_counts_none_twice(cast: Cast) -> None:
    first = [one_more(cast).pk for _ in range(10)]
    acts: list[Callable[[], object]] = []
    for _ in range(6):
        acts += [
            lambda: one_more(cast),
            lambda: mark_read(by=cast.anna, ids=first),
            lambda: mark_read(by=cast.anna, ids=first[::-1]),
            lambda: mark_read(by=cast.anna),
        ]
    at_once(acts)
    assert Notice.objects.filter(member=cast.anna).count() == 16
    assert exact(cast.anna)


def test_the_same_members_told_in_another_order_never_wait_for_each_other(cast: Cast) -> None:
    people = [cast.anna, cast.bram, cast.vendor, cast.newcomer]

    def both(order: int) -> Callable[[], object]:
        return lambda: tell_all(
            members=people[::order], kind="commented", who="Hilde", title="Roosters"
        )

    at_once([both(order) for order in (1, -1) * 8])
    assert all(exact(person) for person in people)
    assert Notice.objects.count() == 16 * len(people)


def daily(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.ANSWERS: Wish(here=True, mail=Mail.DAILY)})


def test_telling_while_wishes_change_counts_what_is_shown(cast: Cast) -> None:
    def wish(here: bool, mail: Mail) -> Callable[[], object]:
        return lambda: choose(by=cast.anna, wishes={Group.ANSWERS: Wish(here, mail)})

    def told() -> object:
        return tell(member=cast.anna, kind="commented", who="Bram", title="Roosters")

    acts: list[Callable[[], object]] = []
    for _ in range(6):
        acts += [told, wish(False, Mail.NONE), told, wish(False, Mail.DAILY), told]
        acts += [wish(True, Mail.NONE), lambda: mark_read(by=cast.anna)]
    at_once(acts)
    assert exact(cast.anna)
    assert not Notice.objects.filter(member=cast.anna, here=False, mail=Mail.NONE).exists()
    assert NoticeWish.objects.filter(member=cast.anna).count() == 1


def test_a_digest_while_one_reads_sends_each_thing_once_and_reads_none(cast: Cast) -> None:
    daily(cast)
    told = [one_more(cast).pk for _ in range(20)]
    later = (timezone.now() + timedelta(seconds=1)).isoformat()
    at_once(
        [
            lambda: send_digest(member_id=cast.anna.pk, digest="daily", told_before=later),
            *(partial(mark_read, by=cast.anna, ids=[key]) for key in told),
        ]
    )
    send_digest(member_id=cast.anna.pk, digest="daily", told_before=later)
    said = "".join(str(sent.body) for sent in mail.outbox)
    assert len(mail.outbox) <= 1
    for notice in Notice.objects.filter(member=cast.anna):
        assert notice.read_at is not None
        assert said.count(f"/notices/{notice.pk}/") == int(notice.mailed_at is not None)
    assert exact(cast.anna)


def test_what_is_told_while_a_digest_is_sent_waits_for_the_next(cast: Cast) -> None:
    daily(cast)
    one_more(cast)
    before = timezone.now().isoformat()
    acts: list[Callable[[], object]] = [lambda: one_more(cast) for _ in range(10)]
    acts.insert(3, lambda: send_digest(cast.anna.pk, "daily", before))
    at_once(acts)
    waiting = Notice.objects.filter(member=cast.anna, mailed_at=None, mail=Mail.DAILY)
    assert (len(mail.outbox), waiting.count()) == (1, 10)


def test_unsubscribing_twice_at_once_is_once(cast: Cast) -> None:
    at_once([lambda: unsubscribe(member=cast.anna, scope=Group.ANSWERS) for _ in range(8)])
    assert NoticeWish.objects.get(member=cast.anna).mail == Mail.NONE
