"""What hosts decided about someone goes along with the rest of their data (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from comity.care import actions
from comity.care.tests.matters import alerted, breach, case_of, decided, planned, statement
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import MeasureKind
from tests.cast import Cast


def test_the_export_holds_the_decision_its_measures_and_ones_objection(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    until = timezone.now() + timedelta(days=3)
    asked = actions.ask(by=cast.host, case=case, question="What did you mean?", until=until)
    actions.speak(by=cast.bram, hearing=asked, text="A joke.")
    made = decided(cast.host, case, breach(planned(MeasureKind.SUSPENSION, 7)))
    actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="It was one.")
    found = cast.api_of(Member.objects.get(pk=cast.bram.pk)).get("/me/export").json()
    assert [one["decision_id"] for one in found["decisions"]] == [made.pk]
    assert [one["kind"] for one in found["measures"]] == ["suspension"]
    assert [one["text"] for one in found["objections"]] == ["It was one."]
    assert [one["answer"] for one in found["hearings"]] == ["A joke."]


def test_nobody_elses_decisions_are_in_it(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    decided(cast.host, case, breach(planned(MeasureKind.WARNING)))
    for who in (cast.anna, cast.host):
        found = cast.api_of(who).get("/me/export").json()
        assert found["decisions"] == found["measures"] == found["hearings"] == []
