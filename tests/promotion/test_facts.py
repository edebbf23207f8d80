"""What the clauses learn from the ledger, and what it costs (clauses vendor-promotion, leave-room,
share-with-why and ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from comity.conduct.deeds import Writing
from comity.conduct.promoting import Cover, Declared, Promotion, Where
from comity.people.models import Company
from comity.promotion.actions import set_rules
from comity.promotion.facts import Place, Said, gather
from comity.promotion.models import Entry, Permission
from comity.spaces.models import Space
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    asked,
    company_of,
    granted,
    promise,
    reply,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
PLAIN = Writing("We print the answers of the day.")
LINKED = Writing("See https://mine.example/1 for more.")


def facts(cast: Cast, said: Said, who: str = "anna", **place: object) -> Promotion:
    """The facts of something that is about to be shown in the conversation."""
    space = place.pop("space", cast.conversation)
    assert isinstance(space, Space)
    return gather(getattr(cast, who), said, Place(space, **place), PLAIN)  # type: ignore[arg-type]


OWN = Said(Declared.OWN)


def test_a_text_that_promotes_nothing_costs_no_query(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for said in (Said(), Said(Declared.NONE)):
        with django_assert_num_queries(0):
            gather(cast.anna, said, Place(cast.conversation), PLAIN)


def test_a_link_costs_one_query(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        gather(cast.anna, Said(), Place(cast.conversation), LINKED)


def test_what_was_shared_before_and_whose_pages_they_are_is_known(cast: Cast) -> None:
    share(cast.anna, cast)
    with by_hand():
        Company.objects.filter(pk=cast.anna.company_id).update(domains=["zomer.example"])
    cast.anna.refresh_from_db()
    known = gather(cast.anna, Said(), Place(cast.conversation), LINKED).known
    assert known.shared == {"mine.example"}
    assert known.company == {"zomer.example"}
    others = gather(cast.bram, Said(), Place(cast.conversation), LINKED).known
    assert not others.shared
    assert not others.company


def test_the_past_of_a_member_is_what_counts_for_them(cast: Cast) -> None:
    assert facts(cast, OWN).past.promotions == ()
    share(cast.anna, cast)
    reply(cast.anna, cast, 2)
    past = facts(cast, OWN).past
    assert past.promotions == (Entry.objects.get().at,)
    assert past.replies == 2
    assert facts(cast, OWN, "bram").past.promotions == ()


def test_replies_before_the_last_promotion_do_not_count(cast: Cast) -> None:
    reply(cast.anna, cast, 3)
    share(cast.anna, cast)
    assert facts(cast, OWN).past.replies == 0


def test_a_text_is_not_in_its_own_past(cast: Cast) -> None:
    made = share(cast.anna, cast)
    there = facts(cast, OWN, text=made.pk)
    assert there.past.promotions == ()
    assert there.counted
    assert not facts(cast, Said(Declared.EMPLOYER), text=made.pk).counted
    assert not facts(cast, OWN, text="another").counted


def test_the_past_of_a_vendor_is_its_companys(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    promise(cast.vendor, under)
    past = facts(cast, OWN, "vendor", thread=under.pk).past
    assert len(past.company_replies) == past.in_thread == 1
    assert facts(cast, OWN, "vendor", thread="another").past.in_thread == 0
    assert facts(cast, OWN, "anna").past.company_replies == ()


def test_what_a_double_promoted_is_its_companys(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    promise(cast.vendor, under)
    with by_hand():
        into = Company.objects.create(name="Feedbackly", folded="feedbackly", vendor="yes")
        Company.objects.filter(pk=cast.vendor.company_id).update(merged_into=into)
        cast.vendor.company = into
        cast.vendor.save(update_fields=["company"])
    assert len(facts(cast, OWN, "vendor", thread=under.pk).past.company_replies) == 1


@pytest.mark.parametrize(
    ("is_section", "takes", "where", "found"),
    [
        (True, True, Where.CONTRIBUTION, Where.SECTION),
        (True, False, Where.CONTRIBUTION, Where.CONTRIBUTION),
        (False, True, Where.CONTRIBUTION, Where.CONTRIBUTION),
        (True, True, Where.QUESTION, Where.QUESTION),
        (True, True, Where.OWN_THREAD, Where.OWN_THREAD),
    ],
)
def test_a_contribution_in_the_section_is_an_introduction(
    cast: Cast, is_section: bool, takes: bool, where: Where, found: Where
) -> None:
    set_rules(
        by=cast.host,
        space=cast.public,
        is_section=is_section,
        takes_introductions=takes,
        numbers={},
    )
    assert facts(cast, OWN, space=cast.public, where=where).where is found


def test_an_activity_covers_or_says_why_not(cast: Cast) -> None:
    now = timezone.now()
    good, full = sponsored(cast), sponsored(cast, publications=1)
    later = sponsored(cast, starts_at=now + timedelta(hours=1))
    there = sponsored(cast, spaces=(cast.public,))
    with by_hand():
        type(full).objects.filter(pk=full.pk).update(used=1)
    for activity, cover in (
        (good, Cover.GOOD),
        (full, Cover.USED_UP),
        (later, Cover.NOT_YET),
        (there, Cover.ELSEWHERE),
    ):
        said = Said(Declared.EMPLOYER, sponsorship=activity.pk)
        assert facts(cast, said, "vendor").sponsorship is cover
        assert facts(cast, said, "anna").sponsorship is Cover.OF_OTHERS
    assert facts(cast, OWN, "vendor").sponsorship is Cover.NOT_NAMED
    unknown = Said(Declared.EMPLOYER, sponsorship="nothing")
    assert facts(cast, unknown, "vendor").sponsorship is Cover.OF_OTHERS


def test_an_exception_covers_or_says_why_not(cast: Cast) -> None:
    permission = asked(cast.anna)
    said = Said(Declared.OWN, exception=permission.pk)
    assert facts(cast, said).exception is Cover.NOT_GRANTED
    until = timezone.now() + timedelta(days=1)
    with by_hand():
        Permission.objects.update(state="granted", until=until)
    assert facts(cast, said).exception is Cover.GOOD
    assert facts(cast, said, "bram").exception is Cover.OF_OTHERS
    with time_machine.travel(until, tick=False):
        late = facts(cast, said)
    assert (late.exception, late.until) == (Cover.OVER, until)
    with by_hand():
        Permission.objects.update(space=cast.public)
    assert facts(cast, said).exception is Cover.ELSEWHERE
    with by_hand():
        Permission.objects.update(state="used")
    assert facts(cast, said).exception is Cover.USED_UP


def test_what_covered_a_text_once_covers_its_edits(cast: Cast) -> None:
    activity = sponsored(cast, publications=1)
    made = promise(cast.vendor, thread(cast.anna, cast), sponsorship=activity.pk)
    said = Said(Declared.EMPLOYER, sponsorship=activity.pk)
    with time_machine.travel(timezone.now() + timedelta(days=60)):
        assert facts(cast, said, "vendor", text=made.pk).sponsorship is Cover.GOOD
        assert facts(cast, said, "vendor").sponsorship is Cover.OVER


def test_a_granted_one_is_offered_where_it_counts(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    said = Said(Declared.EMPLOYER, exception=permission.pk)
    assert facts(cast, said, "vendor").is_covered
    assert company_of(cast.vendor).wears_badge
