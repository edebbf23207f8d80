"""The links in a text as typed, and what their addresses tell. Nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

_TYPED = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”()\[\]]+|(?<![\w@.])(?:[\w-]+\.)+[a-z]{2,24}(?![\w@])(?:/[^\s<>\"'“”()\[\]]*)?",
    re.IGNORECASE,
)
_END = ".,;:!?*_"
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
        return bool(bare) and (self.host == bare or self.host.endswith("." + bare))

    @property
    def place(self) -> str:
        """Whose it is, as far as an address tells: the host or, where many people share a host,
        the host and the first part of the path."""
        if any(self.is_at(host) for host in _OF_MANY):
            return f"{self.host}/{self.path.strip('/').split('/')[0]}"
        return self.host

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
    """The links in a text, Markdown or not, in their order."""
    for found in _TYPED.finditer(text):
        link = link_of(found[0].rstrip(_END))
        if link is not None:
            yield link


def link_of(address: str) -> Link | None:
    """The link that an address is, with or without its scheme; None where it is none."""
    whole = address if "://" in address else f"https://{address}"
    try:
        parts = urlsplit(whole)
        host = (parts.hostname or "").rstrip(".")
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
