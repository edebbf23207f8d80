"""Every address that the product answers at, and the rows of the table about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, resolve

from comity.api import api
from tests.laws.doors import WHO


@dataclass(frozen=True)
class Row:
    """A method and a path, and the status that each of WHO gets."""

    method: str
    path: str
    expected: tuple[int, ...]

    @property
    def route(self) -> str:
        """The pattern that the path leads to, with any words in its places."""
        return resolve(self.path.format_map(_Anything())).route

    def of(self, who: str) -> int:
        """The status that one of WHO gets."""
        return self.expected[WHO.index(who)]


class _Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "x"


def rows(table: str) -> list[Row]:
    """The rows of one of the tables in tests/laws/doors.py."""
    lines = (line.split() for line in table.splitlines() if line and not line.startswith("#"))
    return [Row(method, path, tuple(map(int, status))) for method, path, *status in lines]


def addresses() -> set[tuple[str, str]]:
    """Every method and route there is: pages take GET and POST, the API what it declares."""
    programs = {
        (method.upper(), resolve(path.replace("{", "").replace("}", "")).route)
        for path, operations in api.get_openapi_schema()["paths"].items()
        for method in operations
    }
    declared = {route for _, route in programs}
    pages = {route for route in _routes(get_resolver()) if route not in declared}
    return programs | {(method, route) for route in pages for method in ("GET", "POST")}


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from _routes(pattern, route)
