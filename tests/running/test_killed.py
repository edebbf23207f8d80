"""Whatever is killed while members write: nothing acknowledged is lost, nothing is half-written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.running.community import Community, a_community, comity
from tests.running.killing import WHAT, Writers, half_written, kill, lost, writers


@pytest.fixture(scope="module")
def community() -> Iterator[Community]:
    """A community that runs."""
    with a_community() as made:
        made.up()
        yield made


@pytest.fixture(scope="module")
def writing(community: Community) -> Iterator[Writers]:
    """Three members who write all the while."""
    found = writers(community, 3)
    with found.at_work():
        yield found


@pytest.mark.parametrize("what", WHAT)
def test_after_a_kill_it_goes_on_with_all_that_was_acknowledged(
    community: Community, writing: Writers, what: str
) -> None:
    writing.await_more()
    kill(community, what)
    writing.await_more()
    assert lost(writing) == {}


def test_nothing_is_half_written(community: Community, writing: Writers) -> None:
    assert len(writing.acknowledged) > len(WHAT)
    assert half_written(community) == {}


def test_what_is_saved_while_members_write_is_whole(community: Community, writing: Writers) -> None:
    """All that was acknowledged before it began is in it, and no deed is in it by half."""
    writing.await_more()
    before = dict(writing.acknowledged)
    file = str(community.home.parent / "busy.zip")
    saved = comity("backup", file, "--home", str(community.home))
    assert saved.returncode == 0, saved.stderr
    writing.await_more()
    with a_community() as elsewhere:
        restored = comity("restore", file, "--home", str(elsewhere.home))
        assert restored.returncode == 0, restored.stderr
        elsewhere.up()
        assert lost(replace(writing, community=elsewhere, acknowledged=before)) == {}
        assert half_written(elsewhere) == {}
        path = f"/api/v1/contributions/{writing.contribution}"
        assert elsewhere.get(path, writing.tokens[0])[1]["comment_count"] >= len(before)


def test_what_could_not_be_kept_is_never_answered_as_a_fault_of_ours(writing: Writers) -> None:
    """Written, too fast, or closed for a moment: a writer always knows what to do next."""
    assert set(writing.answered) <= {201, 429, 503}, writing.answered
