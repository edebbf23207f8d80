"""Whoever comes to whatever address gets the status that the table says."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import groupby
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.cast import Api, Cast
from tests.laws.addresses import Row, addresses, rows
from tests.laws.bodies import BODIES
from tests.laws.doors import PAGES, PROGRAMS, WHO
from tests.laws.house import obeyed

ROWS = rows(PAGES) + rows(PROGRAMS)
API = "/api/v1"
Callers = dict[str, tuple[Client, Api]]


def test_every_address_has_its_row() -> None:
    told = {(row.method, row.route) for row in ROWS}
    missing = sorted(addresses() - told, key=lambda one: (one[1], one[0]))
    obeyed([f"{m} {route} has no row in tests/laws/doors.py. Add one." for m, route in missing])


def test_every_row_has_its_address() -> None:
    known = addresses()
    obeyed(
        [
            f"tests/laws/doors.py: {row.method} {row.path} is no address any more. Remove it."
            for row in ROWS
            if (row.method, row.route) not in known
        ]
    )


def _area(row: Row) -> str:
    """Rows are tried by the first word of their path, as making a scene takes longer than a row."""
    return "/".join(row.path.split("/")[1 : 4 if row.path.startswith(API) else 2])


AREAS = {area: list(found) for area, found in groupby(sorted(ROWS, key=_area), key=_area)}


@pytest.fixture
def callers(cast: Cast) -> Callers:
    """Everyone of WHO with a browser and a program."""
    people = {who: getattr(cast, who) for who in WHO}
    return {who: (cast.client_of(person), cast.api_of(person)) for who, person in people.items()}


@pytest.mark.parametrize("area", AREAS)
def test_everyone_gets_what_the_table_says(
    area: str, callers: Callers, scene: dict[str, str]
) -> None:
    obeyed([told for row in AREAS[area] for told in _otherwise(row, callers, scene)])


def _otherwise(row: Row, callers: Callers, scene: dict[str, str]) -> Iterator[str]:
    """What differs from the row."""
    given = BODIES.get(f"{row.method} {row.path}", {})
    body = _filled(given, scene)
    for who, expected in zip(WHO, row.expected, strict=True):
        got = _status(*callers[who], row.method, row.path.format_map(scene), body)
        if got != expected:
            yield (
                f"{row.method} {row.path}: {who} got {got}, not {expected}. "
                "Mend the view or, if it is right, the table in tests/laws/doors.py."
            )


def _filled(given: Any, scene: dict[str, str]) -> Any:
    """What is sent, with the ids of the scene in it."""
    if isinstance(given, dict):
        return {name: _filled(value, scene) for name, value in given.items()}
    if isinstance(given, list):
        return [_filled(value, scene) for value in given]
    return given.format_map(scene) if isinstance(given, str) else given


def _status(browser: Client, program: Api, method: str, path: str, body: Any) -> int:
    """The status of one request, of which nothing stays."""
    cookies = deepcopy(browser.cookies)
    with transaction.atomic():
        if path.startswith(API):
            status = program.send(method, path.removeprefix(API), body).status_code
        else:
            call = browser.get if method == "GET" else browser.post
            status = call(path, body).status_code
        transaction.set_rollback(True)
    browser.cookies = cookies
    return status
