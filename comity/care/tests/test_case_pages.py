"""A case by its pages, and by programs, from alert to objection."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from comity.care.models import Case, Decision, Objection
from comity.care.tests.matters import again, alerted, case_of, third_host
from comity.care.tests.threads import contribution
from comity.standing.queries import in_force
from comity.talk.models import Contribution, State
from tests.cast import Cast

RULING = {
    "outcome": "breach",
    "clauses": ["courtesy"],
    "facts": "On Monday you wrote it.",
    "explanation": "It belittles someone.",
    "measures": ["warning"],
    "ground": "code",
    "harm": "ILLEGAL_OR_HARMFUL_SPEECH",
}


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    """The case that Anna's alert on it opened."""
    return case_of(alerted(cast.anna, text))


@pytest.fixture
def desk(cast: Cast) -> Client:
    """Hilde at the desk."""
    return cast.client_of(cast.host)


def page(client: Client, path: str) -> str:
    reply = client.get(path)
    assert reply.status_code == 200
    return reply.content.decode()


def test_the_queue_shows_names_that_say_nothing(desk: Client, case: Case, cast: Cast) -> None:
    shown = page(desk, "/desk/cases/")
    assert case.name in shown
    for lane, there in (("mine", False), ("unassigned", True), ("urgent", False), ("done", False)):
        assert (case.name in page(desk, f"/desk/cases/?lane={lane}")) is there


def test_a_case_page_shows_the_thing_the_person_and_what_to_do(
    desk: Client, case: Case, cast: Cast
) -> None:
    shown = page(desk, case.get_absolute_url())
    for said in (cast.bram.name, cast.anna.name, "Dit is niet aardig.", "Hoe doe jij dat?"):
        assert said in shown
    assert "Een herinnering" in shown
    case.refresh_from_db()
    assert case.looked_at is not None


def test_taking_noting_and_asking(desk: Client, case: Case, cast: Cast) -> None:
    here = case.get_absolute_url()
    assert desk.post(f"{here}take/").status_code == 302
    assert desk.post(f"{here}notes/", {"text": "Eerder gezien."}).status_code == 302
    assert desk.post(f"{here}hearing/", {"question": "Wat?", "days": "3"}).status_code == 302
    shown = page(desk, here)
    assert "Eerder gezien." in shown
    case.refresh_from_db()
    assert (case.assignee, case.state) == (cast.host, "hearing")
    hearing = cast.bram.hearings.get()
    client = cast.client_of(cast.bram)
    assert client.post(f"/hearings/{hearing.pk}/", {"text": "A joke."}).status_code == 302
    assert "A joke." in page(desk, here)
    assert client.post(f"/hearings/{hearing.pk}/", {"text": "More."}).status_code == 409


@pytest.mark.parametrize("form", ["notes", "recuse", "hearing", "emergency"])
def test_an_empty_form_comes_back_with_the_case(desk: Client, case: Case, form: str) -> None:
    reply = desk.post(f"{case.get_absolute_url()}{form}/", {})
    assert reply.status_code == 422
    assert case.name in reply.content.decode()


def test_deciding_by_the_form(desk: Client, case: Case, cast: Cast) -> None:
    assert desk.post(f"{case.get_absolute_url()}decide/", RULING).status_code == 302
    made = Decision.objects.get(case=case)
    assert [one.kind for one in in_force(cast.bram)] == ["warning"]
    told = page(cast.client_of(cast.bram), f"/decisions/{made.pk}/")
    assert "It belittles someone." in told
    assert "It belittles someone." in page(desk, case.get_absolute_url())


def test_what_was_typed_stays_where_a_decision_is_refused(desk: Client, case: Case) -> None:
    given = {**RULING, "clauses": [], "facts": "Dit typte ik."}
    reply = desk.post(f"{case.get_absolute_url()}decide/", given)
    assert reply.status_code == 422
    assert "Dit typte ik." in reply.content.decode()
    assert not Decision.objects.exists()


def test_a_ban_by_the_form_waits_for_the_second_host(cast: Cast, case: Case) -> None:
    colleague = third_host(cast)
    hers = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    desk = cast.client_of(cast.host)
    here = hers.get_absolute_url()
    desk.post(f"{here}decide/", {**RULING, "measures": ["ban"]})
    made = Decision.objects.get(case=hers)
    assert not again(cast.anna).is_shut_out
    assert 'name="agrees"' not in page(desk, here)
    second = cast.client_of(colleague)
    assert 'name="agrees"' in page(second, here)
    assert second.post(f"{here}decisions/{made.pk}/", {"agrees": "on"}).status_code == 302
    assert again(cast.anna).is_shut_out


def test_hiding_at_once_and_a_second_host_who_agrees(
    cast: Cast, desk: Client, case: Case, text: Contribution
) -> None:
    here = case.get_absolute_url()
    assert desk.post(f"{here}intervene/", {"kind": "remove"}).status_code == 302
    text.refresh_from_db()
    assert text.state == State.REMOVED
    measure = cast.bram.measures.get()
    second = cast.client_of(cast.second_host)
    assert second.post(f"{here}measures/{measure.pk}/", {"agrees": "on"}).status_code == 302
    measure.refresh_from_db()
    assert measure.reviewed_by == cast.second_host


