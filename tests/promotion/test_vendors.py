"""The table of vendors in real threads (clauses vendor-promotion and vendors-have-a-place)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.translation import override

from comity.people.models import Company, VendorClaim, VendorClass
from comity.promotion.actions import set_rules
from comity.promotion.models import Answered, Entry
from comity.promotion.queries import budget_of, known_company
from comity.talk.actions import comment, contribute, edit, release
from comity.talk.composing import Draft
from comity.talk.models import Comment, State
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    colleague,
    company_of,
    granted,
    promise,
    refused_under,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
PROMOTES = Draft(NEUTRAL, "A card", "en", promotes="employer")


def test_a_question_of_somebody_else_is_answered_with_a_label(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    assert made.labels == ["vendor", "employer"]
    assert Entry.objects.get().rule == "question"


def test_a_question_one_answered_already_is_a_conversation(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    with refused_under("vendor-promotion"):
        promise(cast.vendor, under)
    promise(cast.vendor, under, responds_to=under)
    assert Entry.objects.get().rule == "conversation"


def test_in_a_conversation_one_says_to_what_one_responds(cast: Cast) -> None:
    under = thread(cast.anna, cast, "story")
    said, _ = comment(by=cast.bram, contribution=under, draft=Draft("How do others do it?"))
    with refused_under("vendor-promotion"):
        promise(cast.vendor, under)
    made = promise(cast.vendor, under, responds_to=said)
    assert made.responds_to == said
    assert Entry.objects.get().rule == "conversation"


def test_a_reply_responds_to_whom_it_replies(cast: Cast) -> None:
    under = thread(cast.anna, cast, "story")
    said, _ = comment(by=cast.bram, contribution=under, draft=Draft("How do others do it?"))
    made, held = comment(by=cast.vendor, contribution=under, draft=PROMOTES, reply_to=said)
    assert held is None
    assert made.is_published


def test_responding_to_a_colleague_or_oneself_is_no_conversation(cast: Cast) -> None:
    under = thread(cast.anna, cast, "story")
    colleague(cast.bram, cast.vendor)
    for author in (cast.vendor, cast.bram):
        said, _ = comment(by=author, contribution=under, draft=Draft("How do others do it?"))
        with refused_under("vendor-promotion"):
            promise(cast.vendor, under, responds_to=said)


@pytest.mark.parametrize("who", ["vendor", "bram"])
def test_a_thread_of_ones_own_company_is_held(cast: Cast, who: str) -> None:
    colleague(cast.bram, cast.vendor)
    under = thread(getattr(cast, who), cast)
    made, held = comment(by=cast.vendor, contribution=under, draft=PROMOTES)
    assert held is not None
    assert made.state == State.HELD
    assert not Entry.objects.exists()


def test_a_thread_is_judged_by_the_moment_of_the_reply(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    made = promise(cast.vendor, under)
    colleague(cast.bram, cast.vendor)
    _, held = comment(by=cast.vendor, contribution=thread(cast.bram, cast), draft=PROMOTES)
    assert held is not None
    edited = Draft(f"{NEUTRAL} Yes.", language="en", promotes="employer")
    assert edit(by=cast.vendor, text=made, draft=edited)[1] is None


def test_what_a_host_releases_is_labelled_and_in_the_ledger(cast: Cast) -> None:
    under = thread(cast.vendor, cast)
    _, held = comment(by=cast.vendor, contribution=under, draft=PROMOTES)
    assert held is not None
    text = release(by=cast.host, held=held)
    assert text.labels == ["vendor", "employer"]
    assert Entry.objects.get().rule == "released"


def test_a_contribution_of_ones_own_is_refused(cast: Cast) -> None:
    with refused_under("vendor-promotion"):
        contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=PROMOTES)
    for relation in ("own", "featured", "employer"):
        with refused_under("vendor-promotion"):
            share(cast.vendor, cast, relation)
    share(cast.vendor, cast, "found")


@pytest.mark.parametrize("said", ["", "none"])
def test_undeclared_signs_are_held_and_the_answer_is_kept(cast: Cast, said: str) -> None:
    draft = Draft("Sign up for our course: https://x.example/register", promotes=said)
    _, held = comment(by=cast.vendor, contribution=thread(cast.anna, cast), draft=draft)
    assert held is not None
    assert Answered.objects.count() == (1 if said else 0)


def test_a_link_to_ones_companys_pages_is_seen(cast: Cast) -> None:
    with by_hand():
        Company.objects.update(domains=["feedbackly.example"])
    cast.vendor.refresh_from_db()
    draft = Draft("Someone explains it well: https://www.feedbackly.example/why")
    _, held = comment(by=cast.vendor, contribution=thread(cast.anna, cast), draft=draft)
    assert held is not None


@pytest.mark.parametrize(
    ("vendor", "claim", "is_vendor"),
    [
        (VendorClass.UNDECIDED, VendorClaim.YES, True),
        (VendorClass.UNDECIDED, VendorClaim.UNSURE, True),
        (VendorClass.UNDECIDED, VendorClaim.NO, False),
        (VendorClass.YES, VendorClaim.NO, True),
        (VendorClass.NO, VendorClaim.YES, False),
    ],
)
def test_until_hosts_decide_what_was_said_counts(
    cast: Cast, vendor: VendorClass, claim: VendorClaim, is_vendor: bool
) -> None:
    with by_hand():
        Company.objects.filter(pk=cast.anna.company_id).update(vendor=vendor, claim=claim)
    cast.anna.refresh_from_db()
    if is_vendor:
        with refused_under("vendor-promotion"):
            share(cast.anna, cast)
    else:
        share(cast.anna, cast)


def test_a_company_promotes_twice_in_a_thread(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    for _ in range(2):
        promise(cast.vendor, under, responds_to=under)
    with refused_under("vendor-promotion"):
        promise(colleague(cast.bram, cast.vendor), under, responds_to=under)


def test_a_company_promotes_in_ten_replies_in_thirty_days(cast: Cast) -> None:
    for number in range(10):
        with time_machine.travel(timezone.now() + timedelta(minutes=number)):
            promise(cast.vendor, thread(cast.anna, cast))
    assert budget_of(cast.vendor).room.used == 10
    with refused_under("vendor-promotion"):
        promise(colleague(cast.bram, cast.vendor), thread(cast.anna, cast))


def test_sponsored_items_touch_no_budget(cast: Cast) -> None:
    activity = sponsored(cast)
    made = promise(cast.vendor, thread(cast.anna, cast, "story"), sponsorship=activity.pk)
    assert made.labels == ["vendor", "employer", "sponsored"]
    for language, said in (("en", "sponsored by"), ("nl", "gesponsord door")):
        with override(language):
            assert made.labels_shown[-1] == f"{said} Feedbackly Tools"
    assert budget_of(cast.vendor).room.used == 0


def test_an_exception_publishes_once(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    draft = Draft(NEUTRAL, "Our congress", "en", promotes="employer", exception=permission.pk)
    made, held = contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)
    assert held is None
    assert made.labels == ["vendor", "employer", "hosts-permission"]
    assert Entry.objects.get().rule == "exception"
    with refused_under("ask-the-hosts"):
        contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)
    edit(
        by=cast.vendor,
        text=made,
        draft=Draft(
            f"{NEUTRAL} Do.", "Our congress", "en", promotes="employer", exception=permission.pk
        ),
    )


def section(cast: Cast, *, takes: bool = True) -> None:
    """Make the square the vendors' section."""
    set_rules(
        by=cast.host, space=cast.public, is_section=True, takes_introductions=takes, numbers={}
    )


def introduce(cast: Cast, who: str = "vendor") -> None:
    """Introduce the company in the section."""
    contribute(by=getattr(cast, who), space=cast.public, kind="story", draft=PROMOTES)


def test_a_company_introduces_itself_once_a_year_in_the_section(cast: Cast) -> None:
    section(cast)
    introduce(cast)
    colleague(cast.bram, cast.vendor)
    with refused_under("vendors-have-a-place"):
        introduce(cast, "bram")
    found = Entry.objects.get(rule="introduction")
    known = known_company(cast.anna, company_of(cast.vendor).pk)
    assert known.introduction == f"/c/{found.text}/"
    with time_machine.travel(found.at + timedelta(days=365, seconds=1)):
        introduce(cast)


def test_a_section_that_takes_no_introductions_goes_by_the_table(cast: Cast) -> None:
    section(cast, takes=False)
    with refused_under("vendor-promotion"):
        introduce(cast)


def test_every_promotion_that_others_read_has_its_label(cast: Cast) -> None:
    promise(cast.vendor, thread(cast.anna, cast))
    share(cast.anna, cast)
    for entry in Entry.objects.all():
        text = Comment.objects.filter(pk=entry.text).first()
        if text is not None:
            assert text.labels
