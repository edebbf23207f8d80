"""Who sponsors us, companies, the vendors' section and the hosts' ledger, on pages (clauses
vendor-promotion and vendors-have-a-place)."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.promotion.actions import end_sponsorship, set_rules
from comity.promotion.models import Entry, Sponsorship
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    company_of,
    granted,
    promise,
    share,
    sponsored,
    thread,
)

pytestmark = pytest.mark.django_db
NEW = "/desk/sponsorships/new/"
FORM = {
    "company": "Feedbackly Tools",
    "title": "Coffee hour",
    "disclosure_nl": "Feedbackly betaalt de koffie.",
    "disclosure_en": "Feedbackly pays for the coffee.",
    "starts_at": "2026-03-01T09:00",
    "ends_at": "2099-03-01T09:00",
    "publications": "2",
}
HELLO = {
    "kind": "story",
    "title": "Who we are",
    "body": NEUTRAL,
    "promotes": "employer",
    "language": "en",
}


def page_of(answer: Any, status: int = 200) -> str:
    """A page as one reads it."""
    assert answer.status_code == status
    return unescape(answer.content.decode())


def read(cast: Cast, who: Member | None, path: str) -> str:
    """The page at a path, for somebody."""
    return page_of(cast.client_of(who).get(path))


def a_section(cast: Cast) -> None:
    """Let the square be the vendors' section."""
    set_rules(
        by=cast.host, space=cast.public, is_section=True, takes_introductions=True, numbers={}
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"company": "Nobody Ltd"}, "company"),
        ({"company": "x" * 81}, "company"),
        ({"title": "ab"}, "title"),
        ({"disclosure_nl": ""}, "disclosure_nl"),
        ({"disclosure_en": "x" * 301}, "disclosure_en"),
        ({"starts_at": "tomorrow"}, "starts_at"),
        ({"starts_at": "0001-01-01T00:00"}, "starts_at"),
        ({"starts_at": "2026-03-29T02:30"}, "starts_at"),
        ({"ends_at": "9999-12-31T23:59"}, "ends_at"),
        ({"publications": "0"}, "publications"),
        ({"publications": "many"}, "publications"),
        ({"spaces": "nowhere"}, "spaces"),
    ],
)
def test_an_activity_that_does_not_hold_names_its_field_and_keeps_the_rest(
    cast: Cast, change: dict[str, str], field: str
) -> None:
    form = {**FORM, **change}
    page = page_of(cast.client_of(cast.second_host).post(NEW, form), 422)
    assert f'id="id_{field}_error"' in page
    for name in ("title", "starts_at", "publications"):
        assert f'value="{form[name]}"' in page
    assert not Sponsorship.objects.exists()


def test_one_that_ends_before_it_starts_is_refused_with_its_reason(cast: Cast) -> None:
    form = {**FORM, "ends_at": "2026-02-01T09:00"}
    page = page_of(cast.client_of(cast.second_host).post(NEW, form), 422)
    assert "It has to end after it starts." in page
    assert 'value="Coffee hour"' in page


def test_moments_are_of_our_clock_over_the_change_of_time(cast: Cast) -> None:
    form = {**FORM, "starts_at": "2026-03-29T01:30", "ends_at": "2026-03-29T03:30"}
    cast.client_of(cast.host).post(NEW, form)
    made = Sponsorship.objects.get()
    assert made.ends_at - made.starts_at == timedelta(hours=1)
    assert made.starts_at.isoformat() == "2026-03-29T00:30:00+00:00"


def test_about_lists_who_sponsors_what_goes_on_what_is_to_come_and_what_is_over(
    cast: Cast,
) -> None:
    now = timezone.now()
    over = sponsored(cast, title="Spring hour", given="Five hundred euros")
    sponsored(cast, title="Summer hour")
    sponsored(cast, title="Autumn hour", starts_at=now + timedelta(days=5))
    end_sponsorship(by=cast.host, sponsorship=over)
    page = read(cast, cast.stranger, "/about/")
    listed = page[page.index('id="sponsors"') :]
    for title, state in (("Autumn", "to come"), ("Summer", "going on"), ("Spring", "over")):
        item = listed[listed.index(f"{title} hour") :]
        assert state in item[: item.index("</li>")]
    assert "Five hundred euros" in listed
    assert "publications used" not in page


def test_about_speaks_the_readers_language(cast: Cast) -> None:
    sponsored(cast)
    dutch = read(cast, cast.anna, "/about/")
    for told in ("Wie ons sponsort", "Feedbackly betaalt de koffie.", "elke ruimte"):
        assert told in dutch
    assert "Feedbackly pays for the coffee." not in dutch


@pytest.mark.parametrize(("who", "sees"), [("vendor", True), ("anna", False), ("bram", False)])
def test_what_is_left_is_for_the_companys_people(cast: Cast, who: str, sees: bool) -> None:
    sponsored(cast)
    page = read(cast, getattr(cast, who), "/promotion/")
    assert ("0 of 2 publications used" in page) is sees
    assert "0 of 2 publications used" in read(cast, cast.second_host, "/desk/sponsorships/")


def test_ending_stands_beside_what_goes_on_only(cast: Cast) -> None:
    made, host = sponsored(cast), cast.client_of(cast.second_host)
    assert "End it now" in page_of(host.get("/desk/sponsorships/"))
    assert host.post(f"/desk/sponsorships/{made.pk}/end/").status_code == 302
    assert "End it now" not in page_of(host.get("/desk/sponsorships/"))
    assert host.post(f"/desk/sponsorships/{made.pk}/end/").status_code == 409


