"""An id of one case opens nothing of another, and an id of nothing opens nothing (CVE-2026-26973:
an unscoped id behind “may see the queue”; CVE-2023-22489: a parent that was missing)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import actions
from comity.care.models import Case, Decision, Objection
from comity.care.tests.matters import (
    alerted,
    breach,
    case_of,
    decided,
    planned,
    removal,
    statement,
    third_host,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind
from tests.cast import Cast

STRANGE = ["no-such-id", "0", "1", "x" * 40, "%00", "..", "null"]


@pytest.fixture
def colleague(cast: Cast) -> Member:
    """Bram as a third host."""
    return third_host(cast)


@pytest.fixture
def hidden(cast: Cast, colleague: Member) -> Case:
    """A case from which Hilde stepped back, with a measure and a decision that waits."""
    text = contribution(cast.anna, cast.conversation)
    case = case_of(alerted(cast.vendor, text))
    actions.intervene(by=cast.second_host, case=case, planned=removal(text))
    decided(cast.second_host, case, breach(planned(MeasureKind.BAN)))
    actions.recuse(by=cast.host, case=Case.objects.get(pk=case.pk), ground="A friend.")
    return case


@pytest.fixture
def open_(cast: Cast, colleague: Member) -> Case:
    """Another case, which Hilde may see."""
    return case_of(alerted(cast.anna, contribution(cast.vendor, cast.conversation)))


def test_a_measure_of_a_hidden_case_is_not_reviewed_by_way_of_another(
    cast: Cast, hidden: Case, open_: Case
) -> None:
    measure = Measure.objects.get(interim=True)
    client = cast.client_of(cast.host)
    for case in (hidden, open_):
        path = f"{case.get_absolute_url()}measures/{measure.pk}/"
        assert client.post(path, {"agrees": "on"}).status_code == 404
        assert client.post(path, {}).status_code == 404
    measure.refresh_from_db()
    assert (measure.reviewed_at, measure.ended_at) == (None, None)


def test_a_decision_of_a_hidden_case_is_neither_agreed_with_nor_taken_back(
    cast: Cast, hidden: Case, open_: Case
) -> None:
    made = Decision.objects.get()
    client, api = cast.client_of(cast.host), cast.api_of(cast.host)
    for case in (hidden, open_):
        path = f"{case.get_absolute_url()}decisions/{made.pk}/"
        assert client.post(path, {"agrees": "on"}).status_code == 404
        assert client.post(path, {}).status_code == 404
        cosign = f"/desk/cases/{case.code_name}/decisions/{made.pk}/cosign"
        assert api.post(cosign).status_code == 404
    made.refresh_from_db()
    assert (made.effective_at, made.withdrawn_at) == (None, None)


def test_an_objection_in_a_hidden_case_is_not_there(cast: Cast, hidden: Case) -> None:
    made = Decision.objects.get()
    actions.cosign(by=Member.objects.get(pk=cast.bram.pk), decision=made)
    anna = Member.objects.get(pk=cast.anna.pk)
    words = actions.object_to(by=anna, statement=statement(anna, made), text="No.")
    given = {"outcome": "upheld", "explanation": "I looked."}
    assert cast.client_of(cast.host).post(f"/desk/objections/{words.pk}/", given).status_code == 404
    reply = cast.api_of(cast.host).post(f"/desk/objections/{words.pk}/decide", given)
    assert reply.status_code == 404
    assert Objection.objects.get().decided_at is None


def test_an_alert_of_a_hidden_case_is_neither_read_nor_answered(cast: Cast, hidden: Case) -> None:
    alert = hidden.alerts.get()
    client, api = cast.client_of(cast.host), cast.api_of(cast.host)
    assert client.get(f"/desk/alerts/{alert.pk}/").status_code == 404
    assert client.post(f"/desk/alerts/{alert.pk}/", {"text": "Hello."}).status_code == 404
    assert client.post(f"/desk/alerts/{alert.pk}/set-aside/", {"reason": "x"}).status_code == 404
    assert api.post(f"/desk/alerts/{alert.pk}/answer", {"text": "Hello."}).status_code == 404
    alert.refresh_from_db()
    assert alert.answered_at is None


@pytest.mark.parametrize("key", STRANGE)
def test_an_id_of_nothing_opens_nothing(cast: Cast, open_: Case, key: str) -> None:
    client, api = cast.client_of(cast.host), cast.api_of(cast.host)
    here = open_.get_absolute_url()
    pages = [f"{here}measures/{key}/", f"{here}decisions/{key}/", f"/desk/objections/{key}/"]
    for path in (*pages, f"/decisions/{key}/", f"/hearings/{key}/", f"/objections/{key}/"):
        assert client.post(path, {"text": "x"}).status_code in (301, 400, 404, 405), path
    for path in (f"/desk/objections/{key}/decide", f"/decisions/{key}/objection"):
        given = {"outcome": "upheld", "explanation": "x", "text": "x"}
        assert api.post(path, given).status_code in (400, 404, 405, 422), path


def test_a_question_to_one_is_not_answered_by_another(cast: Cast, open_: Case) -> None:
    until = timezone.now() + timedelta(days=3)
    asked = actions.ask(by=cast.host, case=open_, question="Why?", until=until)
    for member in (cast.anna, cast.host, cast.newcomer):
        client = cast.client_of(member)
        assert client.post(f"/hearings/{asked.pk}/", {"text": "Mine."}).status_code == 404
    asked.refresh_from_db()
    assert asked.answer == ""
