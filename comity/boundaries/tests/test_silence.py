"""Whose doings a reader is not to be told of (clause stop-means-stop)."""

from __future__ import annotations

from comity.boundaries import actions, silence
from comity.notices.reader import Reader
from tests.cast import Cast


def of(reader: Reader) -> set[str]:
    return set(silence.silenced(reader))


def test_a_stop_and_a_mute_silence_the_other_and_nobody_else(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.mute(by=cast.anna, member=cast.vendor)
    assert of(cast.anna) == {cast.bram.pk, cast.vendor.pk}
    assert of(cast.bram) == set()
    assert of(cast.vendor) == set()


def test_who_silenced_someone_is_found_from_their_side(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.mute(by=cast.host, member=cast.bram)
    assert set(silence.who_silenced(cast.bram.pk)) == {cast.anna.pk, cast.host.pk}
    assert set(silence.who_silenced(cast.anna.pk)) == set()


def test_a_stop_and_a_mute_of_one_person_count_once(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.mute(by=cast.anna, member=cast.bram)
    assert list(silence.silenced(cast.anna)) == [cast.bram.pk]


def test_what_is_taken_back_silences_no_more(cast: Cast) -> None:
    actions.ask_to_stop(by=cast.anna, member=cast.bram)
    actions.mute(by=cast.anna, member=cast.vendor)
    actions.lift_stop(by=cast.anna, member=cast.bram)
    actions.unmute(by=cast.anna, member=cast.vendor)
    assert of(cast.anna) == set()
