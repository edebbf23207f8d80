"""Hosts take the list along, with a reason that the others read (clause not-a-directory)."""

from __future__ import annotations

import csv
from typing import Any

import pytest

from comity.answer import Refused
from comity.boundaries.actions import mute
from comity.directory.actions import export_members, plant
from comity.doors import limits
from comity.doors.models import Act
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast, by_hand

REASON = "An invitation on paper for our tenth year."


def taken(cast: Cast, reason: str = REASON) -> Any:
    return cast.client_of(cast.host).post("/desk/directory/export/", {"reason": reason})


def rows(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(answer.content.decode().splitlines()))


def test_the_file_holds_members_and_no_address(cast: Cast) -> None:
    answer = taken(cast)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    found = {row["handle"]: row for row in rows(answer)}
    assert set(found) == {"anna", "bram", "hilde", "samir", "vera", "nora"}
    assert list(found["anna"]) == "handle name headline country languages company joined".split()
    assert (found["anna"]["company"], found["anna"]["languages"]) == ("Zomer Stores", "nl")
    assert "@" not in answer.content.decode()


def test_nobody_planted_and_no_applicant_is_in_it(cast: Cast) -> None:
    plant(by=cast.host, name="Els Bakker", country="NL", languages=["nl"])
    said = taken(cast).content.decode()
    assert "Els Bakker" not in said
    assert "Aziz" not in said


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+31", "-2", "@SUM(A1)"])
def test_a_spreadsheet_takes_no_name_for_a_formula(cast: Cast, name: str) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(name=name)
    (row,) = (row for row in rows(taken(cast)) if row["handle"] == "anna")
    assert row["name"] == f"'{name}"


@pytest.mark.parametrize("reason", ["", "  ", "Because", "x" * 501])
def test_without_a_real_reason_there_is_no_file(cast: Cast, reason: str) -> None:
    assert taken(cast, reason).status_code == 422
    assert not Act.objects.filter(verb="export-members").exists()


def test_it_is_logged_with_its_reason_and_shown_to_hosts(cast: Cast) -> None:
    taken(cast)
    act = Act.objects.get(verb="export-members")
    assert (act.actor, act.details["reason"], act.details["members"]) == (cast.host, REASON, 6)
    page = cast.client_of(cast.second_host).get("/desk/directory/export/").content.decode()
    assert REASON in page
    assert cast.host.name in page


def test_the_other_hosts_are_told_also_who_muted_the_one(cast: Cast) -> None:
    mute(by=cast.second_host, member=cast.host)
    taken(cast)
    notice = Notice.objects.get(kind="members-exported")
    assert notice.member == cast.second_host
    assert notice.params["reason"] == REASON
    page = cast.client_of(cast.second_host).get("/notices/").content.decode()
    assert REASON in page


@pytest.mark.parametrize("who", ["anna", "vendor", "newcomer", "applicant"])
def test_nobody_else_takes_a_list(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        export_members(by=getattr(cast, who), reason=REASON)
    client = cast.client_of(getattr(cast, who))
    assert client.post("/desk/directory/export/", {"reason": REASON}).status_code == 403


def test_it_is_not_taken_again_and_again(cast: Cast) -> None:
    for _ in range(limits.EXPORTING.burst):
        assert taken(cast).status_code == 200
    assert taken(cast).status_code == 429
