"""Employers that change, companies that are classed, decided anew and merged, while their people
promote (clauses vendors-have-a-place, vendor-promotion, leave-room)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.people.actions import Profile, class_company, edit_profile, merge_companies
from comity.people.models import Company, Member, VendorClass
from comity.promotion.actions import set_rules
from comity.promotion.models import Entry
from comity.promotion.queries import (
    budget_of,
    known_company,
    sees_counts,
    sponsored_by,
    sponsorships_of,
    usable_by,
)
from comity.talk.actions import comment, contribute, edit, release
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    company_of,
    promise,
    refused_under,
    reply,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
PLAIN = Draft(NEUTRAL, "A card", "en")
PROMOTES = Draft(NEUTRAL, "A card", "en", promotes="employer")


def works_for(member: Member, employer: str, claim: str = "") -> Member:
    """Let a member say themselves for whom they work by now; "" for nobody."""
    profile = Profile("Listens", "NL", ["en"], employer, claim)
    edit_profile(by=member, name=member.name, profile=profile)
    return Member.objects.select_related("company").get(pk=member.pk)


def decided(cast: Cast, member: Member, *, is_vendor: bool) -> Member:
    """Let the hosts decide about the company of a member."""
    class_company(by=cast.host, company=company_of(member), is_vendor=is_vendor, reason="So.")
    return Member.objects.select_related("company").get(pk=member.pk)


def double_of(cast: Cast, name: str = "Feedbackly BV") -> Company:
    """Another row of Vera's company, with a colleague of hers in it: Bram."""
    with by_hand():
        double = Company.objects.create(
            name=name, folded=name.lower(), vendor=VendorClass.YES, domains=["fb.example"]
        )
        cast.bram.company = double
        cast.bram.save(update_fields=["company"])
    return double


def merged(cast: Cast, double: Company) -> Member:
    """Bram, once the double is one with Vera's company."""
    merge_companies(by=cast.host, double=double, into=company_of(cast.vendor))
    return Member.objects.select_related("company").get(pk=cast.bram.pk)


@pytest.mark.parametrize(("claim", "is_vendor"), [("yes", True), ("unsure", True), ("no", False)])
def test_a_new_employer_counts_as_its_people_say_until_hosts_decide(
    cast: Cast, claim: str, is_vendor: bool
) -> None:
    bram = works_for(cast.bram, "Brand New Tools", claim)
    assert budget_of(bram).is_of_company is is_vendor
    if is_vendor:
        with refused_under("vendor-promotion"):
            share(bram, cast)
    else:
        share(bram, cast)


def test_what_somebody_says_of_a_company_that_is_known_changes_nothing(cast: Cast) -> None:
    bram = works_for(cast.bram, "feedbackly  TOOLS", "no")
    assert bram.company == cast.vendor.company
    with refused_under("vendor-promotion"):
        share(bram, cast)


