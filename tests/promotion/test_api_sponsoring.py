"""Sponsored activities as programs make, list and use them (clause vendor-promotion)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from comity.notices.models import Notice
from comity.people.actions import merge_companies
from comity.people.models import Company
from comity.promotion.models import Sponsorship
from tests.api.shapes import ID, MOMENT, PERSON, has_shape
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, company_of, sponsored, thread

pytestmark = pytest.mark.django_db
SPONSORSHIP = {
    "id": ID,
    "company": PERSON,
    "title": str,
    "disclosure": {"nl": str, "en": str},
    "spaces": [str],
    "everywhere": bool,
    "starts_at": MOMENT,
    "ends_at": MOMENT,
    "active": bool,
    "given": str,
    "publications": (None, int),
    "left": (None, int),
}
STORY = {"kind": "story", "title": "Coffee at ten", "body": NEUTRAL, "promotes": "employer"}


def activity(cast: Cast, **change: Any) -> dict[str, Any]:
    """An activity of Vera's company, as a program sends it."""
    now = timezone.now()
    body = {
        "company": company_of(cast.vendor).pk,
        "title": "Coffee hour",
        "disclosure": {"nl": "Zij betalen de koffie.", "en": "They pay for the coffee."},
        "spaces": ["conversation"],
        "starts_at": (now - timedelta(days=1)).isoformat(),
        "ends_at": (now + timedelta(days=30)).isoformat(),
        "publications": 2,
    }
    return {**body, **change}


def test_an_activity_is_made_and_its_people_are_told(cast: Cast) -> None:
    made = has_shape(
        cast.api_of(cast.host).post("/desk/sponsorships", activity(cast)), SPONSORSHIP, 201
    )
    assert (made["spaces"], made["everywhere"], made["left"]) == (["conversation"], False, 2)
    assert Notice.objects.filter(member=cast.vendor, kind="sponsorship-made").exists()
    assert not Notice.objects.filter(member=cast.anna, kind="sponsorship-made").exists()


def test_one_disclosure_stands_in_both_languages_and_no_space_means_all(cast: Cast) -> None:
    body = activity(cast, disclosure="Coffee by Feedbackly.", spaces=[])
    made = cast.api_of(cast.host).post("/desk/sponsorships", body).json()
    assert set(made["disclosure"].values()) == {"Coffee by Feedbackly."}
    assert (made["spaces"], made["everywhere"]) == ([], True)


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"company": "nobody"}, 404, ""),
        ({"company": "x" * 21}, 422, "company"),
        ({"title": "ab"}, 422, "title"),
        ({"title": "x" * 141}, 422, "title"),
        ({"disclosure": ""}, 422, "disclosure"),
        ({"disclosure": {"nl": "Alleen Nederlands."}}, 422, "disclosure"),
        ({"disclosure": "x" * 301}, 422, "disclosure"),
        ({"spaces": ["nowhere"]}, 404, ""),
        ({"spaces": ["conversation"] * 101}, 422, "spaces"),
        ({"publications": 0}, 422, "publications"),
        ({"publications": 1001}, 422, "publications"),
        ({"given": "x" * 301}, 422, "given"),
        ({"starts_at": "tomorrow"}, 422, "starts_at"),
        ({"starts_at": "0001-01-01T00:00:00"}, 422, "starts_at"),
        ({"ends_at": "9999-12-31T23:59:59Z"}, 422, "ends_at"),
        ({"ends_at": "2020-01-01T00:00:00Z"}, 422, ""),
    ],
)
def test_what_does_not_hold_is_refused_at_its_field(
    cast: Cast, change: dict[str, Any], status: int, field: str
) -> None:
    answer = cast.api_of(cast.host).post("/desk/sponsorships", activity(cast, **change))
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/problem+json")
    if field:
        assert any(name.startswith(field) for name in answer.json()["fields"])
    assert not Sponsorship.objects.exists()


def test_everyone_reads_who_sponsors_also_after_it_ended(cast: Cast) -> None:
    made = sponsored(cast, given="Five hundred euros")
    ended = cast.api_of(cast.host).post(f"/desk/sponsorships/{made.pk}/end")
    assert has_shape(ended, SPONSORSHIP)["active"] is False
    (listed,) = cast.api_of(cast.stranger).get("/sponsorships").json()["items"]
    assert (listed["active"], listed["given"]) == (False, "Five hundred euros")
    assert (listed["publications"], listed["left"]) == (None, None)


def test_ending_it_twice_is_a_conflict_and_ending_nothing_is_not_found(cast: Cast) -> None:
    host, path = cast.api_of(cast.host), f"/desk/sponsorships/{sponsored(cast).pk}/end"
    assert host.post(path).status_code == 200
    assert host.post(path).status_code == 409
    assert host.post("/desk/sponsorships/nothing/end").status_code == 404
    assert cast.api_of(cast.vendor).post(path).status_code == 403


