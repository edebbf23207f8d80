"""What a text becomes on a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.writing.markdown import mentioned, render

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=alert(1)>'>",
    "![x](http://a.example/pixel.png)",
    "<iframe src=//a.example></iframe>",
    '[x](http://a.example "onmouseover=alert(1)")',
    "<javascript:alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_can_run_or_fetch(text: str) -> None:
    html = render(text).lower()
    for forbidden in ("<script", "<img", "<svg", "<iframe", "<style", "<math", 'href="javascript'):
        assert forbidden not in html
    assert 'href="data' not in html
    assert 'href="vbscript' not in html


@given(st.text(max_size=400))
def test_any_text_renders_without_a_tag_that_is_not_ours(text: str) -> None:
    html = render(text)
    assert "<script" not in html.lower()
    assert " onerror=" not in html.lower().replace("&quot;", "") or "&lt;" in html


def test_headings_of_a_text_stand_below_those_of_the_page() -> None:
    html = render("# One\n\n## Two\n\n###### Six")
    assert "<h3>One</h3>" in html
    assert "<h3>Two</h3>" in html
    assert "<h6>Six</h6>" in html
    assert "<h1" not in html


def test_a_link_leads_out_without_following_or_referring() -> None:
    html = render("[site](https://example.org/)")
    assert 'rel="nofollow ugc noopener noreferrer"' in html


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("Hi @anna and @bram-2!", ["anna", "bram-2"]),
        ("@anna, @anna", ["anna"]),
        ("`@anna` in code", []),
        ("```\n@anna\n```", []),
        ("[@anna](https://example.org)", []),
        ("mail anna@bram.example", []),
        ("@Anna is not a handle", []),
        ("**@anna**", ["anna"]),
        ("> @anna said", ["anna"]),
        ("@anna-", []),
        ("https://example.org/@anna", []),
    ],
)
def test_a_mention_counts_in_words_and_not_in_code_links_or_addresses(
    text: str, handles: list[str]
) -> None:
    assert mentioned(text) == handles


def test_a_mention_links_only_where_somebody_has_that_handle() -> None:
    html = render("@anna and @nobody", {"anna": "/members/x/"}.get)
    assert '<a href="/members/x/" class="mention"' in html
    assert "@nobody</p>" in html


def test_deep_nesting_neither_fails_nor_explodes() -> None:
    assert len(render(">" * 5_000 + " deep")) < 20_000
    assert len(render("[" * 5_000)) < 20_000
    assert len(render("*a " * 5_000)) < 60_000
