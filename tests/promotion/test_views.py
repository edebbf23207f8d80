"""The pages of promotion (clauses share-with-why, leave-room, vendor-promotion, ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care.models import Decision
from comity.people.models import Member
from comity.promotion.models import HouseRules, Permission, Remark, Sponsorship
from comity.talk.models import Comment, Contribution
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
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
FORM = {
    "kind": "share",
    "work_type": "book",
    "title": "The Quiet Customer",
    "url": "https://mine.example/book",
    "relation": "own",
    "why": WHY,
    "body": "",
    "language": "en",
}


def read(cast: Cast, who: Member | None, path: str) -> str:
    """A page as someone reads it."""
    answer = cast.client_of(who).get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_share_is_made_from_a_form_and_shown_as_a_card(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    assert "Share a work" in client.get("/spaces/conversation/new/?kind=share").content.decode()
    assert client.post("/spaces/conversation/new/", FORM).status_code == 302
    made = Contribution.objects.get(kind="share")
    page = read(cast, cast.bram, made.get_absolute_url())
    for told in (WHY, "mine.example", "The Quiet Customer", "own work", 'rel="nofollow ugc'):
        assert told in page
    assert "own work" in read(cast, cast.bram, "/feed/")


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"why": "Read it."}, 403, "at least 8"),
        ({"url": "mine"}, 422, "no web address"),
        ({"relation": ""}, 422, "required"),
    ],
)
def test_nothing_typed_is_lost_when_a_share_is_not_whole(
    cast: Cast, change: dict[str, str], status: int, said: str
) -> None:
    answer = cast.client_of(cast.bram).post("/spaces/conversation/new/", {**FORM, **change})
    assert answer.status_code == status
    page = answer.content.decode()
    assert said in page
    assert "The Quiet Customer" in page


def test_the_budget_stands_above_the_form(cast: Cast) -> None:
    page = read(cast, cast.bram, "/spaces/conversation/new/?kind=share")
    assert "You can share now." in page
    share(cast.bram, cast)
    page = read(cast, cast.bram, "/spaces/conversation/new/?kind=share")
    assert "or after 3 more replies" in page


def test_what_a_why_lacks_is_said_while_it_is_typed(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    short = client.post("/promotion/why/", {"why": "Read it.", "language": "en"})
    assert "needs at least 8" in short.content.decode()
    good = client.post("/promotion/why/", {"why": WHY, "title": "A title", "language": "en"})
    assert "This is a why." in good.content.decode()


def test_over_budget_the_draft_goes_along_to_the_hosts(cast: Cast) -> None:
    share(cast.bram, cast)
    client = cast.client_of(cast.bram)
    refused = client.post("/spaces/conversation/new/", FORM).content.decode()
    assert "Ask the hosts for an exception" in refused
    carried = client.post("/promotion/exceptions/new/", {**FORM, "carry": "1"}).content.decode()
    assert WHY in carried
    assert "https://mine.example/book" in carried
    assert not Permission.objects.exists()


def test_the_question_whose_it_is_opens_where_there_are_signs(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    body = {
        "kind": "story",
        "title": "A course",
        "body": "Sign up for our course on saying no: https://ours.example/register",
    }
    page = client.post("/spaces/conversation/new/", body)
    assert page.status_code == 409
    assert '<details class="disclosure" open>' in page.content.decode()
    declared = client.post("/spaces/conversation/new/", {**body, "promotes": "own"})
    assert declared.status_code in (302, 409)


def test_a_vendor_is_offered_to_what_to_respond(cast: Cast) -> None:
    under = thread(cast.anna, cast, "story")
    page = read(cast, cast.vendor, under.get_absolute_url())
    assert "The text at the top" in page
    assert "The text at the top" not in read(cast, cast.bram, under.get_absolute_url())
    form = {"body": NEUTRAL, "promotes": "employer", "responds_to": under.pk}
    answer = cast.client_of(cast.vendor).post(f"{under.get_absolute_url()}comments/", form)
    assert answer.status_code == 302
    assert Comment.objects.get().labels == ["vendor", "employer"]


def test_a_granted_draft_waits_in_the_form_of_its_space(cast: Cast) -> None:
    permission = granted(cast.vendor, cast, space=cast.conversation)
    client = cast.client_of(cast.vendor)
    go = client.get(f"{permission.get_absolute_url()}publish/")["Location"]
    assert go == f"/spaces/conversation/new/?exception={permission.pk}"
    page = client.get(go).content.decode()
    assert NEUTRAL in page
    form = {"kind": "story", "title": "Our congress", "body": NEUTRAL, "promotes": "employer"}
    done = client.post("/spaces/conversation/new/", {**form, "exception": permission.pk})
    assert done.status_code == 302
    assert "with the hosts&#x27; permission" in read(cast, cast.bram, done["Location"])


def test_one_without_a_space_lets_its_asker_choose(cast: Cast) -> None:
    permission = granted(cast.anna, cast)
    page = read(cast, cast.anna, f"{permission.get_absolute_url()}publish/")
    assert f"/spaces/square/new/?exception={permission.pk}" in page


def test_asking_and_answering_on_pages(cast: Cast) -> None:
    anna, host = cast.client_of(cast.anna), cast.client_of(cast.host)
    anna.post("/promotion/exceptions/new/", {"title": "Our congress", "reason": "All may come."})
    permission = Permission.objects.get()
    assert "Our congress" in read(cast, cast.host, "/desk/exceptions/")
    path = f"/desk/exceptions/{permission.pk}/"
    host.post(path, {"text": "Shall we?"})
    assert Remark.objects.get().text == "Shall we?"
    past = host.post(f"{path}grant/", {"until": "2020-01-01T09:00"})
    assert past.status_code == 422
    until = timezone.localtime(timezone.now() + timedelta(days=3))
    assert host.post(f"{path}grant/", {"until": f"{until:%Y-%m-%dT%H:%M}"}).status_code == 302
    assert "Our congress" in read(cast, cast.host, "/desk/exceptions/?answered=1")


def test_refusing_needs_a_reason(cast: Cast) -> None:
    path = f"/desk/exceptions/{asked(cast.anna).pk}/refuse/"
    client = cast.client_of(cast.host)
    assert client.post(path, {"reason": ""}).status_code == 422
    assert client.post(path, {"reason": "It sells."}).status_code == 302
    page = read(cast, cast.anna, Permission.objects.get().get_absolute_url())
    assert "It sells." in page


def test_hosts_make_an_activity_for_a_company_that_is_here(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    form = {
        "company": "Nobody",
        "title": "Autumn",
        "disclosure_nl": "Betaald",
        "disclosure_en": "Paid",
        "starts_at": "2026-01-01T09:00",
        "ends_at": "2099-01-01T09:00",
        "publications": "2",
    }
    assert client.post("/desk/sponsorships/new/", form).status_code == 422
    named = {**form, "company": "feedbackly tools"}
    assert client.post("/desk/sponsorships/new/", named).status_code == 302
    made = Sponsorship.objects.get()
    assert "Autumn" in read(cast, cast.host, "/desk/sponsorships/")
    assert client.post(f"/desk/sponsorships/{made.pk}/end/").status_code == 302


def test_a_company_has_a_page_with_its_people_where_it_is_a_vendor(cast: Cast) -> None:
    sponsored(cast)
    page = read(cast, cast.bram, company_of(cast.vendor).get_absolute_url())
    assert "Vera Lindqvist" in page
    assert "Coffee hour" in page
    other = read(cast, cast.bram, company_of(cast.anna).get_absolute_url())
    assert "Anna de Wit" not in other


def test_a_space_gets_rules_of_its_own(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    path = "/desk/spaces/conversation/promotion/"
    assert client.post(path, {"promotions": "1000"}).status_code == 422
    assert client.post(path, {"promotions": "5", "is_section": "on"}).status_code == 302
    rules = HouseRules.objects.get()
    assert (rules.numbers, rules.is_section) == ({"promotions": 5}, True)


def test_hosts_see_every_promotion_month_by_month(cast: Cast) -> None:
    share(cast.anna, cast)
    reply(cast.anna, cast, 1)
    promise(cast.vendor, thread(cast.anna, cast))
    page = read(cast, cast.host, "/desk/promotions/")
    for told in ("Feedbackly Tools 1", "Anna de Wit 1", "<meter"):
        assert told in page
    ledger = read(cast, cast.second_host, "/desk/promotions/ledger/")
    for told in ("within the member", "answer to somebody else", "vendor"):
        assert told in ledger


def test_a_host_removes_a_promotion_with_a_reason_its_author_reads(cast: Cast) -> None:
    made = share(cast.bram, cast)
    why = made.why
    path = f"/desk/remove/?about=contribution:{made.pk}"
    given = {"clause": "relations-not-sales", "reason": "It sells."}
    assert cast.client_of(cast.host).post(path, given).status_code == 302
    made.refresh_from_db()
    assert made.is_removed
    assert why not in read(cast, cast.anna, made.get_absolute_url())
    decision = Decision.objects.get()
    assert "It sells." in read(cast, cast.bram, f"/decisions/{decision.pk}/")


def test_ones_own_page_tells_what_one_promoted_and_under_which_rule(cast: Cast) -> None:
    share(cast.bram, cast)
    asked(cast.bram)
    page = read(cast, cast.bram, "/promotion/")
    for told in ("within the member", "Our congress", "or after 3 more replies"):
        assert told in page