def test_who_leaves_a_vendor_shares_as_anyone_from_then_on(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    vera = works_for(cast.vendor, "")
    share(vera, cast)
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer"]
    assert budget_of(vera).room.used == 1
    assert set(Entry.objects.values_list("is_vendor", flat=True)) == {True, False}


def test_what_one_promoted_for_a_vendor_stays_on_its_account(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    for _ in range(2):
        promise(cast.vendor, under, responds_to=under)
    vera = works_for(cast.vendor, "")
    with refused_under("vendor-promotion"):
        promise(works_for(cast.bram, "Feedbackly Tools"), under, responds_to=under)
    assert budget_of(vera).room.used == 0


def test_who_joins_a_vendor_brings_no_promotions_to_its_account(cast: Cast) -> None:
    share(cast.bram, cast)
    bram = works_for(cast.bram, "Feedbackly Tools")
    left = budget_of(bram)
    assert (left.is_of_company, left.room.used) == (True, 0)


def test_who_comes_back_from_a_vendor_finds_the_budget_as_it_was(cast: Cast) -> None:
    share(cast.bram, cast)
    works_for(cast.bram, "Feedbackly Tools")
    bram = works_for(cast.bram, "")
    left = budget_of(bram)
    assert (left.room.used, left.room.replies_needed) == (1, 3)
    with refused_under("leave-room"):
        share(bram, cast)


def test_a_change_of_employer_is_no_way_to_a_second_company_budget(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    for _ in range(2):
        promise(cast.vendor, under, responds_to=under)
    works_for(cast.vendor, "")
    vera = works_for(cast.vendor, "Feedbackly Tools")
    with refused_under("vendor-promotion"):
        promise(vera, under, responds_to=under)


def test_a_company_that_becomes_a_vendor_does_so_from_then_on(cast: Cast) -> None:
    made = share(cast.anna, cast)
    anna = decided(cast, cast.anna, is_vendor=True)
    with refused_under("vendor-promotion"):
        share(anna, cast)
    made.refresh_from_db()
    assert made.labels == ["own-work"]
    assert budget_of(anna).room.used == 0
    after = promise(anna, thread(cast.bram, cast))
    assert after.labels == ["vendor", "employer"]


def test_a_company_that_is_no_vendor_any_more_is_so_from_then_on(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    vera = decided(cast, cast.vendor, is_vendor=False)
    share(vera, cast)
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer"]
    assert budget_of(vera).room.used == 1


def test_an_edit_after_the_company_was_decided_a_vendor_is_judged_as_a_vendors(cast: Cast) -> None:
    text = thread(cast.anna, cast, "story")
    anna = decided(cast, cast.anna, is_vendor=True)
    with refused_under("vendor-promotion"):
        edit(by=anna, text=text, draft=PROMOTES)


def test_a_comment_that_begins_to_promote_shows_the_badge_of_that_moment(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    text, _ = comment(by=cast.anna, contribution=under, draft=PLAIN)
    assert text.labels == []
    anna = decided(cast, cast.anna, is_vendor=True)
    edit(by=anna, text=text, draft=PROMOTES)
    text.refresh_from_db()
    assert text.labels == ["vendor", "employer"]
    assert Entry.objects.get().is_vendor


def test_an_edit_of_a_promotion_keeps_the_badge_under_which_it_was_published(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    vera = works_for(cast.vendor, "Zomer Stores")
    edit(by=vera, text=made, draft=Draft(f"{NEUTRAL} So.", language="en", promotes="employer"))
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer"]
    assert made.byline_company == "Feedbackly Tools"


def test_who_started_a_thread_and_joins_the_company_later_is_judged_at_the_reply(
    cast: Cast,
) -> None:
    under = thread(cast.bram, cast)
    promise(cast.vendor, under)
    bram = works_for(cast.bram, "Feedbackly Tools")
    under = type(under).objects.select_related("author__company", "space").get(pk=under.pk)
    _, held = comment(by=cast.vendor, contribution=under, draft=PROMOTES)
    assert held is not None
    works_for(bram, "")
    under = type(under).objects.select_related("author__company", "space").get(pk=under.pk)
    assert promise(cast.vendor, under, responds_to=under).is_published


def test_two_rows_of_one_company_are_two_until_they_are_merged(cast: Cast) -> None:
    double = double_of(cast)
    under = thread(cast.anna, cast)
    promise(cast.vendor, under)
    promise(cast.bram, under)
    assert budget_of(cast.vendor).room.used == 1
    bram = merged(cast, double)
    assert budget_of(cast.vendor).room.used == budget_of(bram).room.used == 2
    with refused_under("vendor-promotion"):
        promise(bram, under, responds_to=under)


def test_people_of_a_double_are_colleagues_once_merged(cast: Cast) -> None:
    double = double_of(cast)
    under = thread(cast.bram, cast)
    promise(cast.vendor, under)
    merged(cast, double)
    under = type(under).objects.select_related("author__company", "space").get(pk=under.pk)
    _, held = comment(by=cast.vendor, contribution=under, draft=PROMOTES)
    assert held is not None


def test_what_a_double_sponsored_goes_on_for_all_of_them(cast: Cast) -> None:
    double = double_of(cast)
    activity = sponsored(cast, company=double)
    bram = merged(cast, double)
    vera = Member.objects.select_related("company").get(pk=cast.vendor.pk)
    for who in (bram, vera):
        assert sponsorships_of(who) == usable_by(who, cast.conversation) == [activity]
        assert sees_counts(who, activity)
        covered = Draft(NEUTRAL, "A card", "en", promotes="employer", sponsorship=activity.pk)
        made, held = contribute(by=who, space=cast.conversation, kind="story", draft=covered)
        assert held is None
        assert "sponsored" in made.labels
    assert sponsored_by(company_of(vera), vera) == [activity]
    assert not sees_counts(cast.anna, activity)


def test_a_doubles_domains_are_known_links_of_all_of_them(cast: Cast) -> None:
    merged(cast, double_of(cast))
    vera = Member.objects.select_related("company").get(pk=cast.vendor.pk)
    draft = Draft("Somebody explains it well: https://blog.fb.example/why", "A card", "en")
    _, held = contribute(by=vera, space=cast.conversation, kind="story", draft=draft)
    assert held is not None


def test_who_introduced_the_double_introduced_the_company(cast: Cast) -> None:
    double = double_of(cast)
    set_rules(
        by=cast.host, space=cast.public, is_section=True, takes_introductions=True, numbers={}
    )
    contribute(by=cast.bram, space=cast.public, kind="story", draft=PROMOTES)
    merged(cast, double)
    with refused_under("vendors-have-a-place"):
        contribute(by=cast.vendor, space=cast.public, kind="story", draft=PROMOTES)
    assert known_company(cast.anna, company_of(cast.vendor).pk).introduction


def test_a_held_promotion_is_released_as_what_it_was_written(cast: Cast) -> None:
    _, held = comment(by=cast.vendor, contribution=thread(cast.vendor, cast), draft=PROMOTES)
    assert held is not None
    works_for(cast.vendor, "")
    text = release(by=cast.host, held=held)
    assert text.labels == ["vendor", "employer"]
    assert Entry.objects.get().rule == "released"


def test_the_budget_of_who_joins_in_between_holds_at_both_ends(cast: Cast) -> None:
    share(cast.bram, cast)
    reply(cast.bram, cast, 3)
    bram = works_for(cast.bram, "Feedbackly Tools")
    promise(bram, thread(cast.anna, cast))
    bram = works_for(bram, "")
    assert budget_of(bram).room.used == 1
    share(bram, cast)
    with refused_under("leave-room"):
        share(bram, cast)
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        share(bram, cast)
