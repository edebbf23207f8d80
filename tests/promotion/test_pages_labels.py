"""What readers are told of a text stands on every page that shows it, in their language (clauses
vendors-have-a-place and vendor-promotion)."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest

from comity.people.models import Member
from comity.talk.actions import contribute, edit
from comity.talk.composing import Draft
from comity.talk.models import Contribution
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
    granted,
    promise,
    share,
    sponsored,
    thread,
    work,
)

pytestmark = pytest.mark.django_db
PAGES = (
    "/feed/",
    "/spaces/conversation/",
    "/spaces/conversation/?kind=story",
    "/members/{author}/contributions/",
    "/c/{key}/",
)
SAID = {
    "sponsored": ("sponsored by Feedbackly Tools", "gesponsord door Feedbackly Tools"),
    "permitted": ("with the hosts' permission", "met toestemming van de hosts"),
}


def read(cast: Cast, who: Member | None, path: str) -> str:
    """A page as somebody reads it."""
    answer = cast.client_of(who).get(path)
    assert answer.status_code == 200, path
    return unescape(answer.content.decode())


def covered(cast: Cast, name: str) -> Contribution:
    """A story of Vera's under an activity, or with permission."""
    cover: dict[str, Any] = (
        {"sponsorship": sponsored(cast).pk}
        if name == "sponsored"
        else {"exception": granted(cast.vendor, cast).pk}
    )
    draft = Draft(NEUTRAL, "Our congress", "en", "employer", **cover)
    made, _ = contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)
    return made


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("name", SAID)
def test_a_covered_text_says_so_on_every_page(cast: Cast, name: str, path: str) -> None:
    made = covered(cast, name)
    at = path.format(author=cast.vendor.pk, key=made.pk)
    english, dutch = SAID[name]
    for reader, said, badge in ((cast.bram, english, "vendor"), (cast.anna, dutch, "aanbieder")):
        page = read(cast, reader, at)
        assert said in page
        assert f"Feedbackly Tools · {badge}" in page


@pytest.mark.parametrize(
    ("relation", "english", "dutch"),
    [
        ("own", "own work", "eigen werk"),
        ("featured", "own work", "eigen werk"),
        ("employer", "employer's work", "werk van de werkgever"),
    ],
)
def test_a_share_says_whose_it_is_on_every_page(
    cast: Cast, relation: str, english: str, dutch: str
) -> None:
    made = share(cast.anna, cast, relation)
    for path in ("/feed/", "/spaces/conversation/", made.get_absolute_url()):
        for reader, label in ((cast.bram, english), (cast.host, dutch)):
            page = read(cast, reader, path)
            assert f'<span class="badge label">{label}</span>' in page
            assert WHY in page


def test_what_was_found_wears_no_label(cast: Cast) -> None:
    made = share(cast.bram, cast, "found")
    page = read(cast, cast.vendor, made.get_absolute_url())
    assert "badge label" not in page
    assert "I found it; it is not mine" in page


@pytest.mark.parametrize("who", ["stranger", "applicant", "newcomer"])
def test_visitors_read_the_labels_of_what_is_public(cast: Cast, who: str) -> None:
    contribute(by=cast.bram, space=cast.public, kind="share", draft=work())
    page = read(cast, getattr(cast, who), "/spaces/square/")
    assert "own work" in page


def test_a_comment_wears_its_labels_in_its_thread(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast), sponsorship=sponsored(cast).pk)
    page = read(cast, cast.anna, made.contribution.get_absolute_url())
    said = page[page.index(f"comment-{made.pk}") :]
    for told in ("Feedbackly Tools · aanbieder", "werk van de werkgever", "gesponsord door"):
        assert told in said


def test_an_answer_that_is_accepted_wears_them_at_the_top_too(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    path = made.contribution.get_absolute_url()
    cast.client_of(cast.anna).post(f"{path}answer/", {"comment": made.pk})
    page = read(cast, cast.bram, path)
    top = page[page.index("Accepted answer") : page.index("Read it where it was said")]
    assert "employer's work" in top


def test_the_words_of_before_stand_with_the_why_of_before(cast: Cast) -> None:
    made = share(cast.bram, cast)
    edit(by=cast.bram, text=made, draft=work(why="It tells in a quiet way how to wait for words."))
    page = read(cast, cast.anna, f"{made.get_absolute_url()}history/")
    assert WHY in page


def test_the_card_asks_nothing_of_the_other_site_and_passes_nothing_on(cast: Cast) -> None:
    page = read(cast, cast.anna, share(cast.bram, cast).get_absolute_url())
    card = page[page.index('class="card work"') :]
    card = card[: card.index("</a>")]
    assert 'rel="nofollow ugc noopener noreferrer"' in card
    assert "<img" not in card
    assert "mine.example" in card
