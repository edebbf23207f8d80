"""Icons: drawn once a page, each one that is used, and silent."""

from __future__ import annotations

import re

import pytest

from comity.doors.templatetags.drawings import icon, icons, lucide
from tests.cast import Cast

PAGES = ("/", "/spaces/conversation/", "/c/{}/", "/desk/", "/notices/", "/settings/", "/code/")


def test_drawings_are_kept_once_each_under_their_names() -> None:
    page = icons("bell", "hand")
    assert re.findall(r'<symbol id="i-([a-z-]+)"', page) == ["bell", "hand"]
    assert page.count("<symbol") == page.count("</symbol>") == 2
    assert page.count("<svg") == page.count("</svg>") == 1
    assert 'aria-hidden="true"' in page


def test_an_icon_shows_the_drawing_of_its_name_and_is_silent() -> None:
    assert 'href="#i-bell"' in icon("bell")
    assert 'aria-hidden="true"' in icon("bell")
    assert len(icon("bell")) < len(lucide("bell")) / 2


def test_an_icon_that_there_is_not_is_a_bug() -> None:
    with pytest.raises(Exception, match="no-such-icon"):
        lucide("no-such-icon")


@pytest.mark.parametrize("who", ["stranger", "bram", "host"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_the_drawing_of_every_icon_it_shows_once(
    cast: Cast, who: str, path: str
) -> None:
    story = {"space": "square", "kind": "question", "title": "A week", "body": "Why so quiet?"}
    key = cast.api_of(cast.anna).post("/contributions", story).json()["id"]
    said = {"body": "It was a holiday."}
    cast.api_of(cast.host).post(f"/contributions/{key}/comments", said)
    page = cast.client_of(getattr(cast, who)).get(path.format(key)).content.decode()
    drawn = re.findall(r'<symbol id="i-([a-z0-9-]+)"', page)
    assert set(re.findall(r'<use href="#i-([a-z0-9-]+)"', page)) <= set(drawn)
    assert len(drawn) == len(set(drawn))
