"""Who really asks: the address of the client behind the proxies that the operator trusts.

Limits by address, ours and allauth's, read REMOTE_ADDR; here it becomes the client's. A header
about forwarding that nobody trustworthy wrote is removed, so that nothing behind can believe it:
anybody can send one.
"""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from comity.environment import Proxies

GetResponse = Callable[[HttpRequest], HttpResponse]
Address = IPv4Address | IPv6Address
_CHAIN = "HTTP_X_FORWARDED_FOR"
_SCHEME = "HTTP_X_FORWARDED_PROTO"
_NEVER = (
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_ORIGINAL_URL",
    "HTTP_X_REAL_IP",
    "HTTP_X_REWRITE_URL",
    "HTTP_X_SENDFILE",
)
_ACCELERATED = "HTTP_X_ACCEL_"
"""nginx's own words about files to hand out; from a client they mean harm (CVE-2024-53991)."""


def client_address(get_response: GetResponse) -> GetResponse:
    """Let REMOTE_ADDR be the client's (a middleware, before all that look at a request)."""

    def around(request: HttpRequest) -> HttpResponse:
        meta, proxies = request.META, settings.PROXIES
        chain, peer = meta.pop(_CHAIN, ""), meta.get("REMOTE_ADDR", "")
        if not trusts(proxies, peer):
            meta.pop(_SCHEME, None)
        meta["REMOTE_ADDR"] = client_of(peer, chain, proxies)
        for name in [n for n in meta if n in _NEVER or n.startswith(_ACCELERATED)]:
            del meta[name]
        return get_response(request)

    return around


def trusts(proxies: Proxies, peer: str) -> bool:
    """Whether what `peer` says of others is believed: it is one of the proxies. Where the operator
    gave their number instead, whoever reaches us is one."""
    if isinstance(proxies, int):
        return proxies > 0
    address = _address(peer)
    return address is not None and any(address in network for network in proxies)


def client_of(peer: str, chain: str, proxies: Proxies) -> str:
    """The nearest address that no trusted proxy has.

    Each proxy adds at the right end of `chain` (X-Forwarded-For) whom it was asked by, so only
    that end can be believed: it is read from there, no further than trust reaches. What is no
    address ends it.
    """
    said = [part.strip() for part in chain.split(",")] if chain else []
    client, hops = peer, 0
    while said and (hops < proxies if isinstance(proxies, int) else trusts(proxies, client)):
        before = _address(said.pop())
        if before is None:
            break
        client, hops = str(before), hops + 1
    return client


def _address(text: str) -> Address | None:
    """An address, also one with a port or in brackets; IPv4 written as IPv6 is IPv4."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        found = ip_address(bare)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
