"""Whom a member muted, they do not meet in lists and threads; nobody else notices (clause
no-harassment)."""

from __future__ import annotations

import pytest

from comity.boundaries.actions import mute, unmute
from comity.talk import queries
from comity.talk.models import Comment, Contribution
from comity.talk.tests.scene import ask, say
from tests.cast import Cast


@pytest.fixture
def thread(cast: Cast) -> tuple[Contribution, Comment]:
    """Bram comments under Vera's question, and asks one himself; Anna muted him."""
    under = ask(cast.vendor, cast)
    his = say(cast.bram, under, "We count less.")
    ask(cast.bram, cast)
    mute(by=cast.anna, member=cast.bram)
    return under, his


def test_the_feed_and_the_space_leave_them_out(
    cast: Cast, thread: tuple[Contribution, Comment]
) -> None:
    under, _ = thread
    assert queries.feed(cast.anna).items == [under]
    assert queries.of_space(cast.anna, cast.conversation).items == [under]
    assert len(queries.feed(cast.host).items) == 2
    assert len(queries.feed(cast.bram).items) == 2


def test_the_api_leaves_them_out_of_lists_too(
    cast: Cast, thread: tuple[Contribution, Comment]
) -> None:
    items = cast.api_of(cast.anna).get("/feed").json()["items"]
    assert [item["id"] for item in items] == [thread[0].pk]


def test_in_a_thread_their_words_are_folded(
    cast: Cast, thread: tuple[Contribution, Comment]
) -> None:
    under, _ = thread
    page = cast.client_of(cast.anna).get(under.get_absolute_url()).content.decode()
    folded = page.split("<summary>")
    assert any("Bram Ashworth" in part and "We count less." in part for part in folded[1:])
    assert "je hebt Bram Ashworth gedempt" in page
    assert "<summary>" in page


def test_a_program_gets_the_thread_without_their_words_and_the_comment_when_asked(
    cast: Cast, thread: tuple[Contribution, Comment]
) -> None:
    under, his = thread
    api = cast.api_of(cast.anna)
    (listed,) = api.get(f"/contributions/{under.pk}/comments").json()["items"]
    assert (listed["muted"], listed["body"], listed["html"]) == (True, "", "")
    whole = api.get(f"/comments/{his.pk}").json()
    assert (whole["muted"], whole["body"]) == (True, "We count less.")


def test_others_read_everything(cast: Cast, thread: tuple[Contribution, Comment]) -> None:
    under, _ = thread
    (listed,) = cast.api_of(cast.host).get(f"/contributions/{under.pk}/comments").json()["items"]
    assert (listed["muted"], listed["body"]) == (False, "We count less.")
    page = cast.client_of(cast.bram).get(under.get_absolute_url()).content.decode()
    assert "gedempt" not in page
    assert "muted" not in page


def test_unmuted_they_are_back(cast: Cast, thread: tuple[Contribution, Comment]) -> None:
    unmute(by=cast.anna, member=cast.bram)
    assert len(queries.feed(cast.anna).items) == 2


def test_a_mute_costs_no_query(
    cast: Cast, thread: tuple[Contribution, Comment], django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert queries.thread(cast.anna, thread[0]).items
