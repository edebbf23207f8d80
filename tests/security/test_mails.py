"""What leaves by mail: no header and no link comes from what members typed, and no address.

CVE-2026-30913 (Flarum): a nickname that read as an address became a link in every mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message as Mail

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.care.actions import alert, write_letter
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.people.actions import decline
from comity.people.models import Company, Member
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand

pytestmark = pytest.mark.usefixtures("fresh_limits")
OWN = re.compile(r"http://localhost:8000/|http://testserver/")
CALLING = (
    "evil.example",
    "https://evil.example/x",
    "www.evil.example",
    "Win @ evil.example/prize",
    "mailto:x@evil.example",
    "evil\u3002example",
    "evil\uff0eexample",
    "e\u200bvil.example",
    "hxxp://evil.example",
    "//evil.example",
    "\u202eelpmaxe.live",
)
BREAKING = (
    "A\r\nBcc: evil@evil.example",
    "A\nTo: evil@evil.example\n\nHi",
    "A\u2028Bcc: evil@evil.example",
    "A\x0bBcc: evil@evil.example",
    "A\x85Bcc: evil@evil.example",
    "=?utf-8?q?A=0ABcc:_evil=40evil.example?=",
    "A\x00B",
    "A" * 5000,
)


def rename(member: Member, name: str) -> Member:
    with by_hand():
        Member.objects.filter(pk=member.pk).update(name=name[:80].replace("\x00", ""))
    return Member.objects.get(pk=member.pk)


def notices_mailed(cast: Cast, text: str) -> list[EmailMessage]:
    """Mails of every kind that carry what somebody typed."""
    text = text.replace("\x00", "")
    anna = rename(cast.anna, text)
    with by_hand():
        Company.objects.update(name=text[:80])
    made, _ = contribute(
        by=anna, space=cast.public, kind="idea", draft=Draft("Look, @bram.", text[:140])
    )
    comment(by=anna, contribution=made, draft=Draft("And @hilde."))
    decline(by=cast.host, applicant=cast.applicant, reason=text[:400])
    alert(by=anna, category="danger", text=text[:3000])
    write_letter(by=None, name=text[:80], email="lou@example.org", text=text[:3000])
    mail.outbox.clear()
    for notice in Notice.objects.all():
        send_notice_mail(notice_id=notice.pk)
    return list(mail.outbox)


def accounts_mailed(name: str) -> list[EmailMessage]:
    """The mails of signing up and of a forgotten password, to someone of this name."""
    mail.outbox.clear()
    form = {"name": name, "email": "rosa@example.org", "password1": "zilverlinde-2"}
    Client().post("/accounts/signup/", form)
    Client().post("/accounts/password/reset/", {"email": "rosa@example.org"})
    Client().post("/accounts/signup/", form)
    return list(mail.outbox)


def addresses(mails: list[EmailMessage]) -> Iterator[str]:
    """What a mail program would make a link of."""
    looks = re.compile(
        r"(?:https?:)?//[^\s\"<>]+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?|[\w.]+@[\w.]+", re.IGNORECASE
    )
    for sent in mails:
        parts = [str(sent.subject), str(sent.body)]
        parts += [str(content) for content, _ in getattr(sent, "alternatives", ())]
        for part in parts:
            found = looks.findall(re.sub(r"</?\w+[^>]*>", " ", part))
            yield from (each for each in found if "[.]" not in each)


@pytest.mark.parametrize("text", CALLING)
def test_no_name_or_title_becomes_a_link_in_a_notice(cast: Cast, text: str) -> None:
    mails = notices_mailed(cast, text)
    assert len(mails) >= 4
    assert not [each for each in addresses(mails) if "evil" in each or "example" in each]


@pytest.mark.parametrize("name", CALLING)
def test_no_name_becomes_a_link_in_the_mails_of_signing_up(cast: Cast, name: str) -> None:
    mails = accounts_mailed(name)
    found = [each for each in addresses(mails) if not OWN.match(each)]
    assert not [each for each in found if "evil" in each or "example" in each]


@pytest.mark.parametrize("text", BREAKING)
def test_no_text_breaks_out_into_a_header(cast: Cast, text: str) -> None:
    mails = notices_mailed(cast, text) + accounts_mailed(text)
    allowed = {"from", "to", "subject", "date", "message-id", "mime-version", "content-type"}
    allowed |= {"auto-submitted", "content-transfer-encoding"}
    allowed |= {"list-unsubscribe", "list-unsubscribe-post"}
    for sent in mails:
        built: Mail = sent.message()
        assert {name.lower() for name in built} <= allowed
        assert len(sent.recipients()) == 1
        assert "evil" not in str(built["To"]) + str(built["From"])
        assert len(str(sent.subject)) <= 200
        assert "\n" not in str(sent.subject)


@pytest.mark.parametrize(
    "email",
    [
        "a@b.example\nBcc: x@y.example",
        "a@b.example,x@y.example",
        "a@b.example;x@y.example",
        "A <a@b.example>",
        "a@[127.0.0.1]x",
        '"a\r\nBcc: x@y.example"@b.example',
    ],
)
def test_what_is_no_single_address_gets_no_mail(cast: Cast, email: str) -> None:
    form = {"name": "Rosa", "email": email, "password1": "zilverlinde-2"}
    for path in ("/accounts/signup/", "/accounts/password/reset/"):
        assert Client().post(path, form).status_code == 200
    assert not mail.outbox
    letter = {"name": "Rosa", "email": email, "text": "Hello there."}
    assert Client().post("/about/", letter).status_code == 422


def test_a_mail_has_one_reader_and_names_no_other_address(cast: Cast) -> None:
    known = {member.email for member in Member.objects.all()} | {"lou@example.org"}
    for sent in notices_mailed(cast, "A quiet week"):
        whole = sent.message().as_string()
        own = sent.recipients()
        assert len(own) == 1
        assert not [email for email in known - set(own) if email in whole]


def test_a_mail_tells_programs_that_it_is_one(cast: Cast) -> None:
    """So that no absence note answers to it, and tells of an address."""
    for sent in notices_mailed(cast, "A quiet week"):
        assert sent.message()["Auto-Submitted"] == "auto-generated"
        assert sent.message()["Reply-To"] is None


def test_the_job_of_a_mail_carries_an_id_and_nothing_personal(cast: Cast) -> None:
    notices_mailed(cast, "Zilverlinde")
    jobs = [job.args for job in ProcrastinateJob.objects.all()]
    assert jobs
    assert {tuple(args) for args in jobs} == {("notice_id",)}
