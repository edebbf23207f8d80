"""Limits by address count the client, whoever stands in between and whatever anyone claims.

CVE-2024-53991 (Discourse): a header of nginx's own, sent by a client, led to a backup.
"""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from comity.care.models import Letter
from comity.doors import limits
from comity.environment import Proxies, read
from comity.running.proxies import client_address, client_of
from tests.cast import PASSWORD, Cast

LETTER = {"name": "Vis", "email": "vis@elders.example", "text": "May I ask something?", "to": ""}
NETWORKS = read({"COMITY_PROXIES": "10.0.0.0/8, 127.0.0.1,::1"}).proxies
PROXY = "10.0.0.7"


@pytest.mark.parametrize(
    ("proxies", "peer", "chain", "client"),
    [
        (0, "203.0.113.5", "", "203.0.113.5"),
        (0, "203.0.113.5", "198.51.100.1", "203.0.113.5"),
        (1, PROXY, "203.0.113.5", "203.0.113.5"),
        (1, PROXY, "198.51.100.1, 203.0.113.5", "203.0.113.5"),
        (1, PROXY, "", PROXY),
        (1, PROXY, "rubbish", PROXY),
        (1, PROXY, "198.51.100.1, unknown", PROXY),
        (2, PROXY, "198.51.100.1, 203.0.113.5, 10.0.0.8", "203.0.113.5"),
        (2, PROXY, "203.0.113.5", "203.0.113.5"),
        (NETWORKS, PROXY, "203.0.113.5", "203.0.113.5"),
        (NETWORKS, PROXY, "198.51.100.1, 203.0.113.5", "203.0.113.5"),
        (NETWORKS, PROXY, "198.51.100.1, 203.0.113.5, 10.9.9.9", "203.0.113.5"),
        (NETWORKS, PROXY, "10.0.0.1, 10.0.0.2", "10.0.0.1"),
        (NETWORKS, "203.0.113.5", "198.51.100.1", "203.0.113.5"),
        (NETWORKS, "203.0.113.5", "198.51.100.1, 10.0.0.7", "203.0.113.5"),
        (NETWORKS, "::1", "2001:db8::5", "2001:db8::5"),
        (NETWORKS, "::ffff:10.0.0.7", "203.0.113.5", "203.0.113.5"),
        (NETWORKS, PROXY, "::ffff:203.0.113.5", "203.0.113.5"),
        (NETWORKS, PROXY, "203.0.113.5:41234", "203.0.113.5"),
        (NETWORKS, PROXY, "[2001:db8::5]:41234", "2001:db8::5"),
        (NETWORKS, PROXY, "2001:DB8:0::5", "2001:db8::5"),
        (NETWORKS, PROXY, ", ,", PROXY),
        (NETWORKS, "", "203.0.113.5", ""),
    ],
)
def test_the_client_is_who_asked_the_first_trusted_proxy(
    proxies: Proxies, peer: str, chain: str, client: str
) -> None:
    assert client_of(peer, chain, proxies) == client


@pytest.mark.parametrize("text", ["ten", "10.0.0.0/33", "10.0.0.1/8", "-1", "1.5", "1,", "proxy"])
def test_what_is_no_number_and_no_network_is_not_taken_for_trust(text: str) -> None:
    with pytest.raises(ValueError, match="COMITY_PROXIES"):
        read({"COMITY_PROXIES": text})


def _letters(client: Client, times: int, **headers: str) -> list[int]:
    return [client.post("/about/", LETTER, **headers).status_code for _ in range(times)]  # type: ignore[arg-type]


def test_a_client_that_claims_other_addresses_is_still_one_client(cast: Cast) -> None:
    client, burst = cast.client_of(None), limits.LETTERS.burst
    seen = [
        client.post("/about/", LETTER, headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code
        for n in range(burst + 1)
    ]
    assert seen == [302] * burst + [429]


def test_behind_a_proxy_each_client_has_a_limit_of_its_own(cast: Cast, settings: Settings) -> None:
    settings.PROXIES = NETWORKS
    client, burst = cast.client_of(None), limits.LETTERS.burst

    def write(claimed: str) -> int:
        answer = client.post(
            "/about/", LETTER, REMOTE_ADDR=PROXY, headers={"X-Forwarded-For": claimed}
        )
        return answer.status_code

    seen = [write(f"198.51.100.{n}, 203.0.113.5") for n in range(burst + 1)]
    assert seen == [302] * burst + [429]
    assert write("203.0.113.6") == 302
    assert Letter.objects.count() == burst + 1


@pytest.mark.parametrize("behind", [False, True])
def test_whoever_guesses_passwords_is_one_client_too(
    cast: Cast, settings: Settings, fresh_limits: None, behind: bool
) -> None:
    """allauth's own limits by address read the same."""
    settings.PROXIES = NETWORKS if behind else 0
    client, peer = cast.client_of(None), PROXY if behind else "203.0.113.5"

    def guess(number: int, claimed: str) -> bytes:
        form = {"login": f"nobody{number}@example.org", "password": PASSWORD}
        answer = client.post(
            "/accounts/login/", form, REMOTE_ADDR=peer, headers={"X-Forwarded-For": claimed}
        )
        return answer.content

    end = ", 203.0.113.5" if behind else ""
    said = [guess(n, f"198.51.100.{n}{end}") for n in range(21)]
    assert b"Too many attempts" not in said[19]
    assert b"Too many attempts" in said[20]
    elsewhere = guess(99, "203.0.113.6")
    assert (b"Too many attempts" in elsewhere) is not behind


def _seen(settings: Settings, proxies: Proxies, peer: str, **headers: str) -> HttpRequest:
    settings.PROXIES = proxies
    found: list[HttpRequest] = []

    def view(request: HttpRequest) -> HttpResponse:
        found.append(request)
        return HttpResponse()

    client_address(view)(RequestFactory().get("/", REMOTE_ADDR=peer, headers=headers))
    return found[0]


@pytest.mark.parametrize(
    ("proxies", "peer", "secure"),
    [(0, PROXY, False), (1, PROXY, True), (NETWORKS, PROXY, True), (NETWORKS, "8.8.8.8", False)],
)
def test_only_a_trusted_proxy_says_that_tls_was_spoken(
    settings: Settings, proxies: Proxies, peer: str, secure: bool
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    headers = {"X-Forwarded-Proto": "https"}
    assert _seen(settings, proxies, peer, **headers).is_secure() is secure


@pytest.mark.parametrize("proxies", [0, 1, NETWORKS])
@pytest.mark.parametrize(
    "name",
    [
        "X-Accel-Mapping",
        "X-Accel-Redirect",
        "X-Accel-Buffering",
        "X-Sendfile",
        "X-Real-IP",
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "Forwarded",
    ],
)
def test_what_only_servers_say_to_each_other_is_not_heard(
    settings: Settings, proxies: Proxies, name: str
) -> None:
    request = _seen(settings, proxies, PROXY, **{name: "/backups/=/x"})
    assert name not in request.headers


def test_no_answer_asks_a_proxy_for_a_file(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    asking = {"X-Accel-Mapping": "/=/", "X-Sendfile-Type": "X-Accel-Redirect"}
    answer = client.get("/", headers=asking)
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.lower().startswith(("x-a", "x-send"))]