def test_what_was_published_keeps_its_label_when_the_activity_ends(cast: Cast) -> None:
    made = sponsored(cast)
    said = promise(cast.vendor, thread(cast.bram, cast), sponsorship=made.pk)
    end_sponsorship(by=cast.host, sponsorship=made)
    path = said.contribution.get_absolute_url()
    assert "gesponsord door Feedbackly Tools" in read(cast, cast.anna, path)
    assert "sponsored by Feedbackly Tools" in read(cast, cast.bram, path)


@pytest.mark.parametrize("who", ["anna", "vendor", "newcomer", "applicant"])
def test_the_hosts_pages_are_for_hosts(cast: Cast, who: str) -> None:
    client = cast.client_of(getattr(cast, who))
    for path in (NEW, "/desk/sponsorships/", "/desk/promotions/", "/desk/promotions/companies/"):
        assert client.get(path).status_code == 403
    assert client.post(NEW, FORM).status_code == 403
    assert not Sponsorship.objects.exists()


def test_a_companys_page_tells_what_it_sponsors_and_whom_one_may_ask(cast: Cast) -> None:
    sponsored(cast)
    page = read(cast, cast.bram, company_of(cast.vendor).get_absolute_url())
    for told in ("Feedbackly Tools", "vendor", "Coffee hour", f"/members/{cast.vendor.pk}/"):
        assert told in page
    assert "publications used" not in page
    assert "vera@example.org" not in page


@pytest.mark.parametrize("who", ["stranger", "applicant"])
def test_a_companys_page_is_for_members(cast: Cast, who: str) -> None:
    path = company_of(cast.vendor).get_absolute_url()
    assert cast.client_of(getattr(cast, who)).get(path).status_code == 404


def test_a_vendor_introduces_its_company_once_a_year_in_the_section(cast: Cast) -> None:
    a_section(cast)
    vera = cast.client_of(cast.vendor)
    done = vera.post("/spaces/square/new/", HELLO)
    assert done.status_code == 302
    assert Entry.objects.get().rule == "introduction"
    section = read(cast, cast.bram, "/spaces/square/")
    assert "Companies here" in section
    assert company_of(cast.vendor).get_absolute_url() in section
    introduced = read(cast, cast.bram, company_of(cast.vendor).get_absolute_url())
    assert f'href="{done["Location"]}"' in introduced
    again = page_of(vera.post("/spaces/square/new/", HELLO), 403)
    assert "one introduction fits in 365 days" in again
    assert "Ask the hosts for an exception" in again
    with time_machine.travel(timezone.now() + timedelta(days=365, minutes=1)):
        later = cast.client_of(cast.vendor)
        assert later.post("/spaces/square/new/", HELLO).status_code == 302


def test_a_section_without_introductions_refuses_as_everywhere(cast: Cast) -> None:
    set_rules(
        by=cast.host, space=cast.public, is_section=True, takes_introductions=False, numbers={}
    )
    assert cast.client_of(cast.vendor).post("/spaces/square/new/", HELLO).status_code == 403
    assert not Contribution.objects.exists()


def test_visitors_and_applicants_are_shown_no_companies(cast: Cast) -> None:
    a_section(cast)
    cast.client_of(cast.vendor).post("/spaces/square/new/", HELLO)
    for who in (cast.stranger, cast.applicant):
        page = read(cast, who, "/spaces/square/")
        assert "/companies/" not in page
        assert "Feedbackly Tools · vendor" in page


def test_an_introduction_where_one_may_not_read_is_not_told_of(cast: Cast) -> None:
    set_rules(
        by=cast.host, space=cast.private, is_section=True, takes_introductions=True, numbers={}
    )
    with by_hand():
        cast.bram.company = cast.vendor.company
        cast.bram.save(update_fields=["company"])
    assert cast.client_of(cast.bram).post("/spaces/back-room/new/", HELLO).status_code == 302
    path = company_of(cast.vendor).get_absolute_url()
    assert "How it introduced itself" not in read(cast, cast.second_host, path)
    assert "/c/" not in read(cast, cast.second_host, path)


def test_the_ledger_tells_who_where_what_was_said_and_by_which_rule(cast: Cast) -> None:
    share(cast.bram, cast)
    promise(cast.vendor, thread(cast.bram, cast), sponsorship=sponsored(cast).pk)
    form = {**HELLO, "exception": granted(cast.vendor, cast).pk}
    cast.client_of(cast.vendor).post("/spaces/conversation/new/", form)
    page = read(cast, cast.second_host, "/desk/promotions/ledger/")
    for told in (
        "within the member's budget",
        "in a sponsored activity (Coffee hour)",
        "with the hosts' permission",
        "my own",
        "my employer's",
        "Conversation",
    ):
        assert told in page
    for entry in Entry.objects.all():
        assert entry.get_absolute_url() in page


def test_the_overview_counts_what_waits_and_what_is_used(cast: Cast) -> None:
    share(cast.bram, cast)
    granted(cast.vendor, cast)
    page = read(cast, cast.second_host, "/desk/promotions/")
    assert "1 / 2" in page
    assert "waits for an answer" not in page
    assert "Bram Ashworth 1" in page
