"""A stop closes every way, by whatever deed it is tried (clause stop-means-stop)."""

from __future__ import annotations

import pytest

from comity.conduct.clauses import stop_means_stop
from comity.conduct.deeds import (
    Approach,
    Approaching,
    Author,
    Commenting,
    Deed,
    Messaging,
    Publishing,
    Settings,
    Way,
    Writing,
)
from comity.conduct.verdict import Outcome

WORDS = Writing("A friendly word.")


def deeds(*approaches: Approach) -> list[Deed]:
    """Every kind of deed that comes near someone."""
    return [
        Publishing(Author(), WORDS, "story", approaches=approaches),
        Commenting(Author(), WORDS, approaches=approaches),
        Messaging(Author(), WORDS, approaches=approaches),
        Approaching(approaches),
    ]


@pytest.mark.parametrize("way", Way)
def test_every_way_is_closed_in_every_deed(way: Way) -> None:
    for deed in deeds(Approach(way, "Anna")):
        finding = stop_means_stop.judge(deed, Settings())
        assert finding is not None
        assert (finding.clause, finding.outcome) == ("stop-means-stop", Outcome.REFUSE)
        assert str(finding.reason).startswith("Anna asked you to stop")
        assert "Anna" in str(finding.remedy)


def test_no_way_is_said_with_the_words_of_another() -> None:
    said = {
        str(finding.reason)
        for way in Way
        if (finding := stop_means_stop.judge(Approaching((Approach(way, "Anna"),)), Settings()))
    }
    assert len(said) == len(Way)


def test_who_comes_near_nobody_is_left_alone() -> None:
    assert [stop_means_stop.judge(deed, Settings()) for deed in deeds()] == [None] * 4


def test_a_stop_is_never_healed_by_time() -> None:
    finding = stop_means_stop.judge(Approaching((Approach(Way.REQUEST, "Anna"),)), Settings())
    assert finding is not None
    assert finding.allowed_from is None


@pytest.mark.parametrize("way", [Way.MENTION, Way.QUOTE])
def test_what_words_did_can_be_mended_in_the_words(way: Way) -> None:
    finding = stop_means_stop.judge(deeds(Approach(way, "Anna"))[0], Settings())
    assert finding is not None
    assert "Leave Anna out" in str(finding.remedy)


def test_whom_hosts_keep_apart_reads_that_they_decided_it() -> None:
    for deed in deeds(Approach(Way.REPLY, "Anna", by_hosts=True)):
        finding = stop_means_stop.judge(deed, Settings())
        assert finding is not None
        assert finding.outcome is Outcome.REFUSE
        assert str(finding.reason).startswith("The hosts decided")
        assert "Anna" in str(finding.remedy)
