"""How each clause is said to be kept."""

from __future__ import annotations

import pytest
from django.utils import translation

from comity.charter.anchors import ANCHORS
from comity.charter.keeping import KEEPING, how, may_be_kept_by
from comity.charter.models import Version
from comity.conduct import CLAUSES
from comity.doors.wording import say


def version(**settings: dict[str, int | str]) -> Version:
    """A version with some settings; underscores stand for the hyphens of an anchor."""
    values = {anchor.replace("_", "-"): table for anchor, table in settings.items()}
    return Version(number=1, required=1, settings=values)


def test_every_clause_that_is_judged_is_said_to_be_kept_by_software() -> None:
    assert all("hosts" not in may_be_kept_by(clause.CLAUSE) for clause in CLAUSES)


@pytest.mark.parametrize("anchor", ANCHORS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_clause_is_explained_in_either_language(anchor: str, language: str) -> None:
    kept = how(version())[anchor]
    with translation.override(language):
        said = [say(sentence) for sentence in kept.whole]
    assert said
    assert all(sentence.endswith((".", "?")) and "%(" not in sentence for sentence in said)


def test_the_numbers_shown_are_those_in_force() -> None:
    kept = how(version(leave_room={"kept_by": "hosts", "promotions": 7}))["leave-room"]
    assert [value for _, value in kept.settings] == [7, 30, 3]


def test_what_only_software_keeps_does_not_speak_of_hosts() -> None:
    alone = how(version(courtesy={"kept_by": "software"}))["courtesy"]
    both = how(version(courtesy={"kept_by": "both"}))["courtesy"]
    assert alone.sentences == KEEPING["courtesy"].software
    assert both.sentences == KEEPING["courtesy"].software + KEEPING["courtesy"].hosts


@pytest.mark.parametrize("anchor", ANCHORS)
def test_a_way_leads_to_a_page_of_this_site(anchor: str) -> None:
    assert all(way.path.startswith("/") for way in how(version())[anchor].ways)
