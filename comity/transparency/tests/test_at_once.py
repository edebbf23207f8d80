"""Two at the same moment: one entry is drawn up, one host releases it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.transparency import queries
from comity.transparency.actions import draw_up, draw_up_all, release
from comity.transparency.drafting import first_draft
from comity.transparency.models import Entry
from comity.transparency.tests.decided import decide
from tests.cast import Cast
from tests.together import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_job_and_an_operator_draw_up_one_entry(cast: Cast) -> None:
    decision = decide(cast, "remove")
    names = queries.all_names()
    first, second = at_once(
        lambda: draw_up(decision=decision.pk, names=names),
        lambda: draw_up(decision=decision.pk, names=names),
    )
    assert first == second
    assert Entry.objects.count() == 1


def test_of_two_hosts_one_releases_and_what_they_wrote_is_not_mixed(cast: Cast) -> None:
    decide(cast, "remove", facts="Anna de Wit insults a member.")
    draw_up_all()
    entry = Entry.objects.select_related("decision__subject").get()
    drafts = [
        replace(first_draft(entry.decision), facts=text)
        for text in ("A member insults another.", "Somebody insults somebody.")
    ]
    results = at_once(
        lambda: release(by=cast.host, entry=entry, draft=drafts[0]),
        lambda: release(by=cast.second_host, entry=entry, draft=drafts[1]),
    )
    assert refused(results) == 1
    entry.refresh_from_db()
    winner = 0 if entry.released_by == cast.host else 1
    assert entry.facts == drafts[winner].facts
    assert drafts[winner].facts in entry.line
