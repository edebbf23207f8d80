"""Which links a text holds, however they are written, and whose they are (clauses vendor-promotion
and share-with-why)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.conduct.deeds import Writing
from comity.conduct.promoting import Known
from comity.conduct.screening.links import link_of, links
from comity.conduct.screening.promotion import DETECTOR, Sign

DOMAIN = "zomer.example"
OURS = Known(company=frozenset({DOMAIN}))


def hosts(text: str) -> list[str]:
    """The hosts of the links in a text."""
    return [link.host for link in links(text)]


def leads_to_us(text: str) -> bool:
    """Whether any link of a text leads to the company's domain."""
    return any(link.is_at(DOMAIN) for link in links(text))


@pytest.mark.parametrize(
    "text",
    [
        "https://zomer.example",
        "http://zomer.example/shoes",
        "HTTPS://WWW.ZOMER.EXAMPLE/Shoes",
        "https://zomer.example:8443/shoes",
        "https://zomer.example:bad/shoes",
        "https://anna:secret@zomer.example/shoes",
        "https://evil.example@zomer.example/shoes",
        "https://zomer.example./shoes",
        "https://shop.zomer.example/shoes",
        "https://www2.shop.zomer.example/shoes",
        "https://zomer.example?shoes=2",
        "https://zomer.example#shoes",
        "zomer.example",
        "www.zomer.example",
        "Zomer.Example/shoes",
        "Look at zomer.example.",
        "Look (zomer.example), and then at the rest.",
        "zomer.example’s shoes",
        "//zomer.example/shoes",
        "https:/zomer.example/shoes",
        "ftp://zomer.example/list",
    ],
)
def test_an_address_is_ours_however_it_is_typed(text: str) -> None:
    assert leads_to_us(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://zomer.example.evil.example",
        "https://zomer.example%2eevil.example",
        "https://notzomer.example",
        "https://zomer-example.example",
        "https://zomer.example@evil.example/shoes",
        "https://zomer:example@evil.example",
        "https://user@zomer.example@evil.example/",
        "https://evil.example/zomer.example",
        "https://evil.example?zomer.example",
        "https://evil.example#zomer.example",
        "https://xn--zmer-5qa.example",
        "https://zömer.example",
        "https://zomer.examples",
        "info@zomer.example",
        "mailto:info@zomer.example",
        "@zomer.example",
        "zomer . example",
        "The summer is an example of it.",
    ],
)
def test_what_only_looks_like_our_address_is_none_of_ours(text: str) -> None:
    assert not leads_to_us(text)


@pytest.mark.parametrize(
    "text",
    [
        "[shoes](https://zomer.example/shoes)",
        "[shoes](<https://zomer.example/new shoes>)",
        "[shoes](//zomer.example)",
        "[shoes][1]\n\n[1]: https://zomer.example/shoes",
        "[zomer.example](https://elsewhere.example)",
        "<https://zomer.example/shoes>",
        "*https://zomer.example* and **more**",
        "_zomer.example_",
        "~~zomer.example~~",
        "> They sell at https://zomer.example/shoes",
        "`https://zomer.example/shoes`",
        "```\nhttps://zomer.example\n```",
        "    zomer.example/shoes",
        "| shop | https://zomer.example|\n|---|---|",
        "# zomer.example",
        "- zomer.example",
    ],
)
def test_no_markdown_hides_an_address(text: str) -> None:
    assert leads_to_us(text)


@pytest.mark.parametrize(
    "text",
    [
        "[shoes](https&#58;//zomer.example)",
        "[shoes](https://zomer&#46;example/shoes)",
        "[shoes](https://zomer&#x2E;example/shoes)",
        "[shoes](https://zomer&period;example/shoes)",
        r"[shoes](https://zomer\.example/shoes)",
        r"[shoes](https\://zomer\.example/shoes)",
        "https://%7aomer.example/shoes",
        "https://zomer%2Eexample/shoes",
        "https://zomer。example/shoes",
        "https://zomer．example/shoes",
        "https://ｚｏｍｅｒ.example",
        "https://ⓩomer.example",
        "https://zo\u200bmer.example",
        "https://zo\u00admer.example",
        "https://zomer.example…",
        "https://zomer.example。",
    ],
)
def test_no_spelling_that_a_browser_understands_hides_an_address(text: str) -> None:
    assert leads_to_us(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://away.example/?to=https://zomer.example/shoes",
        "https://away.example/?to=https%3A%2F%2Fzomer.example%2Fshoes",
        "https://archive.example/2026/https://zomer.example",
        "away.example/go?u=http://zomer.example",
    ],
)
def test_an_address_that_leads_on_to_another_is_both(text: str) -> None:
    assert leads_to_us(text)
    assert hosts(text)[0] in ("away.example", "archive.example")


