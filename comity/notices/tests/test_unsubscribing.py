"""Stopping a mail from the mail itself, with one click (RFC 8058)."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest
from django.core.mail import EmailMultiAlternatives
from django.core.signing import Signer
from django.test import Client
from pytest_django import Settings

from comity.answer import Refused
from comity.notices import queries
from comity.notices.actions import choose, unsubscribe
from comity.notices.digest import compose
from comity.notices.jobs import send_notice_mail
from comity.notices.kinds import ALWAYS_MAILED, Group
from comity.notices.models import Mail, NoticeWish
from comity.notices.tests.telling import heard
from comity.notices.unsubscribing import link, opened
from comity.notices.wishes import Wish
from comity.people.models import Member
from tests.cast import Cast, by_hand

Outbox = list[EmailMultiAlternatives]
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def mailed(member: Member, mailoutbox: Outbox, kind: str = "commented") -> EmailMultiAlternatives:
    notice = heard(member, kind, who="Bram", title="Roosters", reason="Daarom")
    send_notice_mail(notice_id=notice.pk)
    return mailoutbox[-1]


def path_of(mail: EmailMultiAlternatives, settings: Settings) -> str:
    """Where a mail program posts, from the header as it stands on the wire."""
    parsed = message_from_bytes(mail.message().as_bytes(), policy=default)
    header = str(parsed["List-Unsubscribe"]).strip()
    assert header.startswith(f"<{settings.SITE_URL}/")
    assert header.endswith("/>")
    return header[1:-1].removeprefix(settings.SITE_URL)


def mail_of(member: Member, group: Group = Group.ANSWERS) -> str:
    return queries.wishes_of(member)[group].mail


def test_a_mail_program_stops_it_without_session_cookie_or_token_of_a_form(
    cast: Cast, mailoutbox: Outbox, settings: Settings
) -> None:
    mail = mailed(cast.anna, mailoutbox)
    assert mail.message()["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    answer = Client(enforce_csrf_checks=True).post(path_of(mail, settings), ONE_CLICK)
    assert answer.status_code == 200
    assert "sessionid" not in answer.cookies
    assert queries.wishes_of(cast.anna)[Group.ANSWERS] == Wish(here=True, mail=Mail.NONE)
    assert mail_of(cast.anna, Group.MENTIONS) == Mail.AT_ONCE
    assert mail_of(cast.bram) == Mail.AT_ONCE


def test_looking_at_the_link_stops_nothing(
    cast: Cast, mailoutbox: Outbox, settings: Settings
) -> None:
    path = path_of(mailed(cast.anna, mailoutbox), settings)
    for method in ("get", "head"):
        assert getattr(Client(), method)(path).status_code == 200
    page = Client().get(path).content.decode()
    assert '<form method="post">' in page
    assert not NoticeWish.objects.exists()


def test_the_page_says_what_it_stopped_and_leads_to_the_settings(cast: Cast) -> None:
    path = "/notices/" + link(cast.anna.pk, Group.MENTIONS).split("/notices/")[1]
    browser = Client(headers={"Accept-Language": "nl"})
    assert "Dit zet uit: Vermeldingen van jou." in browser.get(path).content.decode()
    page = browser.post(path).content.decode()
    assert "Uitgezet: Vermeldingen van jou." in page
    assert 'href="/settings/notices/"' in page
    assert cast.anna.email not in page
    assert cast.anna.name not in page


def test_twice_is_once_and_a_later_choice_stands(
    cast: Cast, mailoutbox: Outbox, settings: Settings
) -> None:
    path = path_of(mailed(cast.anna, mailoutbox), settings)
    for _ in range(2):
        assert Client().post(path, ONE_CLICK).status_code == 200
    assert NoticeWish.objects.count() == 1
    assert mail_of(cast.anna) == Mail.NONE


def test_what_is_shown_here_stays_as_it_was(cast: Cast) -> None:
    choose(by=cast.anna, wishes={Group.REPLIES: Wish(here=False, mail=Mail.AT_ONCE)})
    unsubscribe(member=cast.anna, scope=Group.REPLIES)
    assert queries.wishes_of(cast.anna)[Group.REPLIES] == Wish(here=False, mail=Mail.NONE)


@pytest.mark.parametrize("digest", [Mail.DAILY, Mail.WEEKLY])
def test_a_digest_is_stopped_as_a_whole_and_the_other_comes(
    cast: Cast, digest: Mail, settings: Settings
) -> None:
    wishes = {
        Group.ANSWERS: Wish(here=True, mail=Mail.DAILY),
        Group.MENTIONS: Wish(here=True, mail=Mail.DAILY),
        Group.REPLIES: Wish(here=False, mail=Mail.WEEKLY),
        Group.COMMUNITY: Wish(here=True, mail=Mail.AT_ONCE),
    }
    choose(by=cast.anna, wishes=wishes)
    mail = compose(cast.anna, digest, [])
    assert Client().post(path_of(mail, settings), ONE_CLICK).status_code == 200
    for group, wish in wishes.items():
        should = Mail.NONE if wish.mail == digest else wish.mail
        assert queries.wishes_of(cast.anna)[group] == Wish(wish.here, should)


def test_a_mail_in_the_queue_is_stopped_too(
    cast: Cast, mailoutbox: Outbox, settings: Settings
) -> None:
    first = mailed(cast.anna, mailoutbox)
    waiting = heard(cast.anna, "commented", who="Bram", title="Zomer")
    Client().post(path_of(first, settings), ONE_CLICK)
    send_notice_mail(notice_id=waiting.pk)
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("kind", ["returned", "official-notice", "alert-answered"])
def test_what_always_comes_has_no_such_link_and_says_why(
    cast: Cast, mailoutbox: Outbox, kind: str
) -> None:
    mail = mailed(cast.bram, mailoutbox, kind)
    assert "List-Unsubscribe" not in mail.message()
    assert "unsubscribe" not in mail.message().as_string()
    assert "This mail always comes, whatever your settings say:" in str(mail.body)


@pytest.mark.parametrize("group", sorted(ALWAYS_MAILED))
def test_no_link_stops_what_always_comes(cast: Cast, group: Group) -> None:
    with pytest.raises(Refused):
        unsubscribe(member=cast.anna, scope=group)
    path = "/notices/" + link(cast.anna.pk, group).split("/notices/")[1]
    assert Client().post(path).status_code == 422
    assert not NoticeWish.objects.exists()


@pytest.mark.parametrize("scope", [Mail.NONE, Mail.AT_ONCE])
def test_only_a_digest_is_stopped_as_a_whole(cast: Cast, scope: Mail) -> None:
    with pytest.raises(Refused):
        unsubscribe(member=cast.anna, scope=scope)


def test_a_forged_link_is_not_there(cast: Cast) -> None:
    token = link(cast.bram.pk, Group.MENTIONS).split("/")[-2]
    named, signature = token.split(":")
    hers = link(cast.anna.pk, Group.MENTIONS).split("/")[-2]
    forged = [
        "x",
        named,
        f"{cast.anna.pk}.mentions:{signature}",
        f"{cast.bram.pk}.daily:{signature}",
        f"{named}:{hers.split(':')[1]}",
        f"{token}x",
        token.upper(),
        f"{named}:",
    ]
    for each in forged:
        for call in (Client().get, Client().post):
            assert call(f"/notices/unsubscribe/{each}/").status_code == 404
    assert not NoticeWish.objects.exists()


def test_the_link_of_another_changes_nothing_for_who_opens_it(cast: Cast) -> None:
    path = "/notices/" + link(cast.bram.pk, Group.MENTIONS).split("/notices/")[1]
    cast.client_of(cast.anna).post(path)
    assert mail_of(cast.anna, Group.MENTIONS) == Mail.AT_ONCE
    assert mail_of(cast.bram, Group.MENTIONS) == Mail.NONE


def test_a_link_of_a_group_that_there_is_no_more_is_not_there(cast: Cast) -> None:
    token = Signer(salt="comity.notices.unsubscribe").sign(f"{cast.anna.pk}.gossip")
    assert opened(token) is None
    assert opened(link(cast.anna.pk, Group.MENTIONS).split("/")[-2]) == (cast.anna.pk, "mentions")


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_left_is_told_politely_that_nothing_comes_any_more(cast: Cast, method: str) -> None:
    path = "/notices/" + link(cast.anna.pk, Group.MENTIONS).split("/notices/")[1]
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    answer = getattr(Client(), method)(path)
    assert answer.status_code == 200
    assert "Nothing is mailed any more" in answer.content.decode()
    assert not NoticeWish.objects.exists()
