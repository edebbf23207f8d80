"""Two hosts at the same moment: one answers, one decides, one finishes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from comity.answer import Refused
from comity.care.actions import alert, answer, finish_letter, write_letter
from comity.care.tests.threads import held
from comity.notices.models import Notice
from comity.talk.actions import release, return_
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def outcomes(*acts: Callable[[], object]) -> list[str]:
    """What becomes of acts that start together, each in a connection of its own: "done" or the
    kind of the refusal, sorted."""
    together = Barrier(len(acts))

    def alone(act: Callable[[], object]) -> str:
        together.wait()
        try:
            act()
        except Refused as refused:
            return refused.kind
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(len(acts)) as threads:
        return sorted(threads.map(alone, acts))


@pytest.mark.parametrize("_again", range(3))
def test_an_alert_is_answered_exactly_once(cast: Cast, _again: int) -> None:
    kept = alert(by=cast.anna, category="courtesy", text="Niet aardig")
    found = outcomes(
        lambda: answer(by=cast.host, alert=kept, text="Eerste"),
        lambda: answer(by=cast.second_host, alert=kept, text="Tweede"),
    )
    assert found == ["conflict", "done"]
    assert Notice.objects.filter(member=cast.anna, kind="alert-answered").count() == 1
    kept.refresh_from_db()
    by = {"Eerste": cast.host, "Tweede": cast.second_host}
    assert kept.answered_by == by[kept.answer]


def test_what_is_held_is_decided_exactly_once(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    found = outcomes(
        lambda: release(by=cast.host, held=waits),
        lambda: return_(by=cast.second_host, held=waits, reason="Noem niemand zo."),
    )
    assert found == ["conflict", "done"]
    assert Notice.objects.filter(member=cast.anna).count() == 1


def test_a_letter_is_finished_exactly_once(cast: Cast) -> None:
    letter = write_letter(by=cast.anna, text="Een vraag")
    found = outcomes(
        lambda: finish_letter(by=cast.host, letter=letter),
        lambda: finish_letter(by=cast.second_host, letter=letter),
    )
    assert found == ["conflict", "done"]