def test_one_address_for_both_spellings_of_a_name() -> None:
    both = hosts("https://café.example and https://xn--caf-dma.example")
    assert both == ["xn--caf-dma.example"] * 2
    assert hosts("zomer.xn--p1ai/shoes") == ["zomer.xn--p1ai"]


@pytest.mark.parametrize(
    "domain", ["zomer.example", "www.zomer.example", "ZOMER.example", "zomer.example."]
)
def test_hosts_may_write_a_domain_as_they_like(domain: str) -> None:
    link = link_of("https://shop.zomer.example")
    assert link is not None
    assert link.is_at(domain)


@pytest.mark.parametrize("domain", ["", ".", "www.", "example.", "omer.example", "shop"])
def test_no_domain_and_half_a_domain_fit_nothing(domain: str) -> None:
    link = link_of("https://shop.zomer.example")
    assert link is not None
    assert not link.is_at(domain)


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/?utm_source=x",
        "https://a.example/?UTM_Campaign=x",
        "https://a.example/?page=2&utm_medium=mail",
        "https://a.example/x?fbclid=",
        "https://a.example/x?ref=anna#top",
        "[x](https://a.example/x?mc_eid=1)",
        "a.example/?utm_source=x",
        "a.example?utm_source=x",
    ],
)
def test_tracking_is_seen_wherever_it_stands(text: str) -> None:
    signs = {found.sign for found in DETECTOR.find(Writing(text), Known())}
    assert signs == {Sign.TRACKING}


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/?page=2",
        "https://a.example/utm_source=x",
        "https://a.example/?q=utm_source",
        "https://a.example/#utm_source=x",
        "https://a.example/?preference=ref",
    ],
)
def test_what_is_no_tracking_is_none(text: str) -> None:
    assert not DETECTOR.find(Writing(text), Known())


@pytest.mark.parametrize(
    ("shared", "other"),
    [
        ("https://youtube.com/watch?v=mine", "https://youtube.com/watch?v=another"),
        ("https://www.linkedin.com/in/anna", "https://www.linkedin.com/in/bram"),
        ("https://open.spotify.com/episode/mine", "https://open.spotify.com/episode/another"),
        ("https://docs.google.com/document/d/mine/edit", "https://docs.google.com/document/d/x"),
        ("https://medium.com/@anna/one", "https://medium.com/@bram/one"),
        ("https://youtu.be/mine", "https://youtu.be/another"),
        ("https://anna.substack.com/p/one", "https://bram.substack.com/p/one"),
    ],
)
def test_where_many_share_a_host_ones_own_is_not_everybodys(shared: str, other: str) -> None:
    mine = link_of(shared)
    assert mine is not None
    known = Known(shared=frozenset({mine.place}))
    assert [found.sign for found in DETECTOR.find(Writing(shared), known)] == [Sign.OWN]
    assert not DETECTOR.find(Writing(other), known)


def test_another_page_of_ones_own_site_is_ones_own() -> None:
    known = Known(shared=frozenset({"mine.example"}))
    assert DETECTOR.find(Writing("https://mine.example/other/page"), known)


@pytest.mark.parametrize(
    "text",
    [
        "Our app is written in Node.js and nobody likes it.",
        "Our website was down.Then it came back.",
        "I put our report.pdf in the wrong folder.",
        "Onze app liep vast.Daarna werkte alles weer.",
    ],
)
def test_what_only_looks_like_an_address_makes_nothing_promotion(text: str) -> None:
    assert not DETECTOR.find(Writing(text), Known())


def test_beside_a_real_link_ones_own_work_is_a_sign() -> None:
    for text in ("Our app: https://a.example", "Our app: a.example", "Our app: www.a.example"):
        assert DETECTOR.find(Writing(text), Known())


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "...",
        "://",
        "https://",
        "https://.",
        "https://[",
        "https://[::1]",
        "a.b",
        "1.2.3",
        "https://" + "a" * 70 + ".example",
        "https://a..example/x",
        "\\",
        "&#;",
        "&#99999999;",
        "%2e",
    ],
)
def test_what_is_broken_breaks_nothing(text: str) -> None:
    assert not leads_to_us(text)


@given(st.text(alphabet="aZ9.:/@?#%&;\\[]()_*`|。­\u200bé-\n ", max_size=60))
def test_whatever_is_typed_is_read_without_an_error(text: str) -> None:
    for link in links(text):
        assert "." in link.host
        assert link.place.startswith(link.host)


@given(st.text(alphabet="abc xyz,;!\n", max_size=30), st.text(alphabet="abc xyz,;!\n", max_size=30))
def test_words_around_an_address_do_not_hide_it(before: str, after: str) -> None:
    assert leads_to_us(f"{before} https://shop.zomer.example/x {after}")
