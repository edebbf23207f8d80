"""Per group and per channel: what is shown here, what is mailed, and what nobody switches off."""

from __future__ import annotations

from itertools import product

import pytest
from django.db.utils import IntegrityError
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.answer import Refused
from comity.notices import kinds, queries
from comity.notices.actions import choose, mark_read, tell, tell_all
from comity.notices.kinds import ALWAYS_MAILED, ALWAYS_SHOWN, Group, Kind, declared
from comity.notices.models import Mail, Notice, NoticeWish
from comity.notices.tests.telling import heard
from comity.notices.wishes import ALWAYS_BECAUSE, DEFAULTS, Wish, because, wish_for
from comity.people.models import Member
from tests.cast import Cast, by_hand

WISHES = [Wish(here, mail) for here, mail in product((True, False), Mail)]
SILENT = Wish(here=False, mail=Mail.NONE)
AT_ONCE = Wish(here=True, mail=Mail.AT_ONCE)


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of each group, and one that is always mailed though its group is not."""
    for group in Group:
        kind = Kind(f"news-{group}", "News of %(who)s.", group=group)
        monkeypatch.setitem(kinds.declared(), kind.name, kind)
    grave = Kind("grave", "Grave news of %(who)s.", always_mailed=True, group=Group.COMMUNITY)
    monkeypatch.setitem(kinds.declared(), "grave", grave)


def expected(group: Group, wish: Wish) -> Wish:
    """What the page says: decisions and official notices always come, the desk is always shown."""
    if group in (Group.DECISIONS, Group.OFFICIAL):
        return AT_ONCE
    return Wish(here=True, mail=wish.mail) if group == Group.DESK else wish


def keep(member: Member, group: Group, wish: Wish) -> None:
    """A wish as the table might hold it, also one that the action would refuse."""
    with by_hand():
        NoticeWish.objects.create(member=member, group=group, here=wish.here, mail=wish.mail)


@pytest.mark.parametrize("wish", WISHES, ids=str)
@pytest.mark.parametrize("group", Group)
def test_a_wish_is_kept_wherever_it_may_be(cast: Cast, group: Group, wish: Wish) -> None:
    keep(cast.anna, group, wish)
    notice = tell(member=cast.anna, kind=f"news-{group}", who="Bram")
    should = expected(group, wish)
    if should == SILENT:
        assert notice is None
        assert not Notice.objects.exists()
    else:
        assert notice is not None
        assert (notice.here, notice.mail) == should
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == int(should.here)
    assert ProcrastinateJob.objects.count() == int(should.mail == Mail.AT_ONCE)
    assert bool(queries.page_of(cast.anna).items) is should.here


@pytest.mark.parametrize("group", Group)
def test_who_chose_nothing_is_told_as_the_table_of_defaults_says(cast: Cast, group: Group) -> None:
    notice = heard(cast.anna, f"news-{group}", who="Bram")
    assert (notice.here, notice.mail) == DEFAULTS[group]
    assert queries.wishes_of(cast.anna) == DEFAULTS


@pytest.mark.parametrize("wish", WISHES, ids=str)
def test_a_kind_that_is_always_mailed_asks_no_wish(cast: Cast, wish: Wish) -> None:
    keep(cast.anna, Group.COMMUNITY, wish)
    notice = heard(cast.anna, "grave", who="Bram")
    assert (notice.here, notice.mail) == AT_ONCE


def test_a_wish_is_for_one_group_and_one_member(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.MENTIONS: SILENT})
    assert tell(member=cast.anna, kind="news-mentions", who="Bram") is None
    assert heard(cast.anna, "news-replies", who="Bram").here
    assert heard(cast.bram, "news-mentions", who="Bram").here


def test_of_many_each_is_told_as_they_wish(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.MENTIONS: SILENT})
    choose(by=cast.bram, wishes={Group.MENTIONS: Wish(here=False, mail=Mail.DAILY)})
    people = [cast.anna, cast.bram, cast.vendor]
    told = tell_all(members=people, kind="news-mentions", who="Hilde")
    assert {notice.member.handle: (notice.here, notice.mail) for notice in told} == {
        "bram": (False, Mail.DAILY),
        "vera": AT_ONCE,
    }
    unread = [Member.objects.get(pk=person.pk).unread_notices for person in people]
    assert unread == [0, 0, 1]


def test_what_is_kept_for_a_mail_only_is_never_counted_as_read(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.MENTIONS: Wish(here=False, mail=Mail.DAILY)})
    for_mail = heard(cast.anna, "news-mentions", who="Bram")
    heard(cast.anna, "news-replies", who="Bram")
    assert mark_read(by=cast.anna) == 1
    assert mark_read(by=cast.anna, ids=[for_mail.pk]) == 0
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 0
    for_mail.refresh_from_db()
    assert for_mail.read_at is None


def test_the_way_from_a_mail_is_open_to_what_is_not_listed_here(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.MENTIONS: Wish(here=False, mail=Mail.AT_ONCE)})
    notice = heard(cast.anna, "news-mentions", who="Bram", link="/code/")
    assert cast.client_of(cast.anna).get(f"/notices/{notice.pk}/")["Location"] == "/code/"


@pytest.mark.parametrize(
    ("group", "wish"),
    [(group, wish) for group in sorted(ALWAYS_MAILED) for wish in WISHES if wish != AT_ONCE]
    + [(Group.DESK, wish) for wish in WISHES if not wish.here],
)
def test_nobody_switches_off_what_always_comes(cast: Cast, group: Group, wish: Wish) -> None:
    with pytest.raises(Refused) as refused:
        choose(by=cast.host, wishes={Group.MENTIONS: SILENT, group: wish})
    assert refused.value.kind == "validation"
    assert not NoticeWish.objects.exists()


def test_a_later_choice_takes_the_place_of_the_first(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.MENTIONS: SILENT, Group.REPLIES: SILENT})
    choose(by=cast.anna, wishes={Group.MENTIONS: Wish(here=True, mail=Mail.WEEKLY)})
    found = queries.wishes_of(cast.anna)
    assert found[Group.MENTIONS] == (True, Mail.WEEKLY)
    assert found[Group.REPLIES] == SILENT
    assert NoticeWish.objects.filter(member=cast.anna).count() == 2


def test_a_member_has_one_wish_for_a_group(cast: Cast) -> None:
    keep(cast.anna, Group.MENTIONS, SILENT)
    with pytest.raises(IntegrityError, match="one_wish_for_a_group"):
        keep(cast.anna, Group.MENTIONS, AT_ONCE)


def test_who_closed_their_account_is_mailed_nothing(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    assert heard(cast.anna, "news-mentions", who="Bram").mail == Mail.NONE
    assert not ProcrastinateJob.objects.exists()


def test_every_group_has_its_default_and_what_always_comes_says_why() -> None:
    assert set(DEFAULTS) == set(Group)
    assert ALWAYS_MAILED <= ALWAYS_SHOWN
    assert set(ALWAYS_BECAUSE) >= ALWAYS_MAILED
    for kind in declared().values():
        assert bool(because(kind)) is kind.must_mail


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("commented", Group.ANSWERS),
        ("answer-accepted", Group.ANSWERS),
        ("replied", Group.REPLIES),
        ("mentioned", Group.MENTIONS),
        ("mentioned-in-contribution", Group.MENTIONS),
        ("released", Group.DECISIONS),
        ("returned", Group.DECISIONS),
        ("admitted", Group.DECISIONS),
        ("declined", Group.DECISIONS),
        ("company-is-vendor", Group.DECISIONS),
        ("alert-answered", Group.DECISIONS),
        ("official-notice", Group.OFFICIAL),
        ("held-for-hosts", Group.DESK),
        ("applicant-waits", Group.DESK),
        ("letter-for-hosts", Group.DESK),
        ("alert-for-hosts", Group.DESK),
        ("urgent-alert-for-hosts", Group.DESK),
        ("invited-to-space", Group.COMMUNITY),
    ],
)
def test_what_the_rooms_tell_stands_in_its_group(name: str, group: Group) -> None:
    assert declared()[name].group == group


@pytest.mark.parametrize("name", ["alert-for-hosts", "urgent-alert-for-hosts"])
def test_no_host_misses_an_alert_by_choice(name: str) -> None:
    assert wish_for(declared()[name], SILENT) == AT_ONCE
