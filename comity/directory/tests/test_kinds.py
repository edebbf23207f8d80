"""Who may still read what hosts were told, and what the database never keeps
(clause not-a-directory)."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.utils import timezone

from comity.directory.kinds import CANARY_OPENED, EXPORTED, SWEEP
from comity.directory.models import Pattern, Sighting, Sign
from comity.directory.tests.crowd import met
from comity.people.actions import step_down
from comity.people.models import Member
from tests.cast import Cast, by_hand


@pytest.fixture
def sign(cast: Cast) -> Sign:
    """That Samir, a host himself, came across many people."""
    with by_hand():
        return Sign.objects.create(by=cast.second_host, pattern=Pattern.FAST, people=30)


@pytest.mark.parametrize("kind", [CANARY_OPENED, SWEEP], ids=lambda kind: kind.name)
@pytest.mark.parametrize(("who", "may"), [("host", True), ("second_host", False), ("anna", False)])
def test_hosts_read_it_and_not_the_one_it_is_about(
    cast: Cast, sign: Sign, kind: object, who: str, may: bool
) -> None:
    assert kind.may_see(getattr(cast, who), sign.pk) is may  # type: ignore[attr-defined]


def test_who_is_no_host_any_more_reads_it_no_longer(cast: Cast, sign: Sign) -> None:
    step_down(by=cast.host)
    hilde = Member.objects.get(pk=cast.host.pk)
    assert not SWEEP.may_see(hilde, sign.pk)
    assert not EXPORTED.may_see(hilde, cast.second_host.pk)


def test_once_it_is_forgotten_the_notice_is_too(cast: Cast, sign: Sign) -> None:
    with by_hand():
        Sign.objects.all().delete()
    assert not SWEEP.may_see(cast.host, sign.pk)


def test_an_export_is_told_by_mail_whatever_a_host_wishes() -> None:
    assert EXPORTED.always_mailed


def test_two_members_stand_in_the_book_once(cast: Cast) -> None:
    met(cast.anna, [cast.bram])
    with pytest.raises(IntegrityError), transaction.atomic():
        met(cast.anna, [cast.bram])
    met(cast.bram, [cast.anna])


def test_nobody_comes_across_themselves(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), by_hand():
        Sighting.objects.create(by=cast.anna, member=cast.anna, door="search")
    assert Sighting.objects.filter(last_at__lte=timezone.now()).count() == 0
