"""Which code was in force when something happened: a decision rests on that one, not on today's
(clause sanctions)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.utils.translation import override

from comity.charter import queries
from comity.charter.actions.publish import publish
from comity.charter.models import Clause, Version
from comity.charter.source import load
from tests.cast import Cast, by_hand

FIRST = datetime(2026, 1, 10, 12, tzinfo=UTC)
SECOND = datetime(2026, 6, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def versions(cast: Cast) -> tuple[Version, Version]:
    """The shipped code, and half a year later another, in which a clause is called otherwise and
    one is gone."""
    shipped = load(settings.CODE_FOLDER)
    publish(
        replace(shipped, preamble=dict.fromkeys(shipped.preamble, "Be kind.")), new_acceptance=False
    )
    first, second = Version.objects.order_by("number")
    with by_hand():
        Version.objects.filter(pk=first.pk).update(published_at=FIRST)
        Version.objects.filter(pk=second.pk).update(published_at=SECOND)
        Clause.objects.filter(version=second, anchor="courtesy").update(title="Kindness")
        Clause.objects.filter(version=second, anchor="leave-room").delete()
    return first, second


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        (FIRST - 300 * DAY, 1),
        (FIRST, 1),
        (FIRST + DAY, 1),
        (SECOND - timedelta(seconds=1), 1),
        (SECOND, 2),
        (SECOND + 400 * DAY, 2),
    ],
)
def test_the_version_of_a_moment(
    versions: tuple[Version, Version], moment: datetime, number: int
) -> None:
    found = queries.version_at(moment)
    assert found is not None
    assert found.number == number
    assert {clause.version_id for clause in queries.clauses_then(moment)} == {found.pk}


def test_before_anything_was_published_there_is_none(db: None) -> None:
    assert queries.version_at(FIRST) is None
    assert queries.clauses_then(FIRST) == []
    assert queries.anchors_of(None) == set()


def test_a_clause_that_is_gone_was_there_then(versions: tuple[Version, Version]) -> None:
    first, second = versions
    assert "leave-room" in queries.anchors_of(first.number)
    assert "leave-room" not in queries.anchors_of(second.number)
    assert queries.anchors_of(99) == set()


def test_a_clause_is_called_as_it_was_called_then(versions: tuple[Version, Version]) -> None:
    first, second = versions
    with override("en"):
        then = queries.titles_in(first.number, ["courtesy"])
        assert then != ["Kindness"]
        assert queries.titles_in(second.number, ["courtesy"]) == ["Kindness"]


def test_titles_come_in_the_order_of_the_code_and_the_readers_language(
    versions: tuple[Version, Version],
) -> None:
    first, _ = versions
    asked = ["sanctions", "courtesy"]
    said = {}
    for language in ("nl", "en"):
        with override(language):
            said[language] = queries.titles_in(first.number, asked)
            assert said[language] == queries.titles_in(first.number, asked[::-1])
    assert len(said["nl"]) == len(said["en"]) == 2
    assert said["nl"] != said["en"]


def test_an_anchor_that_there_is_not_has_no_title(versions: tuple[Version, Version]) -> None:
    assert queries.titles_in(versions[0].number, ["be-nice"]) == []


def test_the_clauses_in_force_are_those_of_the_newest(versions: tuple[Version, Version]) -> None:
    with override("en"):
        titles = {clause.anchor: clause.title for clause in queries.clauses_in_force()}
    assert titles["courtesy"] == "Kindness"
    assert "leave-room" not in titles


def test_an_earlier_version_can_be_read_where_a_decision_points_to_it(
    cast: Cast, versions: tuple[Version, Version]
) -> None:
    page = cast.client_of(cast.stranger).get("/code/?version=1").content.decode()
    assert 'id="leave-room"' in page
    assert "Kindness" not in page
    assert "This is an earlier version" in page
    assert "Version 1, in force since" in page


def test_an_earlier_version_asks_nobody_to_accept_it_and_says_not_how_it_is_kept(
    cast: Cast, versions: tuple[Version, Version]
) -> None:
    client = cast.client_of(cast.newcomer)
    then = client.get("/code/?version=1").content.decode()
    now = client.get("/code/").content.decode()
    assert then.count("Read and accept") == now.count("Read and accept") - 1
    assert len(then) < len(now)


@pytest.mark.parametrize("address", ["/code/", "/code/?version=2", "/code/?version="])
def test_the_version_in_force_says_nothing_of_another(
    cast: Cast, versions: tuple[Version, Version], address: str
) -> None:
    page = cast.client_of(cast.stranger).get(address).content.decode()
    assert "Kindness" in page
    assert "This is an earlier version" not in page


@pytest.mark.parametrize("number", ["3", "0", "-1", "x", "1 ", "٢", "999999999999"])
def test_a_version_that_is_none_is_not_found(
    cast: Cast, versions: tuple[Version, Version], number: str
) -> None:
    assert cast.client_of(cast.stranger).get("/code/", {"version": number}).status_code == 404
