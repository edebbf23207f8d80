"""Accepted answers and reactions by the names that clients rely on."""

from __future__ import annotations

import pytest

from tests.api.shapes import COMMENT, CONTRIBUTION, REACTIONS, has_shape
from tests.cast import Cast

BODY = {"space": "conversation", "title": "How many questions?", "body": "We ask nine."}


@pytest.fixture
def asked(cast: Cast) -> str:
    """The id of a question of Anna's."""
    made = cast.api_of(cast.anna).post("/contributions", {**BODY, "kind": "question"})
    return str(made.json()["id"])


@pytest.fixture
def answers(cast: Cast, asked: str) -> list[str]:
    """The ids of two answers of Bram's, in their order."""
    api, path = cast.api_of(cast.bram), f"/contributions/{asked}/comments"
    return [str(api.post(path, {"body": f"{n} will do."}).json()["id"]) for n in ("Three", "One")]


def test_an_accepted_answer_is_named_by_the_question_and_stands_first(
    cast: Cast, asked: str, answers: list[str]
) -> None:
    api = cast.api_of(cast.anna)
    path = f"/contributions/{asked}/answer"
    question = has_shape(api.post(path, {"comment": answers[1]}), CONTRIBUTION)
    assert question["accepted_answer"] == answers[1]
    items = api.get(f"/contributions/{asked}/comments").json()["items"]
    assert [item["id"] for item in items] == answers[::-1]
    assert [item["accepted"] for item in items] == [True, False]
    assert api.get(f"/comments/{answers[1]}").json()["accepted"] is True


def test_null_takes_the_answer_back(cast: Cast, asked: str, answers: list[str]) -> None:
    api, path = cast.api_of(cast.anna), f"/contributions/{asked}/answer"
    api.post(path, {"comment": answers[1]})
    question = has_shape(api.post(path, {"comment": None}), CONTRIBUTION)
    assert question["accepted_answer"] is None
    items = api.get(f"/contributions/{asked}/comments").json()["items"]
    assert [item["id"] for item in items] == answers


@pytest.mark.parametrize(
    ("who", "status"), [("anna", 200), ("host", 200), ("bram", 403), ("vendor", 403)]
)
def test_who_asked_or_a_host_accepts(
    cast: Cast, asked: str, answers: list[str], who: str, status: int
) -> None:
    path = f"/contributions/{asked}/answer"
    answer = cast.api_of(getattr(cast, who)).post(path, {"comment": answers[0]})
    assert answer.status_code == status


@pytest.mark.parametrize("given", [{}, {"comment": 7}, {"comment": ["x"]}])
def test_an_answer_that_names_no_comment_is_a_mistake(
    cast: Cast, asked: str, given: object
) -> None:
    answer = cast.api_of(cast.anna).post(f"/contributions/{asked}/answer", given)
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["comment"]


def test_a_comment_of_another_question_is_no_answer(cast: Cast, answers: list[str]) -> None:
    api = cast.api_of(cast.anna)
    other = api.post("/contributions", {**BODY, "kind": "question"}).json()["id"]
    answer = api.post(f"/contributions/{other}/answer", {"comment": answers[0]})
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/conflict")
    assert api.get(f"/contributions/{other}").json()["accepted_answer"] is None


@pytest.mark.parametrize("kind", ["story", "idea", "success"])
def test_only_questions_have_answers(cast: Cast, kind: str) -> None:
    api = cast.api_of(cast.anna)
    made = api.post("/contributions", {**BODY, "kind": kind}).json()["id"]
    told = api.post(f"/contributions/{made}/comments", {"body": "Well done."}).json()["id"]
    assert api.post(f"/contributions/{made}/answer", {"comment": told}).status_code == 403


@pytest.mark.parametrize("kind", REACTIONS)
@pytest.mark.parametrize("what", ["contributions", "comments"])
def test_a_reaction_is_counted_once_and_taken_back_once(
    cast: Cast, asked: str, answers: list[str], what: str, kind: str
) -> None:
    host = cast.api_of(cast.host)
    key, shape = (asked, CONTRIBUTION) if what == "contributions" else (answers[0], COMMENT)
    path = f"/{what}/{key}/reactions/{kind}"
    for _ in range(2):
        found = has_shape(host.put(path), shape)
        assert found["reactions"] == {**dict.fromkeys(REACTIONS, 0), kind: 1}
        assert found["my_reactions"] == [kind]
    for _ in range(2):
        gone = host.delete(path)
        assert (gone.status_code, gone.content) == (204, b"")
    after = host.get(f"/{what}/{key}").json()
    assert (set(after["reactions"].values()), after["my_reactions"]) == ({0}, [])


def test_reactions_of_several_add_up_and_each_sees_their_own(cast: Cast, asked: str) -> None:
    path = f"/contributions/{asked}/reactions"
    bram, vendor = cast.api_of(cast.bram), cast.api_of(cast.vendor)
    bram.put(f"{path}/thanks")
    vendor.put(f"{path}/thanks")
    vendor.put(f"{path}/courage")
    counts = {"thanks": 2, "insightful": 0, "same-here": 0, "courage": 1}
    for api, mine in (
        (bram, {"thanks"}),
        (vendor, {"thanks", "courage"}),
        (cast.api_of(cast.host), set()),
    ):
        found = api.get(f"/contributions/{asked}").json()
        assert found["reactions"] == counts
        assert set(found["my_reactions"]) == mine


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize("kind", ["like", "same_here", "THANKS"])
def test_there_are_four_reactions_and_no_other(
    cast: Cast, asked: str, method: str, kind: str
) -> None:
    answer = cast.api_of(cast.bram).send(method, f"/contributions/{asked}/reactions/{kind}")
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["kind"])
