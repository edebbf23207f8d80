"""A company introduces itself in its section, once a year (clause vendors-have-a-place)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from comity.conduct.clauses import vendors_have_a_place
from comity.conduct.deeds import Author, Settings
from comity.conduct.promoting import Cover, Declared, Past, Where
from comity.conduct.tests.promoting_of import MEMBER, NOW, VENDOR, deed, facts
from comity.conduct.verdict import Outcome


def introduced(days: float) -> Past:
    """A company that introduced itself so many days ago."""
    return Past(introduced=NOW - timedelta(days=days))


@pytest.mark.parametrize(
    ("past", "more", "author", "refused"),
    [
        (Past(), {}, VENDOR, False),
        (introduced(364), {}, VENDOR, True),
        (introduced(365), {}, VENDOR, False),
        (introduced(364), {"where": Where.QUESTION}, VENDOR, False),
        (introduced(364), {"where": Where.CONTRIBUTION}, VENDOR, False),
        (introduced(364), {"declared": Declared.NONE}, VENDOR, False),
        (introduced(364), {"counted": True}, VENDOR, False),
        (introduced(364), {"sponsorship": Cover.GOOD}, VENDOR, False),
        (introduced(364), {"exception": Cover.GOOD}, VENDOR, False),
        (introduced(364), {}, MEMBER, False),
    ],
)
def test_a_second_introduction_waits_a_year(
    past: Past, more: dict[str, object], author: Author, refused: bool
) -> None:
    promotion = facts(**{"where": Where.SECTION, "past": past, **more})
    finding = vendors_have_a_place.judge(deed(author, promotion), Settings())
    assert (finding is not None) is refused
    if finding is not None:
        assert finding.outcome is Outcome.REFUSE
        assert finding.allowed_from == NOW + timedelta(days=1)


def test_the_code_sets_how_long() -> None:
    settings = Settings({"vendors-have-a-place": {"introduction_days": 30}})
    promotion = facts(where=Where.SECTION, past=introduced(31))
    assert vendors_have_a_place.judge(deed(VENDOR, promotion), settings) is None


def test_a_leap_year_has_a_day_more() -> None:
    before = datetime(2028, 2, 1, tzinfo=UTC)
    promotion = facts(
        where=Where.SECTION, past=Past(introduced=before), now=before + timedelta(days=10)
    )
    finding = vendors_have_a_place.judge(deed(VENDOR, promotion), Settings())
    assert finding is not None
    assert finding.allowed_from == datetime(2029, 1, 31, tzinfo=UTC)
