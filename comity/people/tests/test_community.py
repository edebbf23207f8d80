"""Hosts say what the community is, how one joins it, and where to write (hosts-and-contact)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.doors.models import Act
from comity.people import queries
from comity.people.actions import About, Profile, edit_community, introduce, join
from comity.people.models import Community, Member, Role
from tests.cast import Cast

GIVEN = {
    "name": "The Harbour",
    "about_nl": "Voor wie luistert naar klanten.",
    "about_en": "For those who listen to customers.",
    "joining": "approval",
    "contact_address": "code@harbour.example",
}


def newcomer(cast: Cast) -> Member:
    """Someone who signs up now and says who they are."""
    unsaved = Member(email="rosa@example.org", password="!")
    rosa = join(member=unsaved, name="Rosa Blom", language="nl")
    return introduce(by=rosa, profile=Profile("Planner", "NL", ["nl"]))


def test_about_shows_a_change_at_once_in_both_languages(cast: Cast) -> None:
    answer = cast.client_of(cast.host).post("/desk/community/", GIVEN)
    assert answer["Location"] == "/desk/community/"
    for member, said in ((cast.anna, GIVEN["about_nl"]), (cast.bram, GIVEN["about_en"])):
        page = cast.client_of(member).get("/about/").content.decode()
        assert said in page
        assert "The Harbour" in page
        assert "<span>harbour</span>" in page
        assert "code@harbour.example" not in page


def test_the_page_starts_with_what_is_so_now(cast: Cast) -> None:
    edit_community(by=cast.host, about=About(**GIVEN))
    page = cast.client_of(cast.second_host).get("/desk/community/").content.decode()
    for value in ("The Harbour", GIVEN["about_nl"], GIVEN["about_en"], "code@harbour.example"):
        assert value in page


@pytest.mark.parametrize(("joining", "role"), [("open", Role.MEMBER), ("approval", Role.APPLICANT)])
def test_who_comes_next_joins_as_hosts_chose(cast: Cast, joining: str, role: Role) -> None:
    edit_community(by=cast.host, about=About(**{**GIVEN, "joining": joining}))
    assert newcomer(cast).role == role


def test_who_waits_waits_on_when_the_door_opens(cast: Cast) -> None:
    edit_community(by=cast.host, about=About(**{**GIVEN, "joining": "open"}))
    assert queries.applicants(cast.host) == [cast.applicant]
    page = cast.client_of(cast.second_host).get("/desk/community/").content.decode()
    assert "1 person waits" in page


@pytest.mark.parametrize(
    "given",
    [{"name": ""}, {"joining": "closed"}, {"contact_address": "us"}, {"about_en": "x" * 1001}],
)
def test_what_does_not_fit_changes_nothing(cast: Cast, given: dict[str, str]) -> None:
    answer = cast.client_of(cast.host).post("/desk/community/", {**GIVEN, **given})
    assert answer.status_code == 422
    assert Community.objects.get().name == "The Commons"


@pytest.mark.parametrize("who", ["anna", "newcomer", "applicant"])
def test_only_hosts_change_it(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        edit_community(by=getattr(cast, who), about=About(**GIVEN))
    assert Community.objects.get().name == "The Commons"


def test_what_was_changed_is_logged(cast: Cast) -> None:
    edit_community(by=cast.host, about=About(**{**GIVEN, "name": "The Commons"}))
    act = Act.objects.get(verb="edit-community")
    assert act.actor_id == cast.host.pk
    assert act.details["changed"] == ["about_en", "about_nl", "contact_address", "joining"]


def test_the_desk_leads_there(cast: Cast) -> None:
    assert '/desk/community/"' in cast.client_of(cast.host).get("/desk/").content.decode()
