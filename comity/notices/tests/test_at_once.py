"""The counter behind the bell stays exact, whatever happens at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from comity.notices.actions import mark_read, tell_all
from comity.notices.models import Notice
from comity.notices.tests.telling import heard
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
    unread = Notice.objects.filter(member=member, read_at=None).count()
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
