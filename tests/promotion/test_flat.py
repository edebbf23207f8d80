"""However much is promoted, a page asks the database as often as for little."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.people.models import Company, Member
from comity.promotion.models import Entry, Permission, Remark, Sponsorship
from comity.talk.models import Comment, Contribution
from tests.cast import Cast, by_hand
from tests.promotion.scene import company_of, thread

pytestmark = pytest.mark.django_db
MANY, MOST = 30, 8


def sponsorships(cast: Cast, number: int) -> list[Sponsorship]:
    """So many activities of Vera's company, each in two spaces."""
    now = timezone.now()
    given: dict[str, Any] = {"disclosure_nl": "Zij betalen.", "disclosure_en": "They pay."}
    ends = {"starts_at": now - timedelta(days=1), "ends_at": now + timedelta(days=9)}
    made = [
        Sponsorship(
            company=company_of(cast.vendor), title=f"Hour {n}", publications=3, **given, **ends
        )
        for n in range(number)
    ]
    rows = Sponsorship.objects.bulk_create(made)
    for row in rows:
        row.spaces.set([cast.conversation, cast.public])
    return rows


def permissions(cast: Cast, number: int) -> list[Permission]:
    """So many members who each asked for an exception, of companies of their own."""
    companies = Company.objects.bulk_create(
        Company(name=f"Firm {n:02}", folded=f"firm{n:02}", vendor="yes") for n in range(number)
    )
    members = Member.objects.bulk_create(
        Member(
            handle=f"asker-{n:02}",
            email=f"asker-{n:02}@example.org",
            name=f"Asker {n:02}",
            role="member",
            company=companies[n],
        )
        for n in range(number)
    )
    made = [Permission(member=who, title="Our congress", reason="All may come.") for who in members]
    return Permission.objects.bulk_create(made)


def entries(cast: Cast, number: int) -> list[Entry]:
    """So many promotions of as many members, sponsored and asked for, over a year."""
    activities, asked = sponsorships(cast, number), permissions(cast, number)
    now = timezone.now()
    made = [
        Entry(
            member=asked[n].member,
            company=asked[n].member.company,
            is_vendor=True,
            text=f"text-{n}",
            thread=f"text-{n}",
            is_reply=bool(n % 2),
            space=cast.conversation,
            declared="employer",
            rule="sponsored",
            sponsorship=activities[n],
            permission=asked[n],
            at=now - timedelta(days=10 * n),
        )
        for n in range(number)
    ]
    return Entry.objects.bulk_create(made)


def texts(cast: Cast, number: int) -> None:
    """So many labelled contributions of Vera's, and as many labelled comments under one."""
    rows = {"html": "<p>x</p>", "body": "x", "language": "en", "byline_company": "Feedbackly Tools"}
    said = {"byline_vendor": True, "promotes": "employer", "author": cast.vendor, **rows}
    one, asked = sponsorships(cast, 1)[0], permissions(cast, 1)[0]
    covered: dict[str, Any] = {"sponsorship": one, "sponsor": "Feedbackly Tools"}
    Contribution.objects.bulk_create(
        Contribution(space=cast.conversation, kind="story", title=f"Story {n}", **said, **covered)
        for n in range(number)
    )
    above = thread(cast.anna, cast)
    Comment.objects.bulk_create(
        Comment(contribution=above, path=f"{n:03}", permission=asked, **said) for n in range(number)
    )


def count(client: Any, path: str) -> int:
    """How often a page or operation asks the database."""
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200
    opened = ("SAVEPOINT", "RELEASE", "ROLLBACK")
    return sum(not query["sql"].startswith(opened) for query in asked.captured_queries)


@pytest.mark.parametrize(
    "path",
    [
        "/desk/promotions/",
        "/desk/promotions/ledger/",
        "/desk/promotions/companies/",
        "/desk/exceptions/",
        "/desk/sponsorships/",
        "/about/",
    ],
)
def test_the_hosts_pages_stay_flat(cast: Cast, path: str) -> None:
    client = cast.client_of(cast.second_host)
    with by_hand():
        entries(cast, MANY)
    assert count(client, path) <= MOST


@pytest.mark.parametrize("path", ["/desk/exceptions", "/sponsorships"])
def test_what_programs_list_stays_flat(cast: Cast, path: str) -> None:
    api = cast.api_of(cast.host)
    with by_hand():
        entries(cast, 2)
    api.get(path)
    few = count(api, path)
    with by_hand():
        Entry.objects.all().delete()
        Permission.objects.all().delete()
        Company.objects.filter(folded__startswith="firm").delete()
        Member.objects.filter(handle__startswith="asker").delete()
        entries(cast, MANY)
    assert count(api, path) == few


def test_ones_own_requests_stay_flat(cast: Cast) -> None:
    api = cast.api_of(cast.vendor)
    with by_hand():
        Permission.objects.bulk_create(
            Permission(member=cast.vendor, title=f"No {n}", reason="x", state="withdrawn")
            for n in range(MANY)
        )
    with CaptureQueriesContext(connection) as asked:
        listed = api.get("/exceptions").json()["items"]
    assert len(listed) == MANY
    assert len(asked.captured_queries) <= 3


def test_ones_own_page_stays_flat(cast: Cast) -> None:
    with by_hand():
        rows = entries(cast, MANY)
        Entry.objects.filter(pk__in=[row.pk for row in rows]).update(member=cast.vendor)
    client = cast.client_of(cast.vendor)
    assert count(client, "/promotion/") <= MOST
    page = client.get("/promotion/").content.decode()
    assert page.count("in a sponsored activity") == MANY


def test_labels_cost_nothing_in_the_feed_a_space_and_a_thread(cast: Cast) -> None:
    with by_hand():
        texts(cast, MANY)
    above = Contribution.objects.get(author=cast.anna)
    client = cast.client_of(cast.bram)
    for path in ("/feed/", "/spaces/conversation/", above.get_absolute_url()):
        assert count(client, path) <= MOST, path
    api = cast.api_of(cast.bram)
    for path in ("/feed", f"/contributions/{above.pk}/comments"):
        assert count(api, path) <= MOST - 2, path


def test_what_hosts_say_to_each_other_stays_flat(cast: Cast) -> None:
    with by_hand():
        (asked,) = permissions(cast, 1)
        Remark.objects.bulk_create(
            Remark(permission=asked, by=cast.second_host, text=f"Say {n}") for n in range(MANY)
        )
    client = cast.client_of(cast.host)
    assert count(client, f"/desk/exceptions/{asked.pk}/") <= MOST


def test_the_page_of_a_company_stays_flat(cast: Cast) -> None:
    path = company_of(cast.vendor).get_absolute_url()
    client = cast.client_of(cast.bram)
    client.get(path)
    few = count(client, path)
    with by_hand():
        sponsorships(cast, MANY)
    assert count(client, path) <= few + 1
