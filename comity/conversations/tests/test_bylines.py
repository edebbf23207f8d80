"""A vendor's people write under their company's name in private too (clause
vendors-have-a-place)."""

from __future__ import annotations

import pytest

from comity.conversations.actions import delete, edit
from comity.conversations.tests.scene import between, group, say
from comity.people.actions import class_company
from comity.people.models import Member
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand

pytestmark = pytest.mark.django_db
FEEDBACKLY = {"name": "Feedbackly Tools", "vendor": True}


def moves_on(member: Member) -> None:
    """No employer from now on."""
    with by_hand():
        member.company = None
        member.save(update_fields=["company"])


def companies(cast: Cast, who: Member, key: str) -> list[object]:
    """For whom the authors of a conversation's messages worked, the newest first."""
    found = cast.api_of(who).get(f"/conversations/{key}/messages").json()["items"]
    return [one["author"]["company"] for one in found]


def test_a_message_has_its_authors_company_and_badge_of_that_moment(cast: Cast) -> None:
    pair = between(cast.vendor, cast.bram)
    say(cast.vendor, pair)
    moves_on(cast.vendor)
    say(cast.vendor, pair)
    assert companies(cast, cast.bram, pair.pk) == [None, FEEDBACKLY]


def test_its_page_shows_the_badge_in_the_readers_language(cast: Cast) -> None:
    pair = between(cast.vendor, cast.anna)
    say(cast.vendor, pair)
    say(cast.anna, pair)
    page = cast.client_of(cast.anna).get(pair.get_absolute_url()).content.decode()
    assert page.count("Feedbackly Tools · aanbieder") == 1
    assert "Zomer Stores" not in page


def test_another_company_is_named_to_programs_without_a_badge(cast: Cast) -> None:
    pair = between(cast.anna, cast.bram)
    say(cast.anna, pair)
    assert companies(cast, cast.bram, pair.pk) == [{"name": "Zomer Stores", "vendor": False}]


def test_in_a_group_everyone_reads_it(cast: Cast) -> None:
    circle = group(cast.vendor, cast.anna, cast.bram)
    say(cast.vendor, circle)
    for who in (cast.anna, cast.bram):
        assert companies(cast, who, circle.pk) == [FEEDBACKLY]


def test_a_decision_of_the_hosts_counts_from_then_on(cast: Cast) -> None:
    pair = between(cast.vendor, cast.bram)
    say(cast.vendor, pair)
    assert cast.vendor.company is not None
    class_company(by=cast.host, company=cast.vendor.company, is_vendor=False, reason="It buys.")
    cast.vendor.refresh_from_db()
    say(cast.vendor, pair)
    first, second = companies(cast, cast.bram, pair.pk)
    assert (first, second) == ({**FEEDBACKLY, "vendor": False}, FEEDBACKLY)


def test_an_edit_keeps_it_and_a_deleted_message_shows_none(cast: Cast) -> None:
    pair = between(cast.vendor, cast.bram)
    said = say(cast.vendor, pair)
    moves_on(cast.vendor)
    edit(by=cast.vendor, message=said, draft=Draft("Shall we meet on Friday?"))
    assert companies(cast, cast.bram, pair.pk) == [FEEDBACKLY]
    delete(by=cast.vendor, message=said)
    page = cast.client_of(cast.bram).get(pair.get_absolute_url()).content.decode()
    assert "Feedbackly Tools · vendor" not in page
