"""`comity mail test`, and the address of a mail server."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytest_django.fixtures import Settings

from comity.running.address import MailServer as Place
from comity.running.address import mail_server
from comity.running.commands.mail import send_test
from comity.running.errors import CannotRun
from tests.running.community import free_port
from tests.running.mailserver import a_mail_server

HERE = "127.0.0.1"


@pytest.fixture
def sending(settings: Settings) -> Callable[..., None]:
    """Makes Comity send by a mail server on a port."""

    def by(port: int, **more: object) -> None:
        place = {"HOST": HERE, "PORT": port, "HOST_USER": "", "TIMEOUT": 1, **more}
        for name, value in place.items():
            setattr(settings, f"EMAIL_{name}", value)
        settings.DEFAULT_FROM_EMAIL = "Our place <hosts@example.org>"

    return by


def test_what_the_server_answered_is_said(sending: Callable[..., None]) -> None:
    with a_mail_server() as server:
        sending(server.port)
        said = send_test("anna@example.org")
    assert said.endswith("took the mail for anna@example.org and answered: 250 queued as 42")
    assert "From: Our place <hosts@example.org>" in server.mails[0]
    assert "rcpt TO:<anna@example.org>" in server.heard


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"MAIL": "553 not yours"}, "does not send for this sender"),
        ({"RCPT": "550 nobody here"}, "does not take mail for this address. (550 nobody here)"),
        ({"DATA": "554 no"}, "did not take it"),
        ({".": "552 too large"}, "read the mail and did not take it. (552 too large)"),
        ({"": "421 busy"}, "takes no mail now"),
    ],
)
def test_a_refusal_is_said_with_the_servers_own_words(
    sending: Callable[..., None], answers: dict[str, str], said: str
) -> None:
    with a_mail_server(answers) as server:
        sending(server.port)
        with pytest.raises(CannotRun) as refused:
            send_test("anna@example.org")
    assert said in str(refused.value)
    assert f"{HERE}:{server.port}" in str(refused.value)


def test_a_wrong_password_is_said_and_not_shown(sending: Callable[..., None]) -> None:
    answers = {"EHLO": "250-mail.example\r\n250 AUTH PLAIN", "AUTH": "535 no"}
    with a_mail_server(answers) as server:
        sending(server.port, HOST_USER="comity", HOST_PASSWORD="geheim-genoeg")
        with pytest.raises(CannotRun) as refused:
            send_test("anna@example.org")
    assert "user or the password" in str(refused.value)
    assert "geheim" not in str(refused.value)


@pytest.mark.parametrize("tls", ["USE_TLS", "USE_SSL"])
def test_a_server_without_tls_is_told_nothing(sending: Callable[..., None], tls: str) -> None:
    with a_mail_server() as server:
        sending(server.port, HOST_USER="comity", HOST_PASSWORD="geheim-genoeg", **{tls: True})
        with pytest.raises(CannotRun, match=f"{HERE}:"):
            send_test("anna@example.org")
    assert not [line for line in server.heard if line.upper().startswith(("AUTH", "MAIL"))]


def test_a_server_that_hangs_is_given_up(sending: Callable[..., None]) -> None:
    with a_mail_server(mute=True) as server:
        sending(server.port)
        with pytest.raises(CannotRun, match="in time"):
            send_test("anna@example.org")


def test_a_server_that_is_not_there_is_said_so(sending: Callable[..., None]) -> None:
    sending(free_port())
    with pytest.raises(CannotRun, match="Nobody listens"):
        send_test("anna@example.org")
    sending(25, HOST="no-such-server.invalid")
    with pytest.raises(CannotRun, match="no server of that name"):
        send_test("anna@example.org")


def test_nothing_is_sent_to_what_is_no_address_or_without_a_server(settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    with pytest.raises(CannotRun, match="COMITY_SMTP_URL"):
        send_test("anna@example.org")
    with pytest.raises(CannotRun, match="no e-mail address"):
        send_test("anna\r\nBcc: all@example.org")


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("", Place()),
        ("smtp://localhost", Place("localhost", 25)),
        ("smtp://localhost:2525?timeout=30", Place("localhost", 2525, timeout=30)),
        ("smtps://m.example/", Place("m.example", 465, tls=True)),
        (
            "smtp+starttls://us%40example.org:p%2Fw@m.example",
            Place("m.example", 587, "us@example.org", "p/w", starttls=True),
        ),
        ("smtps://[::1]:4650", Place("::1", 4650, tls=True)),
    ],
)
def test_a_mail_servers_address_says_how_it_is_spoken_to(url: str, place: Place) -> None:
    assert mail_server(url) == place


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://user:geheim@",
        "smtp://m.example:port",
        "smtp://m.example/inbox",
        "smtp://m.example?timeout=soon",
        "smtp://m.example?ssl=no",
        "smtp://user:ge#heim@m.example",
    ],
)
def test_what_is_no_mail_server_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ValueError, match="COMITY_SMTP_URL must be") as refused:
        mail_server(url)
    assert "geheim" not in str(refused.value)


def test_a_password_is_not_shown_where_a_server_is() -> None:
    assert "geheim" not in repr(mail_server("smtps://user:geheim@m.example"))
