"""A program that gathers members through every door of the directory, as far as it gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from string import ascii_lowercase
from typing import Any

from comity.people.models import Member
from tests.cast import Cast

NAMED = re.compile(r'class="name" href="/members/([1-9A-Za-z]{14})/"')
PATIENCE = 4
"""After so many refusals it gives up until the next day."""
FORBIDDEN = 403


@dataclass
class Harvester:
    """Of one account, with a token and a browser. `gathered` are the keys of whoever it learned
    something about, `seen` all that was answered, `words` what it still wants to look for."""

    cast: Cast
    member: Member
    words: Iterator[str] = field(default_factory=lambda: _pairs())  # noqa: PLW0108  it stands below
    gathered: set[str] = field(default_factory=set)
    seen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.api, self.browser = self.cast.api_of(self.member), self.cast.client_of(self.member)

    def a_day(self) -> None:
        """Try all doors until nothing is given any more."""
        self._program("/members/suggested")
        self._page("/members/")
        refused = 0
        while refused < PATIENCE:
            word = next(self.words)
            self._program("/members", q=word)
            answer = self._page(f"/members/?q={word}&language=nl")
            refused += answer.status_code == FORBIDDEN
        for path in ("/members/?country=NL", "/members/?language=en", "/members/?country=BE"):
            self._page(path)

    def open_all(self, keys: list[str]) -> None:
        """Open profiles by keys that were read elsewhere, by turns as a page and by program."""
        for nr, key in enumerate(keys):
            answer = (
                self._program(f"/members/{key}")
                if nr % 2
                else self._page(f"/members/{key}/contributions/")
            )
            if answer.status_code == 200:
                self.gathered.add(key)

    def _program(self, path: str, **query: str) -> Any:
        answer = self.api.get(path, **query)
        self.seen.append(answer.content.decode())
        if answer.status_code == 200 and "items" in answer.json():
            self._gather(item["id"] for item in answer.json()["items"])
        return answer

    def _page(self, path: str) -> Any:
        answer = self.browser.get(path)
        page = answer.content.decode()
        self.seen.append(page)
        self._gather(NAMED.findall(page.split("<main")[1]))
        return answer

    def _gather(self, keys: Any) -> None:
        self.gathered |= set(keys) - {self.member.pk}


def _pairs() -> Iterator[str]:
    for letters in product(ascii_lowercase, repeat=2):
        yield "".join(letters)
    yield from _pairs()


def bylines(cast: Cast, reader: Member, paths: list[str]) -> set[str]:
    """Whoever is named in what people published, read by a member."""
    client = cast.client_of(reader)
    return {key for path in paths for key in NAMED.findall(client.get(path).content.decode())}
