"""Forms filled with what no browser sends come back, or are refused; none of them fails."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from comity.people.models import Company, Member
from tests.cast import Cast
from tests.laws.addresses import Row, rows
from tests.laws.bodies import BODIES
from tests.laws.doors import PAGES

pytestmark = pytest.mark.usefixtures("fresh_limits")
FORMS = [row for row in rows(PAGES) if row.method == "POST" and f"POST {row.path}" in BODIES]
MORE = {
    "POST /accounts/login/": {"login": "anna@example.org", "password": "x"},
    "POST /accounts/signup/": {"name": "R B", "email": "r@example.org", "password1": "zilver-2"},
    "POST /accounts/password/reset/": {"email": "r@example.org"},
    "POST /accounts/password/change/": {"oldpassword": "x", "password1": "zilver-2"},
    "POST /accounts/email/": {"email": "r@example.org", "action_add": ""},
    "POST /accounts/reauthenticate/": {"password": "x"},
    "POST /preview/": {"body": "x"},
    "POST /code/hints/": {"wrong": "x"},
}
ALL = [row for row in rows(PAGES) if row.method == "POST" and f"POST {row.path}" in BODIES | MORE]
STRANGE = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "\x1b[2J",
    "\u202e\u2066\u200b",
    "\ufffd\uffff",
    "x" * 30_000,
    "-1",
    "9" * 400,
    "1e999",
    "NaN",
    "null",
    "[]",
    "{{7*7}}%s{0}",
    "' OR 1=1 --",
    "\ufdfa" * 80,
    "ß" * 80,
    "ŉ" * 80,
    "🏳️‍🌈" * 20,
)


def who_may(row: Row) -> str:
    """The first of the table who gets further than the others."""
    for who in ("anna", "host"):
        if row.of(who) in (200, 302):
            return who
    return "stranger"


def post(client: Client, path: str, body: Any, **more: Any) -> Any:
    """Send a form, and let nothing of it stay."""
    with transaction.atomic():
        answer = client.post(path, body, **more)
        transaction.set_rollback(True)
    return answer


def browser(cast: Cast, row: Row) -> Client:
    outside = row.path.startswith(("/accounts/login", "/accounts/signup", "/about"))
    client = cast.client_of(None if outside else getattr(cast, who_may(row)))
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.path)
def test_no_strange_value_in_a_form_fails(cast: Cast, scene: dict[str, str], row: Row) -> None:
    client, path = browser(cast, row), row.path.format_map(scene)
    good = {**BODIES, **MORE}[f"POST {row.path}"]
    body = {name: value.format_map(scene) for name, value in good.items()}
    failed = []
    for field in body:
        for value in STRANGE:
            answer = post(client, path, {**body, field: value})
            failed += [(field, value[:20])] if answer.status_code >= 500 else []
    assert not failed


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.path)
def test_no_strange_shape_of_a_form_fails(cast: Cast, scene: dict[str, str], row: Row) -> None:
    client, path = browser(cast, row), row.path.format_map(scene)
    good = {**BODIES, **MORE}[f"POST {row.path}"]
    file = SimpleUploadedFile("../../x.html", b"<script>alert(1)</script>")
    shapes: list[Any] = [
        {},
        {f"{name}[]": "x" for name in good},
        {f"{name}[$ne]": "x" for name in good},
        {name: ["x", "y"] for name in good},
        dict.fromkeys(good, file),
        {str(n): "x" for n in range(300)},
    ]
    assert all(post(client, path, shape).status_code < 500 for shape in shapes)
    for kind in ("x-www-form-urlencoded; charset=no-such", "x-www-form-urlencoded", "json"):
        with transaction.atomic():
            raw = client.generic("POST", path, b"\xff\xfe=%zz&&&=", f"application/{kind}")
            transaction.set_rollback(True)
        assert raw.status_code < 500


MISLEADING = (
    "\u200b\u200b",
    "\u202eannA",
    "Anna\u2066",
    "\u3164\u3164",
    "\u2800\u2800",
    "\u00ad\u00ad",
)


@pytest.mark.parametrize("name", MISLEADING)
def test_no_name_is_invisible_or_turns_what_stands_beside_it(cast: Cast, name: str) -> None:
    form = {"name": name, "email": "rosa@example.org", "password1": "zilverlinde-2"}
    assert Client().post("/accounts/signup/", form).status_code == 200
    assert not Member.objects.filter(email="rosa@example.org").exists()
    profile = {"name": name, "headline": "x", "country": "NL", "languages": "nl"}
    assert cast.client_of(cast.anna).post("/settings/", profile).status_code == 422
    story = {"space": "conversation", "kind": "story", "title": f"A{name}", "body": "Quiet."}
    turned = not {"\u202e", "\u2066"}.isdisjoint(name)
    assert (
        cast.api_of(cast.anna).post("/contributions", story).status_code == (422 if turned else 201)
        or len(name) < 2
    )


def test_names_of_all_writings_are_names(cast: Cast) -> None:
    for name in (
        "Zoë Ånström",
        "李小龙",
        "محمد علي",
        "שרה כהן",
        "Nguyễn Thị",
        "O’Brien-Šmíd",
        "علی‌رضا",
    ):
        profile = {"name": name, "headline": "x", "country": "NL", "languages": "nl"}
        assert cast.client_of(cast.anna).post("/settings/", profile).status_code == 302
        assert Member.objects.get(pk=cast.anna.pk).name == name


def test_a_company_whose_letters_stand_for_many_is_kept(cast: Cast) -> None:
    profile = {"name": "Anna", "headline": "x", "country": "NL", "languages": "nl"}
    form = {**profile, "employer": "\ufdfa" * 80, "claim": "no"}
    assert cast.client_of(cast.anna).post("/settings/", form).status_code == 302
    assert Company.objects.get(name="\ufdfa" * 80).folded


ASIDE = {
    "role": "host",
    "is_active": "on",
    "company": "x",
    "vendor": "no",
    "handle": "hilde",
    "email": "x@example.org",
    "accepted_version": "9",
    "id": "x",
    "by": "x",
    "author": "x",
}


@pytest.mark.parametrize("path", ["/settings/", "/settings/preferences/", "/join/about-you/"])
def test_a_form_changes_what_it_asks_and_nothing_else(cast: Cast, path: str) -> None:
    """CVE-2020-15149 (NodeBB): whose account it was came from the request."""
    before = Member.objects.filter(pk=cast.host.pk).values().get()
    form = {"name": "Anna", "headline": "x", "country": "NL", "languages": "nl", "language": "nl"}
    cast.client_of(cast.anna).post(path, {**form, **ASIDE, "id": cast.host.pk})
    assert Member.objects.filter(pk=cast.host.pk).values().get() == before
    anna = Member.objects.get(pk=cast.anna.pk)
    assert (anna.role, anna.handle, anna.email) == ("member", "anna", "anna@example.org")
    assert (anna.company_id, anna.accepted_version) == (
        None if path == "/settings/" else cast.anna.company_id,
        1,
    )
