"""Signs of promotion that a vendor does not declare wait, wherever they stand and however they are
written (clause vendor-promotion)."""

from __future__ import annotations

import pytest

from comity.people.models import Company
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
)

pytestmark = pytest.mark.django_db
OURS = "https://www.feedbackly.example/tour"
SELLS = "Book a demo of our platform today."


@pytest.fixture(autouse=True)
def _known(cast: Cast) -> None:
    """Hosts know where the pages of Vera's company are, and of Anna's."""
    with by_hand():
        for member, domain in ((cast.vendor, "feedbackly.example"), (cast.anna, "zomer.example")):
            Company.objects.filter(pk=member.company_id).update(domains=[domain])
    cast.vendor.refresh_from_db()
    cast.anna.refresh_from_db()


def read_by_others(cast: Cast) -> list[Contribution | Comment]:
    """What Bram reads of Vera's."""
    above = Contribution.objects.visible_to(cast.bram).filter(author=cast.vendor)
    under = Comment.objects.visible_to(cast.bram).filter(author=cast.vendor)
    return [*above, *under]


def says(cast: Cast, body: str, title: str = "A card", promotes: str = "") -> Held | None:
    """What becomes of a contribution of Vera's."""
    draft = Draft(body, title, "en", promotes=promotes)
    return contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)[1]


@pytest.mark.parametrize("promotes", ["", "none"])
@pytest.mark.parametrize(
    "body",
    [
        f"Somebody explains it well: {OURS}",
        "Somebody explains it well at feedbackly.example.",
        f"Read [this]({OURS}) first.",
        f"Read [this][1] first.\n\n[1]: {OURS}",
        f"> Somebody said: look at {OURS}",
        f"```\ncurl {OURS}\n```",
        f"Type `{OURS}` and see.",
        "Look at https://feedbackly&#46;example/tour then.",
        r"Look at [it](https://feedbackly\.example/tour) then.",
        "Look at https://feedbackly。example/tour then.",
        "Look at https://feed\u200bbackly.example/tour then.",
        f"Look at https://away.example/?to={OURS} then.",
        "HTTPS://FEEDBACKLY.EXAMPLE:443/TOUR",
        "https://me@feedbackly.example./tour",
    ],
)
def test_a_link_to_the_company_waits_however_it_is_written(
    cast: Cast, body: str, promotes: str
) -> None:
    assert says(cast, body, promotes=promotes) is not None
    assert read_by_others(cast) == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Book a demo of our platform today", NEUTRAL),
        ("A card", SELLS),
        ("A card", f"{NEUTRAL}\n\n{SELLS}"),
        ("A card", f"## {SELLS}\n\n{NEUTRAL}"),
        ("A card", f"- {NEUTRAL}\n- {SELLS}"),
        ("A card", f"**{SELLS}**"),
        ("A card", "Vraag vandaag nog een demo van ons platform aan."),
        ("A card", f"{NEUTRAL} Onze nieuwe cursus staat nu online, schrijf je in."),
        ("A card", f"{NEUTRAL} Use code CALM20 for a 20% discount."),
        ("A card", f"{NEUTRAL} https://a.example/signup"),
        ("A card", f"{NEUTRAL} https://a.example/?utm_source=commons"),
    ],
)
def test_signs_wait_in_the_title_and_anywhere_in_the_text(
    cast: Cast, title: str, body: str
) -> None:
    assert says(cast, body, title) is not None
    assert read_by_others(cast) == []


@pytest.mark.parametrize("language", ["", "nl", "en"])
@pytest.mark.parametrize("body", [SELLS, "Vraag vandaag nog een demo van ons platform aan."])
def test_the_language_that_is_given_hides_no_sign(cast: Cast, language: str, body: str) -> None:
    draft = Draft(body, "A card", language)
    _, held = contribute(by=cast.vendor, space=cast.conversation, kind="idea", draft=draft)
    assert held is not None
