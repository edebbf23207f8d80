"""Mail without a mail server: kept, whoever sent it, and shown in the demo without acting."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection, send_mail
from pytest_django import Settings

from comity.notices.models import KeptMail
from tests.cast import Cast

KEEPING = "comity.notices.outbox.KeepingBackend"


@pytest.fixture(autouse=True)
def _demo(settings: Settings) -> None:
    settings.DEMO = True
    settings.EMAIL_BACKEND = KEEPING


def keep(html: str = "") -> KeptMail:
    mail = EmailMultiAlternatives(
        "Welkom", "Bevestig: https://comity.example/x/", to=["anna@example.org"]
    )
    if html:
        mail.attach_alternative(html, "text/html")
    get_connection(KEEPING).send_messages([mail])
    return KeptMail.objects.get()


def test_a_mail_is_kept_with_its_text_and_html(db: None) -> None:
    kept = keep("<p>Hallo</p>")
    assert (kept.to, kept.subject, kept.html) == ("anna@example.org", "Welkom", "<p>Hallo</p>")


def test_a_mail_to_two_is_kept_for_each(db: None) -> None:
    assert send_mail("S", "T", None, ["a@example.org", "b@example.org"]) == 1
    assert sorted(KeptMail.objects.values_list("to", flat=True)) == [
        "a@example.org",
        "b@example.org",
    ]


def test_the_outbox_lists_mails_and_opens_them(cast: Cast) -> None:
    kept = keep()
    client = cast.client_of(None)
    assert "Welkom" in client.get("/outbox/").content.decode()
    page = client.get(f"/outbox/{kept.pk}/").content.decode()
    assert 'href="https://comity.example/x/"' in page


def test_html_in_a_mail_is_shown_and_never_run(cast: Cast) -> None:
    kept = keep("<script>alert(1)</script>")
    page = cast.client_of(None).get(f"/outbox/{kept.pk}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_mail_that_is_not_there_is_not_found(cast: Cast) -> None:
    assert cast.client_of(None).get("/outbox/nothing/").status_code == 404
