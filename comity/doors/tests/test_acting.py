"""The frame of every action: all or nothing, and what is kept of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from comity.answer import YES, Message, Refused, asking, has_asked, mark_asked, no, require
from comity.doors.acting import action, log
from comity.doors.models import Act
from tests.cast import Cast

NO = no(Message("Not now."))
Afterwards = Callable[[], None] | None


def verbs() -> list[str]:
    """What the log keeps of these tests."""
    return list(Act.objects.filter(verb__startswith="t-").values_list("verb", flat=True))


@action
def write(cast: Cast, verb: str) -> str:
    require(YES)
    log(verb, by=cast.anna, about=cast.bram, n=1)
    return verb


@action
def write_and_fail(cast: Cast, error: Exception) -> None:
    require(YES)
    log("t-lost", by=cast.anna, about=cast.bram)
    raise error


@action
def write_within(cast: Cast, error: Exception | None = None) -> None:
    write(cast, "t-inner")
    require(YES)
    log("t-outer", by=cast.anna, about=cast.bram)
    if error:
        write_and_fail(cast, error)


def refused(afterwards: Afterwards = None) -> Refused:
    return Refused(NO, afterwards=afterwards)


def test_an_action_gives_what_it_returns_and_keeps_who_did_what(cast: Cast) -> None:
    assert write(cast, "t-done") == "t-done"
    act = Act.objects.get(verb="t-done")
    assert (act.actor, act.about_type, act.about_id) == (cast.anna, "people.member", cast.bram.pk)
    assert act.details == {"n": 1}


@pytest.mark.parametrize("error", [refused(), ValueError("a bug")])
def test_nothing_of_what_fails_is_kept(cast: Cast, error: Exception) -> None:
    with pytest.raises(type(error)):
        write_and_fail(cast, error)
    assert verbs() == []


def test_what_a_refusal_wants_kept_is_kept_after_all_else_is_gone(cast: Cast) -> None:
    def keep() -> None:
        assert verbs() == []
        log("t-kept", by=cast.anna, about=cast.bram)

    with pytest.raises(Refused):
        write_and_fail(cast, refused(keep))
    assert verbs() == ["t-kept"]


def test_it_is_kept_once_however_deep_the_refusal_came_from(cast: Cast) -> None:
    error = refused(lambda: log("t-kept", by=cast.anna, about=cast.bram))
    with pytest.raises(Refused):
        write_within(cast, error)
    assert verbs() == ["t-kept"]


def test_an_action_within_an_action_is_all_or_nothing_with_it(cast: Cast) -> None:
    write_within(cast)
    assert verbs() == ["t-inner", "t-outer"]
    with pytest.raises(ValueError, match="a bug"):
        write_within(cast, ValueError("a bug"))
    assert verbs() == ["t-inner", "t-outer"]


def test_what_is_refused_while_keeping_is_what_one_hears(cast: Cast) -> None:
    def keep() -> None:
        log("t-kept", by=cast.anna, about=cast.bram)
        raise Refused(no(Message("Too fast.")), kind="rate-limit", retry_after=3)

    with pytest.raises(Refused) as heard:
        write_and_fail(cast, refused(keep))
    assert (heard.value.kind, heard.value.retry_after) == ("rate-limit", 3)
    assert verbs() == []


def test_after_a_refusal_the_next_refusal_is_kept_too(cast: Cast) -> None:
    for verb in ("t-first", "t-second"):
        with pytest.raises(Refused):
            write_and_fail(cast, refused(partial(log, verb, by=None, about=cast.bram)))
    assert verbs() == ["t-first", "t-second"]


def test_asking_counts_in_its_own_action_only() -> None:
    assert not has_asked()
    with asking():
        assert not has_asked()
        mark_asked()
        with asking():
            assert not has_asked()
        assert has_asked()
    assert not has_asked()


def test_asking_outside_an_action_covers_nothing_afterwards() -> None:
    require(YES)
    assert not has_asked()


@pytest.mark.parametrize("kind", ["permission", "conflict", "acceptance"])
def test_a_no_is_raised_with_its_reason_and_kind_and_counts_as_asked(kind: str) -> None:
    with asking():
        with pytest.raises(Refused) as refused:
            require(NO, kind=kind)
        assert has_asked()
    assert (refused.value.kind, str(refused.value)) == (kind, "Not now.")
    assert not refused.value.is_nudge
