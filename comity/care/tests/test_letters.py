"""The contact form, for members and visitors, and no use to programs (clause hosts-and-contact)."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives

from comity.answer import Refused
from comity.care import queries
from comity.care.actions import finish_letter, write_letter
from comity.care.models import Letter
from comity.doors import limits
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.people.models import Member, Role
from tests.cast import Cast, by_hand

VISITOR = {"name": "Wim", "email": "wim@elders.example", "text": "Mag ik meedoen?"}


def told() -> set[str]:
    return set(Notice.objects.values_list("member__handle", flat=True))


def test_a_visitors_letter_reaches_all_hosts(cast: Cast) -> None:
    answer = cast.client_of(None).post("/about/", VISITOR)
    letter = Letter.objects.get()
    assert answer.status_code == 302
    assert (letter.name, letter.email, letter.member) == ("Wim", "wim@elders.example", None)
    assert told() == {"hilde", "samir"}


def test_a_member_is_not_asked_who_they_are_and_leaves_no_address(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    assert 'name="email"' not in client.get("/about/").content.decode()
    client.post(
        "/about/",
        {"text": "Een vraag", "email": "x@y.example", "name": "Iemand anders"},
    )
    letter = Letter.objects.get()
    assert (letter.member, letter.name, letter.email) == (cast.anna, "Anna de Wit", "")


def test_a_letter_to_one_host_reaches_that_host_only(cast: Cast) -> None:
    cast.client_of(None).post("/about/", {**VISITOR, "to": cast.host.pk})
    letter = Letter.objects.get()
    assert told() == {"hilde"}
    assert [one.pk for one in queries.letters_for(cast.host, done=False).items] == [letter.pk]
    assert queries.letters_for(cast.second_host, done=False).items == []
    assert queries.waiting_for(cast.second_host).letters == 0
    client = cast.client_of(cast.second_host)
    assert client.post(f"/desk/letters/{letter.pk}/done/").status_code == 404


def test_a_letter_to_a_host_who_stepped_down_reaches_the_others(cast: Cast) -> None:
    write_letter(by=cast.anna, to=cast.host, text="Een vraag")
    with by_hand():
        Member.objects.filter(pk=cast.host.pk).update(role=Role.MEMBER)
    assert queries.waiting_for(cast.second_host).letters == 1


def test_a_letter_goes_to_nobody_but_hosts(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        write_letter(by=cast.anna, to=cast.bram, text="Een vraag")
    assert refused.value.kind == "validation"
    answer = cast.client_of(None).post("/about/", {**VISITOR, "to": cast.bram.pk})
    assert answer.status_code == 422
    assert not Letter.objects.exists()


def test_a_program_in_the_honeypot_is_thanked_and_not_heard(cast: Cast) -> None:
    client = cast.client_of(None)
    trapped = client.post("/about/", {**VISITOR, "website": "https://spam.example"})
    heard = client.post("/about/", VISITOR)
    assert (trapped.status_code, trapped["Location"]) == (heard.status_code, heard["Location"])
    assert Letter.objects.count() == 1


def test_letters_are_limited_by_address_and_what_was_typed_stays(cast: Cast) -> None:
    client = cast.client_of(None)
    for _ in range(limits.LETTERS.burst):
        client.post("/about/", VISITOR)
    refused = client.post("/about/", VISITOR)
    assert refused.status_code == 429
    assert VISITOR["text"] in refused.content.decode()
    assert Letter.objects.count() == limits.LETTERS.burst
    elsewhere = client.post("/about/", VISITOR, REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 302


def test_no_address_is_in_the_mail_to_the_hosts(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    cast.client_of(None).post("/about/", VISITOR)
    for notice in Notice.objects.all():
        send_notice_mail(notice_id=notice.pk)
    assert len(mailoutbox) == 2
    assert not [m for m in mailoutbox if "elders.example" in m.message().as_string()]


def test_a_letter_is_finished_once(cast: Cast) -> None:
    letter = write_letter(by=cast.anna, text="Een vraag")
    assert finish_letter(by=cast.host, letter=letter).done_by == cast.host
    with pytest.raises(Refused) as refused:
        finish_letter(by=cast.second_host, letter=letter)
    assert refused.value.kind == "conflict"


def test_what_is_missing_is_said_beside_its_field(cast: Cast) -> None:
    answer = cast.client_of(None).post("/about/", {**VISITOR, "email": "nee", "text": ""})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"email", "text"}
