"""The edges at the end of the code that touch promotion, one test each (clauses vendor-promotion,
vendors-have-a-place, share-with-why, leave-room, relations-not-sales, ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.boundaries.actions import grant
from comity.care.actions import alert
from comity.care.models import Alert, Category
from comity.people.actions import Profile, class_company, edit_profile
from comity.people.models import Company, Member, VendorClass
from comity.promotion.actions import ask
from comity.promotion.actions.ask import Request
from comity.promotion.models import Entry, Permission
from comity.promotion.queries import budget_of
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    colleague,
    company_of,
    promise,
    refused_under,
    reply,
    share,
    thread,
)

pytestmark = pytest.mark.django_db
PROMOTES = Draft(NEUTRAL, "A card", "en", promotes="employer")
PRODUCT = "https://shop.zomer.example/shoes"


def zomer(cast: Cast) -> Member:
    """Anna, whose company's pages are known."""
    with by_hand():
        Company.objects.filter(pk=cast.anna.company_id).update(domains=["zomer.example"])
    return Member.objects.select_related("company").get(pk=cast.anna.pk)


def test_a_vendor_opens_a_question_and_a_colleague_answers_with_a_promotion(cast: Cast) -> None:
    under = thread(cast.vendor, cast)
    answer, held = comment(by=colleague(cast.bram, cast.vendor), contribution=under, draft=PROMOTES)
    assert held is not None
    assert not answer.is_published
    assert [finding["clause"] for finding in held.findings] == ["vendor-promotion"]


def test_a_promotion_that_misses_the_question_passes_by_fact_and_can_be_alerted(
    cast: Cast,
) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    alert(
        by=cast.bram,
        category=Category.VENDOR,
        text="The question was about something else.",
        about_type="comment",
        about_id=made.pk,
    )
    assert Alert.objects.get().about_id == made.pk
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer"]


def test_a_member_links_to_their_employers_product_and_is_asked_whose_it_is(cast: Cast) -> None:
    anna, under = zomer(cast), thread(cast.bram, cast)
    draft = Draft(f"{NEUTRAL} We sell them at {PRODUCT} by the way.", language="en")
    with refused_under("share-with-why") as verdicts:
        comment(by=anna, contribution=under, draft=draft)
    asked = next(f for f in verdicts[0].findings if f.clause == "share-with-why")
    assert asked.outcome.word == "nudge"
    assert PRODUCT in asked.words


def test_a_member_who_declares_their_employers_product_goes_by_why_and_budget(cast: Cast) -> None:
    anna = zomer(cast)
    short = Draft(f"Buy {PRODUCT}", language="en", promotes="employer")
    with refused_under("share-with-why"):
        comment(by=anna, contribution=thread(cast.bram, cast), draft=short)
    told = Draft(f"{NEUTRAL} They hang beside {PRODUCT} too.", "A card", "en", promotes="employer")
    made, held = comment(by=anna, contribution=thread(cast.bram, cast), draft=told)
    assert (held, made.labels) == (None, ["employer"])
    with refused_under("leave-room"):
        comment(by=anna, contribution=thread(cast.bram, cast), draft=told)


def test_someone_changes_employer_and_past_labels_stay(cast: Cast) -> None:
    before = promise(cast.vendor, thread(cast.anna, cast))
    profile = Profile("Listens", "SE", ["en"], "Zomer Stores")
    edit_profile(by=cast.vendor, name=cast.vendor.name, profile=profile)
    vera = Member.objects.select_related("company").get(pk=cast.vendor.pk)
    after = share(vera, cast, "employer")
    before.refresh_from_db()
    assert (before.labels, before.byline_company) == (["vendor", "employer"], "Feedbackly Tools")
    assert (after.labels, after.byline_company) == (["employer"], "Zomer Stores")


def test_the_hosts_confirm_the_class_of_a_new_employer(cast: Cast) -> None:
    profile = Profile("Listens", "SE", ["en"], "Nordic Voice", "unsure")
    edit_profile(by=cast.bram, name=cast.bram.name, profile=profile)
    with refused_under("vendor-promotion"):
        share(cast.bram, cast)
    company = company_of(cast.bram)
    assert company.vendor == VendorClass.UNDECIDED
    class_company(by=cast.host, company=company, is_vendor=False, reason="They sell bread.")
    bram = Member.objects.select_related("company").get(pk=cast.bram.pk)
    share(bram, cast)


