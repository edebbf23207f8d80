"""From a refusal to the hosts and back, on pages (clause ask-the-hosts)."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.promotion.models import Permission, Remark
from comity.talk.actions import comment
from comity.talk.composing import Draft
from comity.talk.models import Contribution
from tests.cast import Cast
from tests.promotion.scene import NEUTRAL, asked, granted, refused_under, share, thread

pytestmark = pytest.mark.django_db
NEW = "/spaces/conversation/new/"
ASK = "/promotion/exceptions/new/"
STORY = {
    "kind": "story",
    "title": "Our congress on queues",
    "body": NEUTRAL,
    "language": "en",
    "promotes": "employer",
}


def page_of(answer: Any, status: int = 200) -> str:
    """A page as one reads it."""
    assert answer.status_code == status
    return unescape(answer.content.decode())


def read(cast: Cast, who: Member | None, path: str) -> str:
    """The page at a path, for somebody."""
    return page_of(cast.client_of(who).get(path))


def typed(page: str, name: str) -> str:
    """What stands in a field of a form."""
    area = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\s*(.*?)</textarea>', page, re.DOTALL)
    line = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', page)
    found = area or line
    return found[1] if found else ""


def local(days: float) -> str:
    """A moment so many days from now, as a browser sends it."""
    return f"{timezone.localtime(timezone.now() + timedelta(days=days)):%Y-%m-%dT%H:%M}"


def test_from_the_refusal_to_one_publication(cast: Cast) -> None:
    vera, hilde = cast.client_of(cast.vendor), cast.client_of(cast.host)
    refused = page_of(vera.post(NEW, STORY), 403)
    assert f'formaction="{ASK}"' in refused
    form = page_of(vera.post(ASK, {**STORY, "carry": "1"}))
    assert (typed(form, "title"), typed(form, "draft")) == (STORY["title"], NEUTRAL)
    sent = {"title": STORY["title"], "draft": NEUTRAL, "reason": "All may come."}
    own = vera.post(ASK, sent)["Location"]
    desk = page_of(hilde.get("/desk/exceptions/"))
    assert STORY["title"] in desk
    (permission,) = Permission.objects.all()
    hilde.post(f"/desk/exceptions/{permission.pk}/grant/", {"until": local(5)})
    page = page_of(vera.get(own))
    assert "Publish it" in page
    choose = page_of(vera.get(f"{own}publish/"))
    assert f"{NEW}?exception={permission.pk}" in choose
    start = page_of(vera.get(f"{NEW}?exception={permission.pk}"))
    assert (typed(start, "title"), typed(start, "body")) == (STORY["title"], NEUTRAL)
    done = vera.post(f"{NEW}?exception={permission.pk}", {**STORY, "exception": permission.pk})
    assert "met toestemming van de hosts" in read(cast, cast.anna, done["Location"])
    assert "Publish it" not in page_of(vera.get(own))


def test_what_was_granted_is_offered_once(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    vera = cast.client_of(cast.vendor)
    form = {**STORY, "exception": permission.pk}
    assert vera.post(NEW, form).status_code == 302
    assert "not in a contribution of their own" in page_of(vera.post(NEW, form), 403)
    assert Contribution.objects.count() == 1
    assert vera.get(f"{NEW}?exception={permission.pk}").status_code == 200


def test_of_a_comment_the_words_go_along_too(cast: Cast) -> None:
    share(cast.bram, cast)
    under = thread(cast.anna, cast)
    bram = cast.client_of(cast.bram)
    form = {"body": NEUTRAL, "promotes": "own", "language": "en"}
    assert "Ask the hosts" in page_of(bram.post(f"{under.get_absolute_url()}comments/", form), 403)
    assert typed(page_of(bram.post(ASK, {**form, "carry": "1"})), "draft") == NEUTRAL


def test_a_nudge_or_a_missing_why_is_nothing_to_ask_the_hosts_about(cast: Cast) -> None:
    bram = cast.client_of(cast.bram)
    signs = {**STORY, "promotes": "", "body": "Sign up: https://ours.example/register"}
    assert f'formaction="{ASK}"' not in page_of(bram.post(NEW, signs), 409)
    bare = {**STORY, "promotes": "own", "body": "https://ours.example"}
    assert f'formaction="{ASK}"' not in page_of(bram.post(NEW, bare), 403)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": "ab"}, "title"),
        ({"reason": ""}, "reason"),
        ({"reason": "x" * 1001}, "reason"),
        ({"draft": "x" * 20_001}, "draft"),
        ({"when": "x" * 141}, "when"),
    ],
)
def test_what_is_asked_badly_comes_back_whole_with_the_field_named(
    cast: Cast, change: dict[str, str], field: str
) -> None:
    form = {"title": "Our congress", "reason": "All may come.", "draft": NEUTRAL, **change}
    page = page_of(cast.client_of(cast.vendor).post(ASK, form), 422)
    assert f'id="id_{field}_error"' in page
    for name, value in form.items():
        assert typed(page, name) == value
    assert not Permission.objects.exists()


def test_a_second_request_is_refused_with_its_words_kept(cast: Cast) -> None:
    asked(cast.vendor)
    form = {"title": "Our course", "reason": "It is free.", "draft": NEUTRAL}
    page = page_of(cast.client_of(cast.vendor).post(ASK, form), 403)
    assert "You asked for an exception already." in page
    assert typed(page, "reason") == "It is free."


def test_taking_it_back_makes_place_for_another(cast: Cast) -> None:
    permission, vera = asked(cast.vendor), cast.client_of(cast.vendor)
    path = permission.get_absolute_url()
    assert "Take it back" in page_of(vera.get(path))
    assert vera.post(f"{path}withdraw/").status_code == 302
    page = page_of(vera.get(path))
    assert "Take it back" not in page
    assert "withdrawn" in page
    assert vera.post(f"{path}withdraw/").status_code == 409
    assert asked(cast.vendor).is_open


def test_a_refusal_gives_its_reason_in_the_list_the_page_and_the_bell(cast: Cast) -> None:
    permission = asked(cast.anna, "Ons congres")
    path = f"/desk/exceptions/{permission.pk}/refuse/"
    cast.client_of(cast.host).post(path, {"reason": "Het is een verkoopdag."})
    page = read(cast, cast.anna, permission.get_absolute_url())
    assert "Het is een verkoopdag." in page
    assert "geweigerd" in page
    assert "Het is een verkoopdag." in read(cast, cast.anna, "/notices/")


def test_what_hosts_say_to_each_other_stays_among_them(cast: Cast) -> None:
    permission = asked(cast.vendor)
    path = f"/desk/exceptions/{permission.pk}/"
    cast.client_of(cast.host).post(path, {"text": "They always ask."})
    assert "They always ask." in read(cast, cast.second_host, path)
    own = read(cast, cast.vendor, permission.get_absolute_url())
    assert "They always ask." not in own
    export = cast.client_of(cast.vendor).get("/api/v1/me/export").content.decode()
    assert "They always ask." not in export
    assert Remark.objects.get().by == cast.host


def test_an_empty_remark_is_not_kept(cast: Cast) -> None:
    path = f"/desk/exceptions/{asked(cast.vendor).pk}/"
    assert page_of(cast.client_of(cast.host).post(path, {"text": " "}), 422)
    assert not Remark.objects.exists()


@pytest.mark.parametrize(
    "until", ["", "soon", "2020-01-01T09:00", "0001-01-01T00:00", "9999-12-31T23:59"]
)
def test_a_moment_that_does_not_hold_grants_nothing(cast: Cast, until: str) -> None:
    permission = asked(cast.vendor)
    path = f"/desk/exceptions/{permission.pk}/grant/"
    form = {"until": until, "answer": "Gladly."}
    page = page_of(cast.client_of(cast.second_host).post(path, form), 422)
    assert typed(page, "answer") == "Gladly."
    permission.refresh_from_db()
    assert permission.is_open


def test_a_space_is_granted_that_the_asker_reads(cast: Cast) -> None:
    path = f"/desk/exceptions/{asked(cast.anna).pk}/grant/"
    form = {"until": local(5), "space": cast.private.pk}
    page = page_of(cast.client_of(cast.host).post(path, form), 422)
    assert "zit niet in die ruimte" in page


def test_the_moment_typed_is_of_our_clock(cast: Cast) -> None:
    with time_machine.travel("2026-06-01T10:00:00Z"):
        permission = asked(cast.vendor)
        path = f"/desk/exceptions/{permission.pk}/grant/"
        cast.client_of(cast.host).post(path, {"until": "2026-07-01T12:00"})
        permission.refresh_from_db()
        assert permission.until is not None
        assert permission.until.isoformat() == "2026-07-01T10:00:00+00:00"
        assert "once, until 1 July 2026 12:00" in read(
            cast, cast.vendor, permission.get_absolute_url()
        )


def test_of_two_hosts_the_second_reads_that_it_was_answered(cast: Cast) -> None:
    permission = asked(cast.vendor)
    path = f"/desk/exceptions/{permission.pk}/"
    cast.client_of(cast.host).post(f"{path}grant/", {"until": local(5)})
    samir = cast.client_of(cast.second_host)
    late = page_of(samir.post(f"{path}refuse/", {"reason": "No."}), 409)
    assert "This was answered, or taken back, already." in late
    assert "Refuse it" not in page_of(samir.get(path))


def test_a_host_asks_like_anyone_and_another_decides(cast: Cast) -> None:
    permission = asked(cast.host)
    assert cast.client_of(cast.host).get(f"/desk/exceptions/{permission.pk}/").status_code == 404
    assert permission.title not in read(cast, cast.host, "/desk/exceptions/")
    assert permission.title in read(cast, cast.second_host, "/desk/exceptions/")


@pytest.mark.parametrize("who", ["anna", "vendor", "newcomer", "applicant"])
def test_the_desk_is_for_hosts(cast: Cast, who: str) -> None:
    client, path = cast.client_of(getattr(cast, who)), f"/desk/exceptions/{asked(cast.bram).pk}/"
    for each in ("/desk/exceptions/", path):
        assert client.get(each).status_code == 403
    assert client.post(f"{path}grant/", {"until": local(5)}).status_code == 403
    assert client.post(path, {"text": "Yes."}).status_code == 403
    assert Permission.objects.get().is_open


def test_nobody_opens_or_publishes_what_another_was_granted(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    for who in (cast.anna, cast.host, cast.applicant):
        client = cast.client_of(who)
        assert client.get(permission.get_absolute_url()).status_code == 404
        assert client.get(f"{permission.get_absolute_url()}publish/").status_code == 404
        assert client.get(f"{NEW}?exception={permission.pk}").status_code == 404
    form = {**STORY, "promotes": "own", "exception": permission.pk}
    cast.client_of(cast.anna).post(NEW, form)
    assert Contribution.objects.get().labels == ["own-work"]
    assert Permission.objects.get().is_granted


def test_a_reply_is_not_what_an_exception_is_for(cast: Cast) -> None:
    permission, under = granted(cast.vendor, cast), thread(cast.anna, cast, "story")
    path = f"{under.get_absolute_url()}comments/"
    form = {"body": NEUTRAL, "promotes": "employer", "exception": permission.pk}
    assert cast.client_of(cast.vendor).post(path, form).status_code == 403
    draft = Draft(NEUTRAL, language="en", promotes="employer", exception=permission.pk)
    with refused_under("ask-the-hosts"):
        comment(by=cast.vendor, contribution=under, draft=draft)
