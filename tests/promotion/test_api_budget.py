"""The budget as programs read it before one starts (clauses leave-room and vendor-promotion)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from comity.doors.tokens import issue
from comity.people.models import Company, Member, VendorClaim, VendorClass
from comity.promotion.actions import set_rules
from comity.promotion.models import HouseRules
from comity.spaces.models import Space
from comity.talk.actions import delete
from tests.cast import Api, Cast, by_hand
from tests.promotion.scene import (
    company_of,
    granted,
    promise,
    reply,
    share,
    sponsored,
    thread,
    work,
)

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def budget(cast: Cast, who: Member, space: str = "") -> dict[str, Any]:
    """What somebody is told of their budget."""
    more = {"space": space} if space else {}
    answer = cast.api_of(who).get("/promotion/budget", **more)
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    return told


def with_rules(cast: Cast, space: Space, **numbers: int) -> HouseRules:
    """Numbers of its own for a space."""
    return set_rules(
        by=cast.host, space=space, is_section=False, takes_introductions=True, numbers=dict(numbers)
    )


def undecided(member: Member, claim: VendorClaim) -> Member:
    """Let one work for a company about which hosts have not decided."""
    with by_hand():
        company = Company.objects.create(
            name="Newcomers Ltd", folded="newcomersltd", claim=claim, vendor=VendorClass.UNDECIDED
        )
        member.company = company
        member.save(update_fields=["company"])
    return member


def test_three_replies_make_room_at_once(cast: Cast) -> None:
    share(cast.bram, cast)
    told = [budget(cast, cast.bram)["replies_needed"]]
    for _ in range(3):
        reply(cast.bram, cast)
        told.append(budget(cast, cast.bram)["replies_needed"])
    assert told == [3, 2, 1, 0]
    now = budget(cast, cast.bram)
    assert (now["allowed"], now["used"], now["allowed_from"]) == (True, 1, None)


def test_a_full_budget_says_the_moment_at_which_the_first_falls_out(cast: Cast) -> None:
    first = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
    with time_machine.travel(first, tick=False):
        share(cast.bram, cast)
    with time_machine.travel(first + timedelta(days=9), tick=False):
        reply(cast.bram, cast, 3)
        share(cast.bram, cast)
    with time_machine.travel(first + timedelta(days=10), tick=False):
        reply(cast.bram, cast, 3)
        told = budget(cast, cast.bram)
    assert (told["allowed"], told["used"], told["replies_needed"]) == (False, 2, 0)
    assert datetime.fromisoformat(told["allowed_from"]) == first + timedelta(days=30)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "You can share again from 31 March 2026, 09:30"),
        ("nl", "Je kunt weer iets delen vanaf 31 maart 2026, 09:30"),
    ],
)
def test_the_moment_is_said_by_our_clock_in_ones_own_language(
    cast: Cast, language: str, sentence: str
) -> None:
    # Thirty days of 24 hours over the change to summer time: an hour later on the clock.
    first = datetime(2026, 3, 1, 8, 30, tzinfo=AMSTERDAM)
    with by_hand():
        cast.bram.language = language
        cast.bram.save(update_fields=["language"])
    with time_machine.travel(first, tick=False):
        share(cast.bram, cast)
        told = budget(cast, cast.bram)
    assert told["sentence"].startswith(sentence)
    assert datetime.fromisoformat(told["allowed_from"]) == datetime(2026, 3, 31, 7, 30, tzinfo=UTC)


def test_a_share_that_was_deleted_is_counted_still(cast: Cast) -> None:
    delete(by=cast.bram, text=share(cast.bram, cast))
    assert budget(cast, cast.bram)["used"] == 1


def test_finds_of_others_work_use_nothing(cast: Cast) -> None:
    share(cast.bram, cast, "found")
    assert budget(cast, cast.bram)["used"] == 0


def test_a_vendor_reads_what_is_left_of_the_companys(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    told = budget(cast, cast.vendor)
    assert (told["of"], told["allowed"], told["used"], told["limit"]) == ("company", True, 1, 10)
    assert told["sentence"] == "Your company promoted in 1 of 10 replies that fit in 30 days."


def test_colleagues_share_what_is_left(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    with by_hand():
        cast.bram.company = cast.vendor.company
        cast.bram.save(update_fields=["company"])
    assert budget(cast, cast.bram)["used"] == 1


@pytest.mark.parametrize(
    ("claim", "of"),
    [
        (VendorClaim.YES, "company"),
        (VendorClaim.UNSURE, "company"),
        (VendorClaim.NO, "member"),
    ],
)
def test_until_hosts_decide_what_was_said_of_a_company_counts(
    cast: Cast, claim: VendorClaim, of: str
) -> None:
    assert budget(cast, undecided(cast.bram, claim))["of"] == of


def test_a_decision_moves_its_people_to_the_other_budget(cast: Cast) -> None:
    path = f"/desk/companies/{company_of(cast.anna).pk}"
    assert budget(cast, cast.anna)["of"] == "member"
    cast.api_of(cast.host).patch(path, {"vendor": True, "reason": "It sells tills."})
    assert budget(cast, cast.anna)["of"] == "company"


def test_what_has_bounds_of_its_own_touches_no_budget(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast), sponsorship=sponsored(cast).pk)
    assert budget(cast, cast.vendor)["used"] == 0
    body = {
        "space": "conversation",
        "kind": "story",
        "title": "Our congress",
        "body": "All of you may come and see how we listen to those who never call.",
        "promotes": "own",
        "exception": granted(cast.bram, cast).pk,
    }
    assert cast.api_of(cast.bram).post("/contributions", body).status_code == 201
    assert budget(cast, cast.bram)["used"] == 0


def test_a_space_with_numbers_of_its_own_tells_those(cast: Cast) -> None:
    with_rules(cast, cast.public, promotions=1, window_days=7, replies_between=0)
    told = budget(cast, cast.bram, "square")
    assert (told["limit"], told["window_days"], told["replies_needed"]) == (1, 7, 0)
    share(cast.bram, cast)
    assert budget(cast, cast.bram, "square")["allowed"]
    assert not budget(cast, cast.bram)["allowed"]
    assert not budget(cast, cast.bram, "conversation")["allowed"]


def test_a_space_that_takes_none_says_no_moment(cast: Cast) -> None:
    with_rules(cast, cast.public, promotions=0)
    told = budget(cast, cast.bram, "square")
    assert (told["allowed"], told["allowed_from"]) == (False, None)
    body = {
        "space": "square",
        "kind": "share",
        "work": {"type": "book", "title": "Mine", "url": "https://mine.example", "relation": "own"},
        "why": work().share.why,  # type: ignore[union-attr]
    }
    assert cast.api_of(cast.bram).post("/contributions", body).status_code == 403


@pytest.mark.parametrize("space", ["back-room", "nowhere", "%00", "x" * 300])
def test_of_a_space_that_one_may_not_know_nothing_is_told(cast: Cast, space: str) -> None:
    answer = cast.api_of(cast.anna).get("/promotion/budget", space=space)
    assert answer.status_code in (404, 422)
    assert answer["Content-Type"].startswith("application/problem+json")


def test_it_is_ones_own_and_needs_a_token_that_reads(cast: Cast) -> None:
    assert Api().get("/promotion/budget").status_code == 401
    with by_hand():
        _, secret = issue(cast.bram, "only writes", ["write"])
    refused = Api(secret).get("/promotion/budget")
    assert refused.status_code == 403
    assert "read" in refused.json()["detail"]


def test_an_applicant_learns_of_the_budget_before_being_let_in(cast: Cast) -> None:
    assert budget(cast, cast.applicant)["limit"] == 2


def test_a_reply_that_promotes_makes_no_room(cast: Cast) -> None:
    share(cast.bram, cast)
    under = thread(cast.anna, cast)
    answer = cast.api_of(cast.bram).post(
        f"/contributions/{under.pk}/comments",
        {"body": "We print the answers of the day and hang them up.", "promotes": "own"},
    )
    assert answer.status_code == 403
    assert budget(cast, cast.bram)["replies_needed"] == 3


def test_a_reply_to_a_colleague_makes_no_room(cast: Cast) -> None:
    with by_hand():
        cast.bram.company = cast.anna.company
        cast.bram.save(update_fields=["company"])
    share(cast.bram, cast)
    under = thread(cast.anna, cast)
    body = {"body": "We print the answers of the day and hang them up."}
    made = cast.api_of(cast.bram).post(f"/contributions/{under.pk}/comments", body)
    assert made.status_code == 201
    assert budget(cast, cast.bram)["replies_needed"] == 3


def test_the_window_ends_to_the_second(cast: Cast) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False):
        share(cast.bram, cast)
    with time_machine.travel(start + timedelta(days=30, seconds=-1), tick=False):
        assert not budget(cast, cast.bram)["allowed"]
    with time_machine.travel(start + timedelta(days=30), tick=False):
        assert budget(cast, cast.bram)["allowed"]
