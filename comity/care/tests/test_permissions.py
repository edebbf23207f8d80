"""Every desk address and operation about a case, for everyone who may come along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import actions
from comity.care.models import Case
from comity.care.tests.matters import alerted, case_of, third_host
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.spaces.models import Membership
from comity.standing.actions import impose
from comity.standing.models import MeasureKind, Planned
from tests.cast import Cast, by_hand

PAGES = ["", "decide/"]
POSTS = ["take/", "recuse/", "notes/", "hearing/", "emergency/", "intervene/", "decide/", "reopen/"]
PROGRAMS = ["take", "recuse", "notes", "hearing", "decisions"]
BODIES: dict[str, dict[str, object]] = {
    "recuse": {"ground": "A friend."},
    "notes": {"text": "Seen."},
    "hearing": {"question": "Why?"},
    "decisions": {"outcome": "no_breach", "facts": "Read.", "explanation": "Blunt."},
}


@pytest.fixture
def case(cast: Cast) -> Case:
    """Anna alerted the hosts about Vera, who knows of nothing."""
    return case_of(alerted(cast.anna, contribution(cast.vendor, cast.conversation)))


def visitor(cast: Cast, case: Case) -> Member | None:
    return None


def member(cast: Cast, case: Case) -> Member | None:
    return cast.bram


def respondent(cast: Cast, case: Case) -> Member | None:
    return cast.vendor


def reporter(cast: Cast, case: Case) -> Member | None:
    return cast.anna


def applicant(cast: Cast, case: Case) -> Member | None:
    return cast.applicant


def recused_host(cast: Cast, case: Case) -> Member | None:
    actions.recuse(by=cast.host, case=case, ground="A friend of mine.")
    return cast.host


def host_of_another_space(cast: Cast, case: Case) -> Member | None:
    with by_hand():
        Membership.objects.filter(member=cast.bram).update(is_host=True)
    return cast.bram


def shut_out(cast: Cast, kind: MeasureKind) -> Member:
    """A host who is suspended or banned."""
    colleague = third_host(cast)
    planned = Planned(kind, ends_at=timezone.now() + timedelta(days=7))
    impose(by=cast.second_host, member=colleague, planned=planned, decision="d1")
    return Member.objects.get(pk=colleague.pk)


def suspended(cast: Cast, case: Case) -> Member | None:
    return shut_out(cast, MeasureKind.SUSPENSION)


def banned(cast: Cast, case: Case) -> Member | None:
    return shut_out(cast, MeasureKind.BAN)


Who = Callable[[Cast, Case], Member | None]
BY_PAGE: dict[Who, int] = {
    visitor: 302,
    applicant: 403,
    member: 403,
    respondent: 403,
    reporter: 403,
    host_of_another_space: 403,
    suspended: 403,
    banned: 403,
    recused_host: 404,
}
BY_PROGRAM: dict[Who, int] = {**BY_PAGE, visitor: 401}
everyone = pytest.mark.parametrize("who", BY_PAGE, ids=lambda who: who.__name__)


def untouched(case: Case) -> bool:
    case.refresh_from_db()
    return case.state == "open" and case.assignee is None and not case.decisions.exists()


@everyone
def test_no_page_of_a_case_opens_for_them(cast: Cast, case: Case, who: Who) -> None:
    client = cast.client_of(who(cast, case))
    for path in PAGES:
        reply = client.get(f"/desk/cases/{case.code_name}/{path}")
        assert reply.status_code == BY_PAGE[who], path
        assert case.name not in reply.content.decode()
    for path in POSTS:
        reply = client.post(f"/desk/cases/{case.code_name}/{path}", BODIES.get(path[:-1], {}))
        assert reply.status_code == BY_PAGE[who], path
    assert untouched(case)


@everyone
def test_no_program_of_theirs_does_anything_in_a_case(cast: Cast, case: Case, who: Who) -> None:
    api = cast.api_of(who(cast, case))
    assert api.get(f"/desk/cases/{case.code_name}").status_code == BY_PROGRAM[who]
    for name in PROGRAMS:
        reply = api.post(f"/desk/cases/{case.code_name}/{name}", BODIES.get(name))
        assert reply.status_code == BY_PROGRAM[who], name
        assert case.name not in reply.content.decode()
    assert untouched(case)


@everyone
def test_nothing_lists_or_counts_it_for_them(cast: Cast, case: Case, who: Who) -> None:
    someone = who(cast, case)
    client, api = cast.client_of(someone), cast.api_of(someone)
    for path in ("/desk/", "/desk/cases/", "/desk/objections/", "/desk/work/"):
        assert case.name not in client.get(path).content.decode()
    for path in ("/desk/cases", "/desk/alerts", "/desk/objections"):
        assert case.code_name not in api.get(path).content.decode()


def test_a_host_without_a_conflict_sees_it_by_every_door(cast: Cast, case: Case) -> None:
    client, api = cast.client_of(cast.host), cast.api_of(cast.host)
    assert case.name in client.get(case.get_absolute_url()).content.decode()
    assert case.name in client.get("/desk/cases/").content.decode()
    shown = api.get(f"/desk/cases/{case.code_name}").json()
    assert (shown["code_name"], shown["name"]) == (case.code_name, case.name)
    assert [one["code_name"] for one in api.get("/desk/cases").json()["items"]] == [case.code_name]


def test_a_host_removes_nothing_that_they_may_not_read(cast: Cast) -> None:
    hidden = contribution(cast.bram, cast.private)
    body = {
        "about": {"type": "contribution", "id": hidden.pk},
        "clause": "courtesy",
        "reason": "It hurts.",
    }
    assert cast.api_of(cast.second_host).post("/desk/remove", body).status_code == 404
    assert cast.api_of(cast.host).post("/desk/remove", body).status_code == 201
