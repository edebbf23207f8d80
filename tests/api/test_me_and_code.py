"""GET /me, the code and its acceptances, and the spaces, by the names that clients rely on."""

from __future__ import annotations

import pytest

from comity.people.actions import class_company
from tests.api.shapes import ACCEPTANCE, CODE, ME, SPACE, has_shape, page_of
from tests.cast import Cast

ROLES = {
    "anna": "member",
    "bram": "member",
    "vendor": "member",
    "newcomer": "member",
    "host": "host",
    "second_host": "host",
    "applicant": "applicant",
}
VISIBLE = {
    "stranger": ["square"],
    "applicant": ["square"],
    "newcomer": ["conversation", "square"],
    "anna": ["conversation", "square"],
    "bram": ["conversation", "square", "back-room"],
    "host": ["conversation", "square", "back-room"],
    "second_host": ["conversation", "square"],
}


@pytest.mark.parametrize(("who", "role"), ROLES.items())
def test_me_has_its_shape_for_everyone(cast: Cast, who: str, role: str) -> None:
    member = getattr(cast, who)
    me = has_shape(cast.api_of(member).get("/me"), ME)
    assert (me["id"], me["handle"], me["name"]) == (member.pk, member.handle, member.name)
    assert me["role"] == role
    assert me["language"] == member.language


@pytest.mark.parametrize(
    ("who", "company"),
    [
        ("bram", None),
        ("anna", {"name": "Zomer Stores", "vendor": False}),
        ("vendor", {"name": "Feedbackly Tools", "vendor": True}),
    ],
)
def test_the_company_of_me_is_null_or_says_whether_it_is_a_vendor(
    cast: Cast, who: str, company: object
) -> None:
    assert cast.api_of(getattr(cast, who)).get("/me").json()["company"] == company


def test_what_hosts_decide_of_a_company_is_in_me_at_once(cast: Cast) -> None:
    api, company = cast.api_of(cast.anna), cast.anna.company
    assert company is not None
    class_company(by=cast.host, company=company, is_vendor=True, reason="It sells software.")
    assert api.get("/me").json()["company"] == {"name": "Zomer Stores", "vendor": True}


@pytest.mark.parametrize("who", ["stranger", "applicant", "anna"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_code_has_its_shape_in_both_languages(cast: Cast, who: str, language: str) -> None:
    answer = cast.api_of(getattr(cast, who)).get("/code", language=language)
    code = has_shape(answer, CODE)
    assert (code["version"], code["language"]) == (cast.version.number, language)
    assert all(clause["title"] and clause["text"] and clause["how"] for clause in code["clauses"])


def test_the_code_has_the_same_clauses_in_both_languages_and_other_words(cast: Cast) -> None:
    api = cast.api_of(None)
    nl, en = (api.get("/code", language=each).json()["clauses"] for each in ("nl", "en"))
    assert [clause["anchor"] for clause in nl] == [clause["anchor"] for clause in en]
    assert [clause["kept_by"] for clause in nl] == [clause["kept_by"] for clause in en]
    for dutch, english in zip(nl, en, strict=True):
        assert dutch["title"] != english["title"]
        assert dutch["text"] != english["text"]
        assert dutch["how"] != english["how"]


@pytest.mark.parametrize(("who", "language"), [("anna", "nl"), ("bram", "en")])
def test_without_a_language_the_code_is_in_ones_own(cast: Cast, who: str, language: str) -> None:
    code = cast.api_of(getattr(cast, who)).get("/code").json()
    assert code["language"] == language


def test_accepting_is_created_once_and_seen_in_me(cast: Cast) -> None:
    api = cast.api_of(cast.newcomer)
    body = {"version": cast.version.number}
    first = has_shape(api.post("/code/acceptances", body), ACCEPTANCE, 201)
    again = has_shape(api.post("/code/acceptances", {**body, "language": "nl"}), ACCEPTANCE, 201)
    assert again == first
    assert first["language"] == "en"
    assert api.get("/me").json()["accepted_version"] == cast.version.number


def test_who_accepted_by_a_program_writes_at_once(cast: Cast) -> None:
    api = cast.api_of(cast.newcomer)
    story = {"space": "conversation", "kind": "story", "title": "Hello all", "body": "I am new."}
    assert api.post("/contributions", story).status_code == 403
    api.post("/code/acceptances", {"version": cast.version.number})
    assert api.post("/contributions", story).status_code == 201


@pytest.mark.parametrize(("who", "slugs"), VISIBLE.items())
def test_spaces_are_those_one_may_read_in_the_hosts_order(
    cast: Cast, who: str, slugs: list[str]
) -> None:
    spaces = has_shape(cast.api_of(getattr(cast, who)).get("/spaces"), page_of(SPACE))
    assert [space["slug"] for space in spaces["items"]] == slugs
    assert spaces["next"] is None


@pytest.mark.parametrize(("who", "name"), [("anna", "Gesprek"), ("bram", "Conversation")])
def test_a_space_is_named_in_the_members_language(cast: Cast, who: str, name: str) -> None:
    spaces = cast.api_of(getattr(cast, who)).get("/spaces").json()["items"]
    assert spaces[0]["name"] == name
    assert "announcement" in spaces[0]["kinds"]