def test_stepping_back_hides_it(desk: Client, case: Case) -> None:
    here = case.get_absolute_url()
    assert desk.post(f"{here}recuse/", {"ground": "Een vriend."}).status_code == 302
    assert desk.get(here).status_code == 404


def test_removal_objection_reversal(cast: Cast, desk: Client, text: Contribution) -> None:
    path = f"/desk/remove/?about=contribution:{text.pk}"
    assert path in page(desk, f"/c/{text.pk}/")
    assert desk.post(path, {"clause": "courtesy", "reason": "Dit kwetst."}).status_code == 302
    made = Decision.objects.get()
    bram = cast.client_of(cast.bram)
    assert "Dit kwetst." in page(bram, f"/decisions/{made.pk}/")
    assert bram.post(f"/decisions/{made.pk}/", {"text": "A quotation."}).status_code == 302
    objection = Objection.objects.get()
    assert desk.get(f"/desk/objections/{objection.pk}/").status_code == 404
    second = cast.client_of(cast.second_host)
    assert "A quotation." in page(second, f"/desk/objections/{objection.pk}/")
    given = {"outcome": "reversed", "explanation": "It was one."}
    assert second.post(f"/desk/objections/{objection.pk}/", given).status_code == 302
    text.refresh_from_db()
    assert (text.state, text.body) == (State.PUBLISHED, "Hoe doe jij dat?")


def test_a_ban_and_what_is_left(cast: Cast, desk: Client, case: Case) -> None:
    desk.post(f"{case.get_absolute_url()}decide/", {**RULING, "measures": ["ban"]})
    made = Decision.objects.get()
    client = cast.client_of(again(cast.bram))
    assert client.get("/").status_code == 403
    for path in (f"/decisions/{made.pk}/", "/decisions/", "/settings/data/", "/about/"):
        assert client.get(path).status_code == 200
    assert client.post(f"/decisions/{made.pk}/", {"text": "No."}).status_code == 302
    letter = {"text": "May I come back?"}
    assert client.post("/about/", letter).status_code == 302


def test_a_program_walks_the_whole_way(cast: Cast, text: Contribution) -> None:
    about = {"type": "contribution", "id": text.pk}
    given = {"about": about, "category": "courtesy", "text": "Unkind.", "place": "Here"}
    raised = cast.api_of(cast.anna).post("/alerts", given).json()
    host, second = cast.api_of(cast.host), cast.api_of(cast.second_host)
    name = host.get("/desk/cases").json()["items"][0]["code_name"]
    assert host.post(f"/desk/cases/{name}/take").json()["assignee"]["id"] == cast.host.pk
    assert second.post(f"/desk/cases/{name}/take").status_code == 409
    ends = (timezone.now() + timedelta(days=7)).isoformat()
    ruling = {
        "outcome": "breach",
        "clauses": ["courtesy"],
        "facts": "On Monday.",
        "explanation": "It belittles.",
        "measures": [{"type": "remove"}, {"type": "limit_posting", "ends_at": ends}],
    }
    made = host.post(f"/desk/cases/{name}/decisions", ruling)
    assert (made.status_code, made.json()["state"]) == (201, "in-force")
    answer = cast.api_of(cast.anna).get("/alerts").json()["items"][0]
    assert (answer["id"], answer["state"]) == (raised["id"], "answered")
    own = cast.api_of(again(cast.bram)).get("/decisions").json()["items"][0]
    assert own["id"] == made.json()["id"]
    assert {one["type"] for one in own["measures"]} == {"remove", "limit_posting"}


def test_a_program_objects_and_another_host_decides(cast: Cast, case: Case) -> None:
    host, second = cast.api_of(cast.host), cast.api_of(cast.second_host)
    ruling = {
        "outcome": "breach",
        "clauses": ["courtesy"],
        "facts": "On Monday.",
        "explanation": "It belittles.",
        "measures": [{"type": "warning"}],
    }
    made = host.post(f"/desk/cases/{case.code_name}/decisions", ruling).json()
    api = cast.api_of(cast.bram)
    reply = api.post(f"/decisions/{made['id']}/objection", {"text": "A quotation."})
    assert reply.status_code == 201
    assert host.get("/desk/objections").json()["items"] == []
    key = second.get("/desk/objections").json()["items"][0]["id"]
    given = {"outcome": "reversed", "explanation": "It was one."}
    decided = second.post(f"/desk/objections/{key}/decide", given).json()
    assert (decided["outcome"], decided["decided_by"]) == ("reversed", cast.second_host.name)
    assert list(in_force(cast.bram)) == []


def test_the_numbers_of_the_hosts_work(desk: Client, case: Case, cast: Cast) -> None:
    desk.post(f"{case.get_absolute_url()}decide/", RULING)
    shown = page(desk, "/desk/work/")
    assert "<meter" in shown
    assert cast.host.name in shown
