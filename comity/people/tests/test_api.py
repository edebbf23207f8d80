"""What a program learns of people: only who its own member is."""

from __future__ import annotations

import pytest

from comity.people import actions
from tests.cast import Cast, by_hand


def test_a_program_asks_whose_it_is(cast: Cast) -> None:
    assert cast.api_of(cast.vendor).get("/me").json() == {
        "id": cast.vendor.pk,
        "handle": "vera",
        "name": "Vera Lindqvist",
        "role": "member",
        "language": "en",
        "company": {"name": "Feedbackly Tools", "vendor": True},
        "accepted_version": cast.version.number,
    }


@pytest.mark.parametrize(
    ("who", "role", "accepted"),
    [("applicant", "applicant", 0), ("newcomer", "member", 0), ("host", "host", 1)],
)
def test_roles_and_acceptance_have_the_names_that_clients_rely_on(
    cast: Cast, who: str, role: str, accepted: int
) -> None:
    me = cast.api_of(getattr(cast, who)).get("/me").json()
    assert (me["role"], me["accepted_version"], me["company"]) == (role, accepted, None)


def test_a_company_that_hosts_have_not_classed_is_no_vendor_yet(cast: Cast) -> None:
    company = cast.vendor.company
    assert company is not None
    with by_hand():
        company.vendor = "undecided"
        company.save()
    assert cast.api_of(cast.vendor).get("/me").json()["company"]["vendor"] is False


def test_a_stranger_is_asked_for_a_token(cast: Cast) -> None:
    answer = cast.api_of(None).get("/me")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"


def test_a_session_is_no_token(cast: Cast) -> None:
    assert cast.client_of(cast.anna).get("/api/v1/me").status_code == 401


def test_a_token_without_the_scope_is_told_so(cast: Cast) -> None:
    _, secret = actions.make_token(by=cast.anna, name="Poster", scopes=["write"])
    answer = cast.client_of(None).get("/api/v1/me", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 403
    assert answer.json()["type"] == "/problems/permission"


def test_an_ended_token_is_no_token(cast: Cast) -> None:
    token, secret = actions.make_token(by=cast.anna, name="Reader", scopes=["read"])
    actions.end_token(by=cast.anna, key=token.pk)
    answer = cast.client_of(None).get("/api/v1/me", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 401


def test_no_answer_holds_an_address(cast: Cast) -> None:
    assert "@" not in cast.api_of(cast.anna).get("/me").content.decode()
