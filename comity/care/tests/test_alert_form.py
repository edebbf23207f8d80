"""The form of an alert: two choices first, one line is enough, and whatever was typed stays (clause
care-for-each-other)."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from comity.care.forms import AlertForm, MessageAlertForm
from comity.care.models import LETTER, LINE, Alert, Category
from comity.care.tests.threads import comment, contribution
from tests.cast import Cast

ENOUGH = {"category": "courtesy", "text": "This is not kind."}
MORE = {
    "place": "By the bar",
    "happened_at": "About nine",
    "ongoing": "true",
    "people": "A tall man",
    "witnesses": "Two others",
    "on_behalf_of": "A colleague",
    "wish": "That it stops.",
}


@pytest.fixture
def bram(cast: Cast) -> Client:
    """Bram, who reads English."""
    return cast.client_of(cast.bram)


def form(cast: Cast, **given: object) -> AlertForm:
    return AlertForm(given or None, hosts=[cast.host, cast.second_host])


def test_two_answers_are_enough(cast: Cast) -> None:
    assert form(cast, **ENOUGH).is_valid()


@pytest.mark.parametrize("missing", ENOUGH)
def test_without_one_of_them_it_is_none(cast: Cast, missing: str) -> None:
    given = {**ENOUGH, missing: ""}
    assert list(form(cast, **given).errors) == [missing]


@pytest.mark.parametrize("name", [name for name in MORE if name not in ("ongoing", "wish")])
def test_each_line_has_a_bound(cast: Cast, name: str) -> None:
    assert form(cast, **ENOUGH, **{name: "x" * LINE}).is_valid()
    assert not form(cast, **ENOUGH, **{name: "x" * (LINE + 1)}).is_valid()


@pytest.mark.parametrize(("name", "most"), [("text", LETTER), ("wish", 1_000)])
def test_each_text_has_a_bound(cast: Cast, name: str, most: int) -> None:
    assert form(cast, **{**ENOUGH, name: "x" * most}).is_valid()
    assert not form(cast, **{**ENOUGH, name: "x" * (most + 1)}).is_valid()


@pytest.mark.parametrize(
    ("typed", "kept"), [("true", True), ("false", False), ("", None), ("perhaps", None)]
)
def test_whether_it_goes_on_may_be_unknown(cast: Cast, typed: str, kept: bool | None) -> None:
    given = form(cast, **ENOUGH, ongoing=typed)
    assert given.is_valid()
    assert given.details()["ongoing"] is kept


def test_no_host_is_offered_what_is_about_them(cast: Cast) -> None:
    given = form(cast, **ENOUGH, to=cast.host.pk)
    given.not_to(cast.host)
    assert "to" in given.errors
    other = form(cast, **ENOUGH, to=cast.second_host.pk)
    other.not_to(cast.host)
    assert other.is_valid()
    assert other.details()["to"] == cast.second_host


def test_nobody_but_a_host_can_be_chosen(cast: Cast) -> None:
    assert "to" in form(cast, **ENOUGH, to=cast.anna.pk).errors


@pytest.mark.parametrize(
    ("before", "after", "around"),
    [("0", "0", (0, 0)), ("3", "10", (3, 10)), ("11", "-1", (0, 0)), ("x", "", (0, 0))],
)
def test_how_much_goes_along_is_read_or_nothing(
    cast: Cast, before: str, after: str, around: tuple[int, int]
) -> None:
    given = MessageAlertForm({**ENOUGH, "before": before, "after": after}, hosts=[cast.host])
    found = given.around()
    assert (found.before, found.after) == around


def choices(page: str) -> list[str]:
    return re.findall(r'name="category" value="([\w-]+)"', page)


def test_danger_and_need_come_first_and_the_rest_after(bram: Client) -> None:
    found = choices(bram.get("/alerts/new/").content.decode())
    assert found[:2] == ["danger", "needs-help"]
    assert sorted(found) == sorted(Category.values)
    assert found[-2:] == ["something-small", "something-else"]


@pytest.mark.parametrize("category", ["no-harassment", "danger", "leave-room"])
def test_the_page_of_a_clause_leads_to_its_category(bram: Client, category: str) -> None:
    page = bram.get(f"/alerts/new/?category={category}").content.decode()
    chosen = re.findall(r'value="([\w-]+)"[^>]* checked', page)
    assert chosen == [category]


def test_everything_that_was_typed_is_kept_as_it_was(cast: Cast, bram: Client) -> None:
    given = {**ENOUGH, **MORE, "to": cast.second_host.pk}
    assert bram.post("/alerts/new/", given).status_code == 302
    kept = Alert.objects.get()
    assert {name: getattr(kept, name) for name in MORE} == {**MORE, "ongoing": True}
    assert (kept.reporter, kept.to, kept.category) == (cast.bram, cast.second_host, "courtesy")


def test_what_was_typed_stays_where_something_is_missing(cast: Cast, bram: Client) -> None:
    reply = bram.post("/alerts/new/", {**MORE, "text": "This is not kind."})
    page = reply.content.decode()
    assert reply.status_code == 422
    for words in (*[words for words in MORE.values() if words != "true"], "This is not kind."):
        assert words in page
    assert not Alert.objects.exists()


@pytest.mark.parametrize("kind", ["contribution", "comment", "member"])
def test_the_form_shows_what_it_is_about(cast: Cast, bram: Client, kind: str) -> None:
    text = contribution(cast.anna, cast.conversation)
    things = {
        "contribution": (text.pk, "Hoe doe jij dat?"),
        "comment": (comment(cast.vendor, text).pk, "Zo, nitwit."),
        "member": (cast.vendor.pk, "Vera Lindqvist"),
    }
    key, words = things[kind]
    address = f"/alerts/new/?about={kind}:{key}"
    assert words in bram.get(address).content.decode()
    assert bram.post(address, ENOUGH).status_code == 302
    assert (Alert.objects.get().about_type, Alert.objects.get().about_id) == (kind, key)


@pytest.mark.parametrize(
    "about", ["contribution:no-such", "space:conversation", "x", ":", "contribution:", "member:x:y"]
)
def test_what_there_is_not_is_not_found(bram: Client, about: str) -> None:
    assert bram.get(f"/alerts/new/?about={about}").status_code in (200, 404)
    bram.post(f"/alerts/new/?about={about}", ENOUGH)
    assert not Alert.objects.exclude(about_type="").exists()


def test_ones_own_page_says_that_the_hosts_have_it_and_then_their_answer(
    cast: Cast, bram: Client
) -> None:
    bram.post("/alerts/new/", ENOUGH)
    page = bram.get("/alerts/").content.decode()
    assert "the hosts have it" in page
    assert "Insulting or belittling" in page
    alert = Alert.objects.get()
    desk = cast.client_of(cast.second_host)
    assert desk.post(f"/desk/alerts/{alert.pk}/", {"text": "Thank you."}).status_code == 302
    page = bram.get("/alerts/").content.decode()
    assert "Thank you." in page
    assert "the hosts have it" not in page


def test_it_says_nothing_of_the_case_it_went_into(cast: Cast, bram: Client) -> None:
    bram.post("/alerts/new/", ENOUGH)
    case = Alert.objects.get().case
    assert case is not None
    for path in ("/alerts/", "/notices/"):
        page = bram.get(path).content.decode()
        assert case.name not in page
        assert case.code_name not in page
    assert case.code_name not in cast.api_of(cast.bram).get("/alerts").content.decode()
