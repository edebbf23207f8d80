"""The links in a text as typed, and what their addresses tell. Nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import parse_qsl, unquote, urlsplit

_REST = r"[^\s<>\"'“”()\[\]`|\\]"
_TYPED = re.compile(
    rf"(?:https?://|www\.){_REST}+"
    rf"|(?<![\w@.])(?:[\w-]+\.)+(?:xn--[a-z0-9-]+|[a-z]{{2,24}})(?![^\W_]|@)(?:[/?]{_REST}*)?",
    re.IGNORECASE,
)
_A_DOT = re.compile(r"\.\w")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODED_DOT = re.compile(r"%2e", re.IGNORECASE)
_WIDE_DOTS = str.maketrans(dict.fromkeys("。．｡", "."))
_WITHIN = re.compile(r"https?://", re.IGNORECASE)
_END = ".,;:!?*_~…"
_TRACKING = frozenset(
    "gclid fbclid msclkid dclid mc_cid mc_eid igshid yclid li_fat_id ref aff affiliate "
    "affid aff_id partner promo coupon via referral trk hsa_acc".split()
)
_SIGN_UP = re.compile(
    r"(?:^|[/_-])(?:sign-?up|register|registration|subscribe|demo|trial|free-trial|pricing|checkout|"
    r"buy|book-a-call|book-a-demo|get-started|newsletter|aanmelden|inschrijven|inschrijving|"
    r"nieuwsbrief|bestellen|proefperiode|prijzen|tickets?|kopen|demo-aanvragen)(?:$|[/_.?-])",
    re.IGNORECASE,
)
_SIGN_UP_HOSTS = (
    "calendly.com",
    "cal.com",
    "eventbrite.com",
    "eventbrite.nl",
    "gumroad.com",
    "typeform.com",
    "webinargeek.com",
    "lu.ma",
)
_FILE = re.compile(
    r"\.(?:js|ts|py|md|css|csv|docx?|xlsx?|pptx?|pdf|txt|json|xml|ya?ml|toml|html?|png|jpe?g|zip)$",
    re.IGNORECASE,
)
_SHELVES = frozenset(
    "watch shorts embed playlist in posts pulse company feed learning p episode show track album "
    "playlist user artist podcast dp gp d document presentation spreadsheets forms nl en be us gb "
    "wiki status reel video videos events groups gist".split()
)
_OF_MANY = frozenset(
    "youtube.com youtu.be vimeo.com linkedin.com medium.com substack.com spotify.com "
    "podcasts.apple.com soundcloud.com github.com wordpress.com blogspot.com slideshare.net "
    "amazon.com amazon.nl bol.com x.com twitter.com facebook.com instagram.com "
    "docs.google.com wikipedia.org".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it was typed, and its parts in small letters, without `www.`."""

    typed: str
    host: str
    path: str
    query: str

    def is_at(self, domain: str) -> bool:
        """Whether it leads to a domain or one below it: `shop.acme.eu` is at `acme.eu`, and
        `notacme.eu` is not (compare CVE-2026-33393)."""
        bare = domain.lower().strip(".").removeprefix("www.")
        return "." in bare and (self.host == bare or self.host.endswith("." + bare))

    @property
    def place(self) -> str:
        """Whose it is, as far as an address tells: the host or, where many people share a host,
        the host and the first part of the path that is not the same for all of them."""
        if not any(self.is_at(host) for host in _OF_MANY):
            return self.host
        parts = [part for part in self.path.split("/") if part]
        length = next((n for n, part in enumerate(parts, 1) if part.lower() not in _SHELVES), 0)
        if length:
            return "/".join([self.host, *parts[:length]])
        return "/".join([self.host, *parts, dict(parse_qsl(self.query)).get("v", "")])

    @property
    def is_plain(self) -> bool:
        """Whether it is surely meant as an address: `Node.js`, and a dot without a space behind
        it, look like one."""
        if "/" in self.typed or self.typed.lower().startswith("www."):
            return True
        return not _FILE.search(self.typed) and not self.typed.rpartition(".")[2][0].isupper()

    @property
    def is_tracked(self) -> bool:
        """Whether it carries what tells a sender who came through it."""
        names = {name.lower() for name, _ in parse_qsl(self.query, keep_blank_values=True)}
        return any(name.startswith("utm_") or name in _TRACKING for name in names)

    @property
    def leads_to_sign_up(self) -> bool:
        """Whether it leads to where one signs up, subscribes, books or buys."""
        hosts = any(self.is_at(host) for host in _SIGN_UP_HOSTS)
        return hosts or bool(_SIGN_UP.search(self.path)) or self.host.startswith("tickets.")


def links(text: str) -> Iterator[Link]:
    """The links in a text, Markdown or not, in their order, and those to which they lead on."""
    read = _as_read(text)
    if not _A_DOT.search(read):
        return
    for found in _TYPED.finditer(read):
        typed = found[0].rstrip(_END)
        for address in (typed, *_within(typed)):
            link = link_of(address)
            if link is not None:
                yield link


def _as_read(text: str) -> str:
    """The text as Markdown and browsers read it, so that no way of writing hides an address."""
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    if "%2" in text:
        text = _CODED_DOT.sub(".", text)
    return text if text.isascii() else text.translate(_WIDE_DOTS)


def _within(address: str) -> Iterator[str]:
    """The address to which another leads on: `https://elsewhere.eu/?to=https://acme.eu`."""
    if "http" in address[1:].lower():
        whole = unquote(address)
        yield from (whole[found.start() :] for found in _WITHIN.finditer(whole, 1))


def link_of(address: str) -> Link | None:
    """The link that an address is, with or without its scheme; None where it is none."""
    whole = address if _WITHIN.match(address) else f"https://{address}"
    try:
        parts = urlsplit(whole)
        host = unquote(parts.hostname or "").translate(_WIDE_DOTS).strip("._")
    except ValueError:
        return None
    if "." not in host:
        return None
    return Link(address, _ascii(host).removeprefix("www."), parts.path, parts.query)


def _ascii(host: str) -> str:
    """The host as the network writes it, so that `café.eu` is known under both spellings."""
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError:
        return host.lower()
