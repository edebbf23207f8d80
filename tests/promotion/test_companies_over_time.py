"""Companies, their people, and what these promoted over time, for hosts (clauses vendor-promotion
and leave-room)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.http import Http404

from comity.charter.queries import in_force
from comity.people.actions import merge_companies
from comity.people.models import Company, Member
from comity.promotion import queries
from comity.promotion.models import Entry
from comity.promotion.queries.overview import MONTHS, told_apart
from comity.talk.actions import contribute
from comity.talk.queries import posts_by_month
from tests.cast import Cast, by_hand
from tests.promotion.scene import company_of, promise, reply, share, thread, work

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Europe/Amsterdam")


def of(cast: Cast, name: str) -> queries.Course:
    """One company as a host sees it over time."""
    courses, _ = queries.companies_over_time(cast.host)
    return next(course for course in courses if course.company.name == name)


def test_a_company_stands_with_its_people_and_a_bar_for_each_month(cast: Cast) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 12, tzinfo=HERE)):
        promise(cast.vendor, thread(cast.anna, cast))
        promise(cast.vendor, thread(cast.anna, cast))
    with time_machine.travel(datetime(2026, 5, 2, 12, tzinfo=HERE)):
        promise(cast.vendor, thread(cast.anna, cast))
        course = of(cast, "Feedbackly Tools")
    assert [member.handle for member in course.people] == ["vera"]
    numbers = {f"{bar.start:%Y-%m}": bar.number for bar in course.bars}
    assert len(numbers) == MONTHS
    assert (numbers["2026-03"], numbers["2026-04"], numbers["2026-05"]) == (2, 0, 1)
    assert (min(numbers), max(numbers), course.total) == ("2025-06", "2026-05", 3)


def test_the_highest_bar_fills_the_chart_and_the_others_are_in_proportion(cast: Cast) -> None:
    with time_machine.travel(datetime(2026, 5, 2, 12, tzinfo=HERE)):
        bars = {bar.number: bar for bar in queries.bars({(2026, 5): 4, (2026, 4): 1})}
    assert (bars[4].height, bars[4].y) == (48, 0)
    assert (bars[1].height, bars[1].y) == (12, 36)
    assert (bars[0].height, bars[0].y) == (0, 48)


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        (datetime(2026, 1, 31, 23, 30, tzinfo=HERE), datetime(2025, 2, 1, tzinfo=HERE)),
        (datetime(2026, 2, 1, 0, 10, tzinfo=HERE), datetime(2025, 3, 1, tzinfo=HERE)),
        (datetime(2028, 2, 29, 12, tzinfo=HERE), datetime(2027, 3, 1, tzinfo=HERE)),
        (datetime(2026, 12, 31, 23, 59, tzinfo=HERE), datetime(2026, 1, 1, tzinfo=HERE)),
    ],
)
def test_the_year_begins_twelve_months_back_by_our_clock(
    cast: Cast, moment: datetime, first: datetime
) -> None:
    with time_machine.travel(moment, tick=False):
        assert queries.first_month() == first


def test_a_double_counts_with_the_company_it_was_merged_into(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    with by_hand():
        into = Company.objects.create(name="Feedbackly", folded="feedbackly", vendor="yes")
    merge_companies(by=cast.host, double=company_of(cast.vendor), into=into)
    assert of(cast, "Feedbackly").total == 1
    names = [course.company.name for course in queries.companies_over_time(cast.host)[0]]
    assert names == ["Feedbackly", "Zomer Stores"]
    (month,) = queries.months(cast.host)
    assert month.by_company == {"Feedbackly": 1}
    (use,) = queries.budgets_used(cast.host, in_force())
    assert use.name == "Feedbackly"


def test_who_left_a_company_still_counts_for_it_and_stands_there_no_more(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(company=None)
    course = of(cast, "Feedbackly Tools")
    assert (course.people, course.total) == ([], 1)
    page = cast.client_of(cast.second_host).get("/desk/promotions/companies/").content.decode()
    assert "Nobody works there any more." in page


def test_a_host_sees_nothing_of_spaces_they_do_not_read(cast: Cast) -> None:
    with by_hand():
        cast.bram.company = cast.anna.company
        cast.bram.save(update_fields=["company"])
    contribute(by=cast.bram, space=cast.private, kind="share", draft=work())
    assert of(cast, "Zomer Stores").total == 1
    courses, _ = queries.companies_over_time(cast.second_host)
    assert sum(course.total for course in courses) == 0
    assert posts_by_month(cast.second_host, queries.first_month()) == {}


@pytest.mark.parametrize("who", ["anna", "vendor", "applicant", "stranger"])
def test_it_is_for_hosts(cast: Cast, who: str) -> None:
    with pytest.raises(Http404):
        queries.companies_over_time(getattr(cast, who))


def test_the_page_draws_it_in_the_readers_language(cast: Cast) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 12, tzinfo=HERE)):
        promise(cast.vendor, thread(cast.anna, cast))
        share(cast.anna, cast)
        dutch = cast.client_of(cast.host).get("/desk/promotions/companies/").content.decode()
        english = cast.client_of(cast.second_host).get("/desk/promotions/").content.decode()
    for told in ("Bedrijven door de tijd", "1 promotie", "mrt", "Vera Lindqvist", "<rect"):
        assert told in dutch
    for told in ("Promotions in each month", "March 2026", "Companies over time"):
        assert told in english
    assert "style=" not in dutch


def promoted_for(cast: Cast, number: int) -> None:
    """So many companies, for each of which Bram promoted once."""
    made = Company.objects.bulk_create(
        Company(name=f"Firm {n:02}", folded=f"firm{n:02}") for n in range(number)
    )
    rows: dict[str, Any] = {
        "is_vendor": True,
        "is_reply": False,
        "declared": "employer",
        "rule": "budget",
    }
    Entry.objects.bulk_create(
        Entry(
            member=cast.bram,
            company=one,
            text=one.pk,
            thread=one.pk,
            space=cast.conversation,
            declared="employer",
            **rows,
        )
        for one in made
    )


def test_many_companies_come_a_page_at_a_time(cast: Cast) -> None:
    with by_hand():
        promoted_for(cast, 30)
    seen, cursor = [], None
    while True:
        courses, cursor = queries.companies_over_time(cast.host, cursor)
        seen += [course.company.name for course in courses]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 32
    assert seen == sorted(seen)


def test_two_members_of_one_name_are_told_apart(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(name=cast.anna.name)
    cast.bram.refresh_from_db()
    share(cast.anna, cast)
    share(cast.bram, cast)
    used = {use.name: use.used for use in queries.budgets_used(cast.host, in_force())}
    assert used == {"Anna de Wit (@anna)": 1, "Anna de Wit (@bram)": 1}
    (month,) = queries.months(cast.host)
    assert month.by_member == used


def test_one_of_a_name_needs_no_handle() -> None:
    told = told_apart({("anna", "Anna"): 1, ("bram", "Bram"): 3})
    assert list(told.items()) == [("Bram", 3), ("Anna", 1)]


def test_the_share_of_promotions_is_of_all_that_was_published(cast: Cast) -> None:
    share(cast.bram, cast)
    reply(cast.bram, cast, 1)
    thread(cast.anna, cast)
    page = cast.client_of(cast.second_host).get("/desk/promotions/").content.decode()
    assert "<td>25%</td>" in page
