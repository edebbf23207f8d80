"""Tokens: what each scope opens, when they were used, and when they end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.doors.models import ApiToken
from comity.people.actions import appoint, end_token, make_token, step_down
from comity.people.models import Member
from comity.people.policy import TOKENS
from tests.cast import Api, Cast, by_hand

OPERATIONS = [
    ("read", "GET", "/me"),
    ("read", "GET", "/me/export"),
    ("read", "GET", "/feed"),
    ("read", "GET", "/spaces"),
    ("read", "GET", "/code"),
    ("read", "GET", "/spaces/conversation/contributions"),
    ("read", "GET", "/contributions/{question}"),
    ("read", "GET", "/contributions/{question}/comments"),
    ("read", "GET", "/comments/{comment}"),
    ("read", "GET", "/alerts"),
    ("read", "GET", "/notices"),
    ("write", "POST", "/code/acceptances"),
    ("write", "POST", "/contributions"),
    ("write", "PATCH", "/contributions/{question}"),
    ("write", "DELETE", "/contributions/{question}"),
    ("write", "POST", "/contributions/{question}/comments"),
    ("write", "POST", "/contributions/{question}/answer"),
    ("write", "PUT", "/contributions/{question}/reactions/thanks"),
    ("write", "DELETE", "/contributions/{question}/reactions/thanks"),
    ("write", "PATCH", "/comments/{comment}"),
    ("write", "DELETE", "/comments/{comment}"),
    ("write", "PUT", "/comments/{comment}/reactions/thanks"),
    ("write", "DELETE", "/comments/{comment}/reactions/thanks"),
    ("write", "POST", "/alerts"),
    ("write", "POST", "/notices/read"),
    ("write", "POST", "/hints/{hint}/wrong"),
    ("write", "DELETE", "/me"),
    ("hosts", "GET", "/desk/held"),
    ("hosts", "POST", "/desk/held/{held}/release"),
    ("hosts", "POST", "/desk/held/{held}/return"),
    ("hosts", "GET", "/desk/alerts"),
    ("hosts", "POST", "/desk/alerts/{alert}/answer"),
    ("hosts", "GET", "/desk/official-notices"),
    ("hosts", "POST", "/desk/official-notices"),
    ("read", "GET", "/official-notices"),
    ("read", "GET", "/notices/settings"),
    ("write", "PATCH", "/notices/settings"),
    ("read", "GET", "/card"),
    ("write", "PUT", "/card"),
    ("write", "DELETE", "/cards/{anna}"),
    ("read", "GET", "/cards/{anna}"),
    ("write", "PUT", "/cards/{anna}"),
    ("read", "GET", "/companies/{company}"),
    ("read", "GET", "/consents"),
    ("write", "DELETE", "/consents/{anna}"),
    ("read", "GET", "/contact-requests"),
    ("write", "POST", "/contact-requests"),
    ("write", "POST", "/contact-requests/{request}/accept"),
    ("write", "POST", "/contact-requests/{request}/decline"),
    ("write", "DELETE", "/contact-requests/{sent}"),
    ("read", "GET", "/contact-wishes"),
    ("write", "PATCH", "/contact-wishes"),
    ("read", "GET", "/conversations"),
    ("write", "POST", "/conversations"),
    ("write", "POST", "/conversations/{group}/join"),
    ("write", "POST", "/conversations/{group}/leave"),
    ("write", "POST", "/conversations/{group}/people"),
    ("read", "GET", "/conversations/{pair}"),
    ("write", "PUT", "/conversations/{pair}/draft"),
    ("read", "GET", "/conversations/{pair}/messages"),
    ("write", "POST", "/conversations/{pair}/messages"),
    ("write", "POST", "/conversations/{pair}/read"),
    ("hosts", "GET", "/desk/contact-requests"),
    ("hosts", "POST", "/desk/contact-requests/{grave}/release"),
    ("hosts", "POST", "/desk/contact-requests/{grave}/return"),
    ("hosts", "GET", "/desk/stops"),
    ("read", "GET", "/members"),
    ("read", "GET", "/members/suggested"),
    ("read", "GET", "/members/{anna}"),
    ("read", "GET", "/messages"),
    ("write", "DELETE", "/messages/{message}"),
    ("write", "PATCH", "/messages/{message}"),
    ("read", "GET", "/mutes"),
    ("write", "DELETE", "/mutes/{vera}"),
    ("write", "PUT", "/mutes/{vera}"),
    ("read", "GET", "/stops"),
    ("write", "DELETE", "/stops/{vera}"),
    ("write", "PUT", "/stops/{vera}"),
    ("hosts", "PATCH", "/desk/companies/{company}"),
    ("hosts", "GET", "/desk/exceptions"),
    ("hosts", "POST", "/desk/exceptions/{exception}/grant"),
    ("hosts", "POST", "/desk/exceptions/{exception}/refuse"),
    ("hosts", "PUT", "/desk/spaces/conversation/promotion"),
    ("hosts", "POST", "/desk/sponsorships"),
    ("hosts", "POST", "/desk/sponsorships/{sponsorship}/end"),
    ("read", "GET", "/exceptions"),
    ("write", "POST", "/exceptions"),
    ("write", "DELETE", "/exceptions/{exception}"),
    ("read", "GET", "/promotion/budget"),
    ("read", "GET", "/sponsorships"),
    ("read", "GET", "/decisions"),
    ("write", "POST", "/decisions/{decision}/objection"),
    ("hosts", "GET", "/desk/cases"),
    ("hosts", "GET", "/desk/cases/{case}"),
    ("hosts", "POST", "/desk/cases/{case}/decisions"),
    ("hosts", "POST", "/desk/cases/{case}/hearing"),
    ("hosts", "POST", "/desk/cases/{case}/notes"),
    ("hosts", "POST", "/desk/cases/{case}/recuse"),
    ("hosts", "POST", "/desk/cases/{case}/take"),
    ("hosts", "POST", "/desk/cases/{waits}/decisions/{proposed}/cosign"),
    ("hosts", "GET", "/desk/objections"),
    ("hosts", "POST", "/desk/objections/{objection}/decide"),
    ("hosts", "POST", "/desk/remove"),
    ("read", "GET", "/transparency"),
]
FOR_ALL = [("POST", "/illegal-content-notices")]
"""What takes no token, and asks for none."""


def with_scopes(member: Member, *scopes: str) -> Api:
    _, secret = make_token(by=member, name="Rooster", scopes=list(scopes))
    return Api(secret)


@pytest.mark.parametrize("scope", ["read", "write", "hosts"])
def test_a_scope_opens_its_own_operations_and_no_other(
    cast: Cast, scene: dict[str, str], scope: str
) -> None:
    """With empty bodies: whatever a scope opens is then at most a mistake in the request."""
    api, wrong = with_scopes(cast.host, scope), []
    for needed, method, path in OPERATIONS:
        if (needed, method) == (scope, "DELETE"):
            continue
        body: object = {} if method in ("POST", "PATCH") else None
        answer = api.send(method, path.format_map(scene), body)
        is_kept_out = answer.status_code == 403 and f"“{needed}”" in answer.json()["detail"]
        if is_kept_out is (needed == scope):
            wrong.append(f"{method} {path}: {answer.status_code}")
    assert not wrong


def test_these_are_all_operations(cast: Cast) -> None:
    document = cast.api_of(None).get("/openapi.json").json()
    described = sum(len(operations) for operations in document["paths"].values())
    assert described == len(OPERATIONS) + len(FOR_ALL)


@pytest.mark.parametrize("scopes", [["read"], ["write"], ["read", "write"], ["hosts"]])
def test_an_ended_token_is_no_token_whatever_it_could(cast: Cast, scopes: list[str]) -> None:
    token, secret = make_token(by=cast.host, name="Rooster", scopes=scopes)
    end_token(by=cast.host, key=token.pk)
    for method, path in (("GET", "/me"), ("GET", "/feed"), ("POST", "/alerts")):
        assert Api(secret).send(method, path).status_code == 401


def test_the_tokens_of_a_closed_account_are_none_also_where_strangers_read(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(is_active=False)
    for path in ("/me", "/feed", "/code", "/spaces", "/notices"):
        assert api.get(path).status_code == 401


def test_a_bad_token_is_not_taken_for_a_stranger(cast: Cast) -> None:
    """A program with a typing error learns of it, instead of reading half of what it may."""
    assert Api(None).get("/feed").status_code == 200
    assert Api("cmty_mistyped").get("/feed").status_code == 401


def test_a_token_remembers_the_day_of_its_last_use_and_no_more(cast: Cast) -> None:
    token, secret = make_token(by=cast.bram, name="Rooster", scopes=["read"])
    assert token.used_on is None
    for day in (3, 3, 5):
        with time_machine.travel(datetime(2030, 6, day, 12, tzinfo=UTC)):
            Api(secret).get("/me")
        token.refresh_from_db()
        assert token.used_on == datetime(2030, 6, day, tzinfo=UTC).date()


def test_the_day_of_last_use_costs_one_statement_a_day(
    cast: Cast, django_assert_num_queries: object
) -> None:
    api = with_scopes(cast.bram, "read")
    api.get("/me")
    with django_assert_num_queries(1):  # type: ignore[operator]
        api.get("/me")


def test_a_token_that_is_not_used_keeps_no_day(cast: Cast) -> None:
    token, _ = make_token(by=cast.bram, name="Rooster", scopes=["read"])
    cast.api_of(cast.bram).get("/me")
    assert ApiToken.objects.get(pk=token.pk).used_on is None


def test_the_desk_opens_with_the_role_and_closes_with_it(cast: Cast) -> None:
    appoint(by=cast.host, member=cast.bram)
    cast.bram.refresh_from_db()
    api = with_scopes(cast.bram, "read", "hosts")
    assert api.get("/desk/held").status_code == 200
    step_down(by=cast.bram)
    answer = api.get("/desk/held")
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/permission")
    assert api.get("/me").json()["role"] == "member"


def test_of_two_tokens_one_ends_and_the_other_goes_on(cast: Cast) -> None:
    first, second = (with_scopes(cast.bram, "read") for _ in range(2))
    token = ApiToken.objects.filter(owner=cast.bram).earliest("created_at")
    end_token(by=cast.bram, key=token.pk)
    assert [api.get("/me").status_code for api in (first, second)] == [401, 200]


def test_an_ended_token_makes_room_for_another(cast: Cast) -> None:
    page = cast.client_of(cast.bram)
    given = {"name": "Rooster", "scopes": ["read"]}
    statuses = [page.post("/settings/tokens/", given).status_code for _ in range(TOKENS + 1)]
    assert statuses == [200] * TOKENS + [403]
    token = ApiToken.objects.filter(owner=cast.bram).earliest("created_at")
    end_token(by=cast.bram, key=token.pk)
    assert page.post("/settings/tokens/", given).status_code == 200


@pytest.mark.parametrize("days", [30, 400])
def test_a_token_does_not_end_by_itself(cast: Cast, days: int) -> None:
    api = with_scopes(cast.bram, "read")
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        assert api.get("/me").status_code == 200
