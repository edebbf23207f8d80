"""The OpenAPI document and its page: what the issue promises is there, and nothing dangles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from ninja import Schema

PROMISED = """
    GET /me
    GET /code
    POST /code/acceptances
    GET /spaces
    GET /spaces/{slug}/contributions
    GET /feed
    POST /contributions
    GET /contributions/{key}
    PATCH /contributions/{key}
    DELETE /contributions/{key}
    POST /contributions/{key}/comments
    GET /contributions/{key}/comments
    PATCH /comments/{key}
    DELETE /comments/{key}
    POST /contributions/{key}/answer
    PUT /contributions/{key}/reactions/{kind}
    DELETE /contributions/{key}/reactions/{kind}
    PUT /comments/{key}/reactions/{kind}
    DELETE /comments/{key}/reactions/{kind}
    GET /desk/held
    POST /desk/held/{key}/release
    POST /desk/held/{key}/return
    POST /alerts
    GET /alerts
    GET /notices
    POST /notices/read
    POST /contact-requests
    GET /contact-requests
    POST /contact-requests/{key}/accept
    POST /contact-requests/{key}/decline
    DELETE /contact-requests/{key}
    GET /consents
    DELETE /consents/{member}
    PUT /stops/{member}
    DELETE /stops/{member}
    GET /stops
    PUT /mutes/{member}
    DELETE /mutes/{member}
    GET /mutes
    PUT /cards/{member}
    DELETE /cards/{member}
    GET /cards/{member}
    GET /card
    PUT /card
    GET /contact-wishes
    PATCH /contact-wishes
    GET /desk/contact-requests
    POST /desk/contact-requests/{key}/release
    POST /desk/contact-requests/{key}/return
    GET /desk/stops
"""
"""As in issue 2, "What programs can do", and issue 3, "For programs"."""

REQUIRED = {
    "POST /contributions": {"space", "kind"},
    "POST /contributions/{key}/comments": {"body"},
    "PATCH /comments/{key}": {"body"},
    "POST /contributions/{key}/answer": {"comment"},
    "POST /desk/held/{key}/return": {"reason"},
    "POST /alerts": {"category", "text"},
    "POST /contact-requests": {"to", "reason"},
    "POST /desk/contact-requests/{key}/return": {"reason"},
    "POST /code/acceptances": {"version"},
}


NO_LISTS = ("GET /members", "GET /members/suggested")
"""What gives a few people and never a next page (clause not-a-directory)."""


@pytest.fixture
def document(db: None) -> dict[str, Any]:
    return dict(Client().get("/api/v1/openapi.json").json())


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every operation by its method and path."""
    return {
        f"{method.upper()} {path.removeprefix('/api/v1')}": operation
        for path, by_method in document["paths"].items()
        for method, operation in by_method.items()
    }


def inside(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from inside(each)


@pytest.mark.parametrize(
    "promised", [line.strip() for line in PROMISED.split("\n") if line.strip()]
)
def test_what_is_promised_to_programs_is_described(document: dict[str, Any], promised: str) -> None:
    assert promised in operations(document)


def test_it_says_which_openapi_it_is_and_which_product(document: dict[str, Any]) -> None:
    assert re.fullmatch(r"3\.[01]\.\d", document["openapi"])
    assert document["info"]["title"]
    assert re.match(r"\d+\.\d+", document["info"]["version"])


def test_every_operation_has_a_name_of_its_own_a_summary_and_a_tag(
    document: dict[str, Any],
) -> None:
    for name, operation in operations(document).items():
        assert operation["summary"], name
        assert re.fullmatch(r"[A-Za-z]\w*", operation["operationId"]), name
        assert operation["tags"], name


def test_every_reference_leads_to_a_shape(document: dict[str, Any]) -> None:
    for part in inside(document):
        if "$ref" not in part:
            continue
        found: Any = document
        for step in part["$ref"].removeprefix("#/").split("/"):
            assert step in found, part["$ref"]
            found = found[step]


def subclasses(of: type[Schema]) -> Iterator[type[Schema]]:
    for each in of.__subclasses__():
        yield each
        yield from subclasses(each)


def test_no_two_shapes_of_one_name_differ(document: dict[str, Any]) -> None:
    """The document knows a shape by its name alone, so that the later would stand for both."""
    assert document
    fields: dict[str, set[str]] = {}
    for each in subclasses(Schema):
        if each.__module__.startswith("comity."):
            said = ", ".join(f"{name}: {field!r}" for name, field in each.model_fields.items())
            fields.setdefault(each.__name__, set()).add(said)
    assert {name for name, ways in fields.items() if len(ways) > 1} == set()


def test_every_place_in_a_path_is_a_described_parameter(document: dict[str, Any]) -> None:
    for name, operation in operations(document).items():
        described = {
            each["name"] for each in operation.get("parameters", []) if each["in"] == "path"
        }
        assert described == set(re.findall(r"{(\w+)}", name)), name


def test_every_list_takes_a_cursor_and_gives_items_and_next(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for name, operation in operations(document).items():
        content = operation["responses"].get(200, operation["responses"].get("200", {}))
        ref = (
            content.get("content", {}).get("application/json", {}).get("schema", {}).get("$ref", "")
        )
        shape = schemas.get(ref.rpartition("/")[2], {}).get("properties", {})
        if "items" not in shape or name in NO_LISTS:
            continue
        assert set(shape) == {"items", "next"}, name
        taken = {each["name"] for each in operation.get("parameters", [])}
        assert "cursor" in taken or name == "GET /spaces", name


@pytest.mark.parametrize(("name", "required"), REQUIRED.items())
def test_a_request_needs_what_is_promised_and_no_more(
    document: dict[str, Any], name: str, required: set[str]
) -> None:
    body = operations(document)[name]["requestBody"]["content"]["application/json"]["schema"]
    schema = document["components"]["schemas"][body["$ref"].rpartition("/")[2]]
    assert set(schema["required"]) == required


@pytest.mark.parametrize(
    ("name", "statuses"),
    [
        ("POST /contributions", {"201", "202"}),
        ("PATCH /contributions/{key}", {"200", "202"}),
        ("DELETE /contributions/{key}", {"204"}),
        ("POST /contributions/{key}/comments", {"201", "202"}),
        ("POST /alerts", {"201"}),
        ("POST /code/acceptances", {"201"}),
        ("POST /notices/read", {"204"}),
        ("POST /desk/held/{key}/release", {"200"}),
    ],
)
def test_an_operation_says_how_it_answers(
    document: dict[str, Any], name: str, statuses: set[str]
) -> None:
    assert set(operations(document)[name]["responses"]) == statuses | {"default"}


class Fetched(HTMLParser):
    """What a browser fetches for a page, and whether anything stands in it that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("script", "img", "link", "iframe", "source"):
            self.addresses += [given[name] for name in ("src", "href") if name in given]
        is_data = given.get("type", "").endswith("json")
        if tag in ("script", "style") and "src" not in given and not is_data:
            self.inline.append(tag)


def test_the_docs_page_needs_no_third_party_and_runs_nothing_inline(db: None) -> None:
    page = Fetched()
    page.feed(Client().get("/api/v1/docs").content.decode())
    assert page.addresses
    for address in page.addresses:
        assert re.match(r"/(?!/)", address), address
        assert not address.startswith("/static/") or finders.find(address[len("/static/") :])
    assert page.inline == []
