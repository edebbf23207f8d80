"""A community changes its code: the next version, and who accepts it anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.conf import settings

from comity.answer import Refused
from comity.charter import policy, queries
from comity.charter.actions.accept import accept
from comity.charter.actions.publish import publish, publish_first
from comity.charter.models import Acceptance, Version
from comity.charter.source import Source, load
from comity.people.models import Member
from tests.cast import Cast


@pytest.fixture
def mended() -> Source:
    """The shipped code with another preamble."""
    shipped = load(settings.CODE_FOLDER)
    return replace(shipped, preamble=dict.fromkeys(shipped.preamble, "Be kind."))


def may_write(member: Member) -> bool:
    return bool(policy.may_write(Member.objects.get(pk=member.pk), queries.in_force()))


def test_versions_count_up_and_the_newest_is_in_force(cast: Cast, mended: Source) -> None:
    second = publish(mended, new_acceptance=False)
    third = publish(load(settings.CODE_FOLDER), new_acceptance=False)
    assert [second.number, third.number] == [cast.version.number + 1, cast.version.number + 2]
    assert queries.in_force() == third
    assert second.preamble["nl"] == "Be kind."
    assert second.clauses.count() == cast.version.clauses.count()


def test_mended_wording_asks_nobody_anew(cast: Cast, mended: Source) -> None:
    publish(mended, new_acceptance=False)
    assert may_write(cast.anna)
    assert not may_write(cast.newcomer)


def test_what_is_asked_anew_is_accepted_before_one_writes(cast: Cast, mended: Source) -> None:
    second = publish(mended, new_acceptance=True)
    assert not may_write(cast.anna)
    with pytest.raises(Refused):
        accept(by=cast.anna, number=cast.version.number, language="nl")
    accept(by=cast.anna, number=second.number, language="nl")
    assert may_write(cast.anna)
    kept = Acceptance.objects.filter(member=cast.anna).values_list("version_id", flat=True)
    assert set(kept) == {cast.version.number, second.number}


def test_a_later_mend_asks_only_who_missed_the_one_before(cast: Cast, mended: Source) -> None:
    second = publish(mended, new_acceptance=True)
    accept(by=cast.anna, number=second.number, language="nl")
    publish(load(settings.CODE_FOLDER), new_acceptance=False)
    assert may_write(cast.anna)
    assert not may_write(cast.bram)


def test_the_same_code_is_no_new_version_unless_it_is_asked_anew(cast: Cast) -> None:
    shipped = load(settings.CODE_FOLDER)
    with pytest.raises(Refused) as refused:
        publish(shipped, new_acceptance=False)
    assert refused.value.kind == "conflict"
    assert Version.objects.count() == 1
    assert publish(shipped, new_acceptance=True).required == cast.version.number + 1


def test_a_number_of_the_settings_is_a_change(cast: Cast) -> None:
    shipped = load(settings.CODE_FOLDER)
    room = {**shipped.settings["leave-room"], "promotions": 5}
    made = publish(
        replace(shipped, settings={**shipped.settings, "leave-room": room}), new_acceptance=False
    )
    assert queries.settings_of(made).number("leave-room", "promotions", 0) == 5


def test_a_start_leaves_a_communitys_own_code_alone(cast: Cast, mended: Source) -> None:
    own = publish(mended, new_acceptance=False)
    assert publish_first(load(settings.CODE_FOLDER)) is None
    assert queries.in_force() == own
