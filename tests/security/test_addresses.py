"""The e-mail address of a member is shown to nobody: every page and operation, read for it.

Only one's own stands in one's own settings, and a letter's at the desk, where hosts answer it.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from comity.people.models import Member
from tests.cast import Cast
from tests.laws.addresses import rows
from tests.laws.doors import PAGES, PROGRAMS

LINK = re.compile(r'(?:href|action|hx-get|data-poll)="(/[^"#]*)')
LETTER = "lou@example.org"
MEMBERS = ("anna", "bram", "host", "vendor", "newcomer", "applicant")
NOT_FOLLOWED = ("/static/", "/accounts/logout/", "/demo/")


def emails(own: Member | None) -> set[str]:
    """Every address in the database but one's own, and parts by which one would know it."""
    all_of_them = {member.email for member in Member.objects.all()} | {LETTER}
    return all_of_them - ({own.email} if own else set())


def shows(answer: Any, own: Member | None) -> list[str]:
    """Which addresses an answer shows in its text or headers."""
    text = f"{answer.content.decode(errors='replace')}{dict(answer.headers)}{answer.cookies}"
    spelled = text.replace("&#64;", "@").replace("%40", "@").lower()
    return [email for email in emails(own) if email in spelled]


def crawl(client: Any, start: list[str], most: int = 120) -> dict[str, Any]:
    """Every page that links lead to from these, each path once."""
    seen: dict[str, Any] = {}
    ahead = list(start)
    while ahead and len(seen) < most:
        address = ahead.pop(0).replace("&amp;", "&")
        if address in seen or address.startswith(NOT_FOLLOWED):
            continue
        seen[address] = answer = client.get(address)
        if "text/html" in answer.get("Content-Type", ""):
            ahead += LINK.findall(answer.content.decode())
        if answer.status_code in (301, 302):
            ahead.append(urlsplit(answer["Location"]).path)
    return seen


@pytest.mark.parametrize("who", ["stranger", *MEMBERS])
def test_nobody_finds_an_address_by_following_links(
    cast: Cast, scene: dict[str, str], who: str
) -> None:
    member = getattr(cast, who)
    start = ["/", "/feed/", "/code/", "/about/", "/spaces/", "/settings/", "/notices/", "/desk/"]
    seen = crawl(cast.client_of(member), start)
    found = {path: shows(answer, member) for path, answer in seen.items()}
    desk = "/desk/letters/" if who == "host" else None
    assert len(seen) > 10
    assert not {path: got for path, got in found.items() if got and path.split("?")[0] != desk}


@pytest.mark.parametrize("who", ["stranger", *MEMBERS])
def test_nobody_finds_an_address_at_any_door(cast: Cast, scene: dict[str, str], who: str) -> None:
    member = getattr(cast, who)
    client, api = cast.client_of(member), cast.api_of(member)
    for row in rows(PAGES) + rows(PROGRAMS):
        path = row.path.format_map(scene)
        if row.method != "GET" or path == "/desk/letters/":
            continue
        program = path.startswith("/api/v1")
        answer = api.get(path.removeprefix("/api/v1")) if program else client.get(path)
        assert not shows(answer, member), path


@pytest.mark.parametrize("who", ["anna", "host"])
def test_not_even_ones_own_address_stands_outside_ones_settings(
    cast: Cast, scene: dict[str, str], who: str
) -> None:
    member = getattr(cast, who)
    client, api = cast.client_of(member), cast.api_of(member)
    for path in ("/", "/about/", f"/members/{member.pk}/", "/notices/", "/spaces/conversation/"):
        assert member.email not in client.get(path).content.decode(), path
    for path in ("/me", "/feed", "/notices", "/alerts"):
        assert member.email not in api.get(path).content.decode(), path


def test_a_letter_is_read_by_the_host_it_was_for(cast: Cast, scene: dict[str, str]) -> None:
    for who in ("anna", "vendor", "applicant", "newcomer"):
        page = cast.client_of(getattr(cast, who)).get("/desk/letters/")
        assert page.status_code == 403
        assert LETTER not in page.content.decode()
    assert LETTER in cast.client_of(cast.host).get("/desk/letters/").content.decode()


@pytest.mark.parametrize("who", ["stranger", "applicant"])
def test_no_list_of_members_can_be_gathered_from_outside(
    cast: Cast, scene: dict[str, str], who: str
) -> None:
    """(clause not-a-directory) Hosts are named on the page About, and who wrote in public."""
    seen = crawl(cast.client_of(getattr(cast, who)), ["/", "/feed/", "/about/", "/spaces/"])
    text = "".join(answer.content.decode() for answer in seen.values())
    for hidden in (cast.bram, cast.vendor, cast.newcomer):
        assert hidden.name not in text
        assert hidden.pk not in text