@pytest.mark.parametrize(
    ("who", "spaces"),
    [
        ("stranger", ["square"]),
        ("applicant", ["square"]),
        ("anna", ["conversation", "square"]),
        ("vendor", ["conversation", "square"]),
        ("second_host", ["conversation", "square"]),
        ("bram", ["back-room", "conversation", "square"]),
    ],
)
def test_a_space_that_one_may_not_know_is_not_named(
    cast: Cast, who: str, spaces: list[str]
) -> None:
    sponsored(cast, spaces=(cast.private, cast.public, cast.conversation))
    member = getattr(cast, who)
    (listed,) = cast.api_of(member).get("/sponsorships").json()["items"]
    assert (sorted(listed["spaces"]), listed["everywhere"]) == (spaces, False)
    about = cast.client_of(member).get("/about/").content.decode()
    assert ("Back room" in about) is ("back-room" in spaces)
    assert "every space" not in about
    assert "elke ruimte" not in about


def test_publications_go_one_by_one_and_then_no_more(cast: Cast) -> None:
    key = sponsored(cast).pk
    api = cast.api_of(cast.vendor)
    body = {**STORY, "space": "conversation", "sponsorship": key}
    left = []
    for _ in range(2):
        assert api.post("/contributions", body).json()["labels"][-1] == "sponsored"
        left.append(api.get("/sponsorships").json()["items"][0]["left"])
    refused = api.post("/contributions", body)
    assert (left, refused.status_code) == ([1, 0], 403)
    assert "used up" in refused.json()["findings"][0]["reason"]


@pytest.mark.parametrize("who", ["anna", "bram"])
def test_the_activity_of_another_company_covers_nothing(cast: Cast, who: str) -> None:
    body = {**STORY, "space": "conversation", "sponsorship": sponsored(cast).pk}
    answer = cast.api_of(getattr(cast, who)).post("/contributions", body)
    assert answer.status_code == 403
    assert "vendor-promotion" in [found["clause"] for found in answer.json()["findings"]]


def test_one_that_is_not_there_covers_nothing(cast: Cast) -> None:
    body = {**STORY, "space": "conversation", "sponsorship": "no-such-one"}
    assert cast.api_of(cast.vendor).post("/contributions", body).status_code == 403


def test_it_covers_only_the_spaces_it_names(cast: Cast) -> None:
    key = sponsored(cast, spaces=(cast.conversation,)).pk
    api = cast.api_of(cast.vendor)
    elsewhere = api.post("/contributions", {**STORY, "space": "square", "sponsorship": key})
    assert elsewhere.status_code == 403
    there = api.post("/contributions", {**STORY, "space": "conversation", "sponsorship": key})
    assert there.status_code == 201


def test_one_that_is_to_come_says_from_when(cast: Cast) -> None:
    starts = timezone.now() + timedelta(days=2)
    key = sponsored(cast, starts_at=starts).pk
    api, body = cast.api_of(cast.vendor), {**STORY, "space": "conversation", "sponsorship": key}
    (found, *_) = api.post("/contributions", body).json()["findings"]
    assert found["allowed_from"] == starts.isoformat()
    with time_machine.travel(starts):
        assert api.post("/contributions", body).status_code == 201


def test_of_two_that_overlap_the_one_that_is_named_is_drawn_on(cast: Cast) -> None:
    first, second = sponsored(cast), sponsored(cast, title="Tea hour")
    body = {**STORY, "space": "conversation", "sponsorship": second.pk}
    assert cast.api_of(cast.vendor).post("/contributions", body).status_code == 201
    listed = cast.api_of(cast.vendor).get("/sponsorships").json()["items"]
    assert {one["id"]: one["left"] for one in listed} == {first.pk: 2, second.pk: 1}


def test_a_comment_can_be_sponsored_in_a_thread_of_a_colleague_too(cast: Cast) -> None:
    under, key = thread(cast.vendor, cast, "story"), sponsored(cast).pk
    body = {"body": NEUTRAL, "promotes": "employer", "sponsorship": key}
    made = cast.api_of(cast.vendor).post(f"/contributions/{under.pk}/comments", body)
    assert (made.status_code, made.json()["sponsored_by"]) == (201, "Feedbackly Tools")


def test_a_company_that_was_merged_keeps_what_it_sponsors(cast: Cast) -> None:
    with by_hand():
        into = Company.objects.create(name="Feedbackly", folded="feedbackly", vendor="yes")
    key = sponsored(cast).pk
    merge_companies(by=cast.host, double=company_of(cast.vendor), into=into)
    cast.vendor.refresh_from_db()
    api, body = cast.api_of(cast.vendor), {**STORY, "space": "conversation", "sponsorship": key}
    assert api.post("/contributions", body).status_code == 201
    assert "Coffee hour" in cast.client_of(cast.vendor).get("/promotion/").content.decode()
    company = api.get(f"/companies/{into.pk}").json()
    assert [one["id"] for one in company["sponsorships"]] == [key]


def test_many_activities_come_a_page_at_a_time(cast: Cast) -> None:
    now = timezone.now()
    with by_hand():
        Sponsorship.objects.bulk_create(
            Sponsorship(
                company=company_of(cast.vendor),
                title=f"Hour {n}",
                starts_at=now - timedelta(days=200),
                ends_at=now - timedelta(days=n % 3),
                publications=1,
            )
            for n in range(130)
        )
    api, seen = cast.api_of(cast.anna), []
    more: dict[str, str] = {}
    while True:
        found = api.get("/sponsorships", **more).json()
        seen += [one["id"] for one in found["items"]]
        if found["next"] is None:
            break
        more = {"cursor": found["next"]}
    assert len(seen) == len(set(seen)) == 130
    assert api.get("/sponsorships", cursor="odd").status_code == 422