def test_who_has_not_accepted_the_code_promotes_nothing_and_asks_for_nothing(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    for deed in (
        lambda: share(cast.newcomer, cast),
        lambda: comment(by=cast.newcomer, contribution=under, draft=PROMOTES),
        lambda: ask(by=cast.newcomer, request=Request("Our congress", "All may come.")),
    ):
        with pytest.raises(Refused) as caught:
            deed()
        assert caught.value.kind == "permission"
    assert not Entry.objects.exists()
    assert not Permission.objects.exists()


SENT: list[tuple[str, dict[str, Any], int]] = [
    ("/contributions", {"kind": "story", "title": "A card", "promotes": "employer"}, 403),
    ("/contributions/{asked}/comments", {"promotes": "employer"}, 201),
    ("/contributions/{told}/comments", {"promotes": "employer"}, 403),
    ("/contributions/{told}/comments", {"promotes": "employer", "responds_to": "{told}"}, 201),
    ("/contributions/{hers}/comments", {"promotes": "employer"}, 202),
]


@pytest.mark.parametrize(("path", "more", "status"), SENT)
def test_programs_pass_the_same_gate(
    cast: Cast, path: str, more: dict[str, Any], status: int
) -> None:
    texts = {
        "asked": thread(cast.anna, cast).pk,
        "told": thread(cast.anna, cast, "story").pk,
        "hers": thread(cast.vendor, cast).pk,
    }
    body = {"body": NEUTRAL, "space": "conversation", "language": "en", **more}
    if path != "/contributions":
        del body["space"]
    filled = {name: str(value).format(**texts) for name, value in body.items()}
    answer = cast.api_of(cast.vendor).post(path.format(**texts), filled)
    assert answer.status_code == status, answer.content
    assert Entry.objects.count() == (1 if status == 201 else 0)


def test_pages_pass_the_same_gate(cast: Cast) -> None:
    form = {"body": NEUTRAL, "language": "en", "promotes": "employer"}
    browser = cast.client_of(cast.vendor)
    new = {**form, "kind": "story", "title": "A card"}
    refused = browser.post("/spaces/conversation/new/", new)
    assert "exception" in refused.content.decode()
    browser.post(f"/c/{thread(cast.anna, cast).pk}/comments/", form)
    assert Entry.objects.get().rule == "question"
    browser.post(f"/c/{thread(cast.vendor, cast).pk}/comments/", form)
    assert Entry.objects.count() == 1


SELLS = "Book a demo of our platform today, we offer a 20% discount."


def test_a_message_is_no_place_to_sell_without_a_hint_and_stands_in_no_ledger(
    cast: Cast,
) -> None:
    grant(by=cast.bram, other=cast.vendor)
    api = cast.api_of(cast.vendor)
    made = api.post("/conversations", {"with": [cast.bram.pk]}).json()
    path = f"/conversations/{made['id']}/messages"
    hinted = api.post(path, {"body": SELLS})
    assert hinted.status_code == 409
    clauses = [finding["clause"] for finding in hinted.json()["findings"]]
    assert clauses == ["relations-not-sales"]
    assert not Entry.objects.exists()


def test_a_contact_request_is_no_place_to_sell_twice(cast: Cast) -> None:
    api = cast.api_of(cast.vendor)
    first = api.post("/contact-requests", {"to": cast.bram.pk, "reason": SELLS})
    assert first.status_code == 409
    second = api.post("/contact-requests", {"to": cast.anna.pk, "reason": f"{SELLS} Really."})
    assert second.status_code == 403
    assert not Entry.objects.exists()


def test_a_mention_and_a_reaction_promote_nothing_and_make_no_room(cast: Cast) -> None:
    share(cast.anna, cast)
    under = thread(cast.bram, cast)
    for kind in ("thanks", "insightful"):
        cast.api_of(cast.anna).put(f"/contributions/{under.pk}/reactions/{kind}")
    thread(cast.anna, cast, "story")
    assert budget_of(cast.anna).room.replies_needed == 3


def test_a_budget_names_its_moment_by_the_communitys_clock(cast: Cast) -> None:
    with time_machine.travel("2026-02-27T22:30+00:00", tick=False):
        share(cast.anna, cast)
        page = cast.client_of(cast.bram).get("/promotion/").content.decode()
        assert "You can share now." in page
        page = cast.client_of(cast.anna).get("/promotion/").content.decode()
        assert "29 maart 2026" not in page  # 22:30 UTC is half past midnight on the 30th there
        assert "30 maart 2026" in page or "30 March 2026" in page


def test_the_budget_is_said_before_one_starts_and_by_programs(cast: Cast) -> None:
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        share(cast.anna, cast)
    with time_machine.travel(now + timedelta(minutes=5), tick=False):
        reply(cast.anna, cast, 1)
        told = cast.api_of(cast.anna).get("/promotion/budget").json()
    assert (told["allowed"], told["used"], told["limit"]) == (False, 1, 2)
    assert (told["window_days"], told["replies_needed"]) == (30, 2)
    assert told["allowed_from"].startswith(f"{now + timedelta(days=30):%Y-%m-%d}")


def test_an_undeclared_one_of_a_vendor_is_held_and_a_members_is_asked(cast: Cast) -> None:
    draft = Draft(SELLS, "A card", "en")
    _, held = contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)
    assert held is not None
    with refused_under("share-with-why") as verdicts:
        contribute(by=cast.bram, space=cast.conversation, kind="story", draft=draft)
    assert verdicts[0].outcome.word == "nudge"
