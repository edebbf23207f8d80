"""What the detector of promotion sees in links and words (clauses share-with-why and
vendor-promotion)."""

from __future__ import annotations

import pytest

from comity.conduct.deeds import Writing
from comity.conduct.labelled import Sentence, is_about_promotion
from comity.conduct.promoting import NOTHING_KNOWN, Known
from comity.conduct.screening.links import link_of, links
from comity.conduct.screening.promotion import DETECTOR, Sign


def signs(text: str, known: Known = NOTHING_KNOWN) -> set[Sign]:
    """Which signs a text shows."""
    return {found.sign for found in DETECTOR.find(Writing(text), known)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Read https://a.example/x?utm_source=here", Sign.TRACKING),
        ("Read [this](https://a.example/x?GCLID=1)", Sign.TRACKING),
        ("Here: https://a.example/signup", Sign.SIGN_UP),
        ("Here: https://a.example/nl/aanmelden/", Sign.SIGN_UP),
        ("Here: https://calendly.com/someone", Sign.SIGN_UP),
        ("Here: https://tickets.a.example/", Sign.SIGN_UP),
        ("Book a demo today!", Sign.WORDS),
        ("We offer training for teams.", Sign.WORDS),
        ("Our app: https://a.example", Sign.WORDS),
    ],
)
def test_a_sign_is_seen(text: str, found: Sign) -> None:
    assert found in signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Read https://a.example/x?page=2",
        "Here: https://a.example/registrations-of-births",
        "Our app went down all day.",
        "See https://notcalendly.com/someone",
        "A mail to anna@a.example bounced.",
    ],
)
def test_what_shows_nothing_shows_nothing(text: str) -> None:
    assert not signs(text)


@pytest.mark.parametrize(
    ("address", "domain", "at"),
    [
        ("https://acme.example", "acme.example", True),
        ("https://shop.acme.example/x", "acme.example", True),
        ("https://www.acme.example", "acme.example", True),
        ("acme.example/x", "www.acme.example", True),
        ("HTTPS://ACME.EXAMPLE", "acme.example", True),
        ("https://acme.example.", "acme.example", True),
        ("https://notacme.example", "acme.example", False),
        ("https://acme.example.evil.example", "acme.example", False),
        ("https://evil.example/acme.example", "acme.example", False),
        ("https://acme.example@evil.example", "acme.example", False),
        ("https://café.example", "xn--caf-dma.example", True),
    ],
)
def test_a_domain_fits_from_a_dot_on(address: str, domain: str, at: bool) -> None:
    link = link_of(address)
    assert link is not None
    assert link.is_at(domain) is at


@pytest.mark.parametrize(
    "address", ["", "https://", "nowhere", "https://[bad", "https://localhost"]
)
def test_what_is_no_address_is_no_link(address: str) -> None:
    assert link_of(address) is None


def test_links_are_found_in_markdown_and_bare() -> None:
    text = "See [a](https://a.example/x), <https://b.example>, www.c.example. And d.example/y!"
    assert [link.host for link in links(text)] == [
        "a.example",
        "b.example",
        "c.example",
        "d.example",
    ]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://mine.example/a/b", "mine.example"),
        ("https://www.youtube.com/mine/x", "youtube.com/mine"),
        ("https://medium.com/@me/x", "medium.com/@me"),
    ],
)
def test_a_place_is_a_host_or_on_a_shared_one_its_first_part(address: str, place: str) -> None:
    link = link_of(address)
    assert link is not None
    assert link.place == place


def test_the_same_writing_is_seen_the_same_way_twice() -> None:
    writing = Writing("Sign up for our course: https://a.example/register")
    assert DETECTOR.find(writing, NOTHING_KNOWN) == DETECTOR.find(writing, NOTHING_KNOWN)


@pytest.mark.parametrize(
    ("labels", "is_so"),
    [
        (["promotion", "none"], True),
        (["Promotional", "not-promotional"], True),
        (["promotion", "insult"], False),
        (["selling", "harmless"], False),
        (["none"], False),
    ],
)
def test_a_set_is_measured_by_its_labels(labels: list[str], is_so: bool) -> None:
    assert is_about_promotion([Sentence("x", "en", label) for label in labels]) is is_so
