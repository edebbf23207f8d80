"""What someone posted shows the badge of that moment; a change works from then on (clause
vendors-have-a-place)."""

from __future__ import annotations

from typing import Any

import pytest

from comity.leaving.actions import leave
from comity.leaving.actions.leave import Texts
from comity.notices.models import Notice
from comity.notices.sentences import sentence
from comity.people.actions import class_company, merge_companies
from comity.people.models import Company, Member
from comity.promotion.models import Entry
from comity.talk.actions import comment
from comity.talk.composing import Draft
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, company_of, promise, share, thread

pytestmark = pytest.mark.django_db
BADGE = "Feedbackly Tools · aanbieder"


def moves_on(member: Member, company: Company | None = None) -> None:
    """Another employer from now on, or none."""
    with by_hand():
        member.company = company
        member.save(update_fields=["company"])


def decided(cast: Cast, member: Member, *, vendor: bool) -> None:
    """Hosts change what a member's company is."""
    class_company(by=cast.host, company=company_of(member), is_vendor=vendor, reason="We looked.")
    member.refresh_from_db()


def author_of(cast: Cast, made: Contribution) -> Any:
    """For whom the author worked, as the feed tells it."""
    items = cast.api_of(cast.bram).get("/feed").json()["items"]
    return next(one for one in items if one["id"] == made.pk)["author"]["company"]


def test_who_leaves_a_vendor_keeps_the_badge_on_what_was_written(cast: Cast) -> None:
    before = thread(cast.vendor, cast, "story")
    moves_on(cast.vendor)
    after = thread(cast.vendor, cast, "story")
    assert author_of(cast, before) == {"name": "Feedbackly Tools", "vendor": True}
    assert author_of(cast, after) is None
    anna = cast.client_of(cast.anna)
    assert BADGE in anna.get(before.get_absolute_url()).content.decode()
    assert BADGE not in anna.get(after.get_absolute_url()).content.decode()
    assert anna.get("/feed/").content.decode().count(BADGE) == 1


def test_who_joins_a_vendor_wears_it_from_then_on(cast: Cast) -> None:
    before = thread(cast.bram, cast, "story")
    moves_on(cast.bram, cast.vendor.company)
    after = thread(cast.bram, cast, "story")
    assert author_of(cast, before) is None
    assert author_of(cast, after) == {"name": "Feedbackly Tools", "vendor": True}


@pytest.mark.parametrize("vendor", [True, False])
def test_a_new_class_changes_what_comes_and_nothing_that_was(cast: Cast, vendor: bool) -> None:
    who = cast.anna if vendor else cast.vendor
    before = thread(who, cast, "story")
    decided(cast, who, vendor=vendor)
    after = thread(who, cast, "story")
    assert author_of(cast, before)["vendor"] is not vendor
    assert author_of(cast, after)["vendor"] is vendor


def test_an_edit_keeps_the_badge_of_the_first_writing(cast: Cast) -> None:
    made = thread(cast.vendor, cast, "story")
    moves_on(cast.vendor)
    patch = {"body": "We read every answer aloud on Fridays."}
    edited = cast.api_of(cast.vendor).patch(f"/contributions/{made.pk}", patch).json()
    assert edited["author"]["company"] == {"name": "Feedbackly Tools", "vendor": True}


def test_a_merged_company_keeps_its_old_name_on_what_was_written(cast: Cast) -> None:
    with by_hand():
        into = Company.objects.create(name="Feedbackly", folded="feedbackly", vendor="yes")
    before = thread(cast.vendor, cast, "story")
    merge_companies(by=cast.host, double=company_of(cast.vendor), into=into)
    cast.vendor.refresh_from_db()
    after = thread(cast.vendor, cast, "story")
    assert author_of(cast, before)["name"] == "Feedbackly Tools"
    assert author_of(cast, after)["name"] == "Feedbackly"


def test_a_notice_keeps_the_badge_of_its_moment(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    decided(cast, cast.vendor, vendor=False)
    comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    rows = Notice.objects.select_related("by").filter(member=cast.bram).order_by("created_at")
    first, second = map(sentence, rows)
    assert first.startswith("Vera Lindqvist (Feedbackly Tools, vendor) commented")
    assert second.startswith("Vera Lindqvist commented")


def test_the_ledger_keeps_for_whom_one_promoted(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    moves_on(cast.vendor, cast.anna.company)
    entry = Entry.objects.get()
    assert (entry.is_vendor, entry.company) == (True, Company.objects.get(vendor="yes"))
    page = cast.client_of(cast.host).get("/desk/promotions/ledger/").content.decode()
    assert "Feedbackly Tools" in page


def test_the_rules_that_count_are_those_of_the_moment_of_the_reply(cast: Cast) -> None:
    own = thread(cast.vendor, cast)
    moves_on(cast.bram, cast.vendor.company)
    api = cast.api_of(cast.bram)
    body = {"body": NEUTRAL, "promotes": "employer"}
    assert api.post(f"/contributions/{own.pk}/comments", body).status_code == 202
    moves_on(cast.vendor)
    again = api.post(f"/contributions/{own.pk}/comments", body)
    assert (again.status_code, again.json()["labels"]) == (201, ["vendor", "employer"])


def test_a_new_employer_brings_the_budget_that_goes_with_it(cast: Cast) -> None:
    share(cast.bram, cast)
    moves_on(cast.bram, cast.vendor.company)
    budget = cast.api_of(cast.bram).get("/promotion/budget").json()
    assert (budget["of"], budget["used"]) == ("company", 0)
    moves_on(cast.bram)
    assert cast.api_of(cast.bram).get("/promotion/budget").json()["used"] == 1


def test_what_is_taken_along_says_for_whom_one_wrote_and_what_was_promoted(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    moves_on(cast.vendor)
    taken = cast.api_of(cast.vendor).get("/me/export").json()
    (own,) = taken["comments"]
    assert own["company"] == {"name": "Feedbackly Tools", "vendor": True}
    assert (own["labels"], own["promotes"]) == (["vendor", "employer"], "employer")
    (entry,) = taken["promotions"]
    assert (entry["rule"], entry["url"]) == ("question", made.get_absolute_url())


def test_an_edit_that_waits_is_taken_along_whole(cast: Cast) -> None:
    made = share(cast.bram, cast)
    harsh = "I will find you and beat you up if you say that again."
    patch = {"body": harsh}
    assert cast.api_of(cast.bram).patch(f"/contributions/{made.pk}", patch).status_code == 202
    answer = cast.api_of(cast.bram).get("/me/export")
    assert answer.status_code == 200
    (hold,) = answer.json()["holds"]
    assert (hold["proposed"]["body"], hold["proposed"]["share"]["url"]) == (harsh, made.work_url)


def test_who_left_stays_in_the_ledger_without_a_name(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    leave(by=cast.vendor, texts=Texts.KEEP)
    page = cast.client_of(cast.second_host).get("/desk/promotions/ledger/").content.decode()
    assert "Vera Lindqvist" not in page
    assert "Former member" in page
    assert Entry.objects.get().member_id == cast.vendor.pk
