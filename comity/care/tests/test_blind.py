"""An alert about a host: that host can't see, list, count, open or infer it, by any door."""

from __future__ import annotations

import pytest

from comity.care import queries
from comity.care.actions import alert
from comity.care.models import Alert
from comity.notices.models import Notice
from tests.cast import Cast

SECRET = "Hij staat te dichtbij"


@pytest.fixture
def kept(cast: Cast) -> Alert:
    """What Anna raised about Hilde, who is a host."""
    return alert(
        by=cast.anna,
        category="no-harassment",
        text=SECRET,
        about_type="member",
        about_id=cast.host.pk,
    )


@pytest.mark.parametrize(
    "path", ["/desk/", "/desk/alerts/", "/desk/alerts/?answered=1", "/notices/"]
)
def test_no_page_shows_it_to_them(cast: Cast, kept: Alert, path: str) -> None:
    page = cast.client_of(cast.host).get(path).content.decode()
    assert kept.pk not in page
    assert SECRET not in page


def test_its_page_is_not_there_for_them_and_looks_like_any_other_that_is_not(
    cast: Cast, kept: Alert
) -> None:
    client = cast.client_of(cast.host)
    assert client.get(f"/desk/alerts/{kept.pk}/").status_code == 404
    assert client.post(f"/desk/alerts/{kept.pk}/", {"text": "Weg ermee"}).status_code == 404
    kept.refresh_from_db()
    assert kept.answered_at is None


def test_the_api_does_not_know_it_either(cast: Cast, kept: Alert) -> None:
    api = cast.api_of(cast.host)
    hidden = api.post(f"/desk/alerts/{kept.pk}/answer", {"text": "Weg ermee"})
    missing = api.post("/desk/alerts/nothing/answer", {"text": "Weg ermee"})
    assert (hidden.status_code, hidden.content) == (404, missing.content)
    for state in ("received", "answered"):
        assert api.get("/desk/alerts", state=state).json() == {"items": [], "next": None}


def test_it_is_in_no_count_and_no_notice_of_theirs(cast: Cast, kept: Alert) -> None:
    assert queries.waiting_for(cast.host).alerts == 0
    assert queries.urgent_for(cast.host) == []
    assert not Notice.objects.filter(member=cast.host).exists()
    cast.host.refresh_from_db()
    assert cast.host.unread_notices == 0


def test_the_other_host_sees_it_with_who_raised_it(cast: Cast, kept: Alert) -> None:
    assert queries.waiting_for(cast.second_host).alerts == 1
    page = cast.client_of(cast.second_host).get(f"/desk/alerts/{kept.pk}/").content.decode()
    assert SECRET in page
    assert cast.anna.name in page


@pytest.mark.parametrize("who", ["anna", "bram", "applicant", "newcomer", "vendor"])
def test_members_have_no_desk(cast: Cast, kept: Alert, who: str) -> None:
    member = getattr(cast, who)
    client, api = cast.client_of(member), cast.api_of(member)
    for path in ("/desk/", "/desk/alerts/", f"/desk/alerts/{kept.pk}/", "/desk/letters/"):
        assert client.get(path).status_code == 403
    assert api.get("/desk/alerts").status_code == 403
    assert api.get("/desk/held").status_code == 403
    assert api.post(f"/desk/alerts/{kept.pk}/answer", {"text": "x"}).status_code == 403


def test_the_one_it_is_about_never_finds_who_raised_it(cast: Cast, kept: Alert) -> None:
    for path in ("/alerts", "/notices"):
        assert cast.api_of(cast.host).get(path).json()["items"] == []
    page = cast.client_of(cast.host).get("/alerts/").content.decode()
    assert cast.anna.name not in page
