"""A page that writes a mail answers at once, and the mail leaves whatever happens meanwhile."""

from __future__ import annotations

import re
import time
from http.cookiejar import CookieJar
from signal import SIGKILL
from socket import create_server
from threading import Thread
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import psycopg

from tests.running.community import Community, a_community, free_port
from tests.running.killing import await_ready, kill
from tests.running.mailserver import MailServer

FORGOTTEN = "/accounts/password/reset/"
LINK = re.compile(r"http://\S+/accounts/password/reset/key/\S+")


def _forgot_password(community: Community, email: str) -> float:
    """Ask for a new password, as a browser does; returns how long the page took."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    place = f"http://localhost:{community.port}{FORGOTTEN}"
    with browser.open(Request(place, headers={"Accept-Language": "nl"})) as answer:
        page = answer.read().decode()
    (token,) = set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page))
    form = urlencode({"csrfmiddlewaretoken": token, "email": email}).encode()
    began = time.monotonic()
    with browser.open(place, form) as answer:
        assert answer.status == 200
    return time.monotonic() - began


def _await_mails(server: MailServer, count: int, patience: float = 130) -> list[str]:
    until = time.monotonic() + patience
    while len(server.mails) < count:
        assert time.monotonic() < until, server.heard
        time.sleep(0.2)
    return server.mails


def test_a_mail_that_a_page_wrote_outlives_the_mail_server_and_the_worker() -> None:
    port = free_port()
    with a_community() as community:
        community.environ["COMITY_SMTP_URL"] = f"smtp://127.0.0.1:{port}?timeout=2"
        community.up()
        community.add("anna", "--language", "nl")
        assert _forgot_password(community, "anna@example.org") < 5
        kill(community, "worker")
        community.stop(SIGKILL)
        community.up()
        await_ready(community)
        server = MailServer(listener=create_server(("127.0.0.1", port)))
        Thread(target=server.serve, daemon=True).start()
        (mail,) = _await_mails(server, 1)
        assert "To: anna@example.org" in mail
        assert LINK.search(mail)
        _nothing_of_it_is_left(community)
        assert _forgot_password(community, "anna@example.org") < 5
        assert len(_await_mails(server, 2, patience=20)) == 2
        server.listener.close()


def _nothing_of_it_is_left(community: Community) -> None:
    """It held an address and a secret link; and a server that was away is no job that failed."""
    url = (community.home / "database_url").read_text().strip()
    until = time.monotonic() + 10
    with psycopg.connect(url, autocommit=True) as session:
        while session.execute("SELECT count(*) FROM notices_keptmail").fetchone() != (0,):
            assert time.monotonic() < until
            time.sleep(0.1)
        failed = session.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'failed'")
        assert failed.fetchall() == []
