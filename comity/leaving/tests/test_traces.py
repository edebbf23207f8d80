"""Who left is named nowhere that others read: pages, programs, notices, mails."""

from __future__ import annotations

import re

import pytest
from django.core.mail import EmailMultiAlternatives
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.care.actions import answer
from comity.leaving.actions import Texts, leave
from comity.leaving.tests.world import World
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.notices.queries import page_of
from comity.notices.sentences import lines
from comity.people.actions import class_company
from comity.people.models import Company, Member
from comity.spaces.actions import make_host
from comity.talk.actions import comment
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Revision
from tests.cast import Cast

TRACES = re.compile(r"Anna de Wit|anna@example|@anna(?![\w-])|\"anna\"|/members/{pk}/")

PAGES = """/ /feed/ /about/ /alerts/ /notices/ /spaces/ /spaces/conversation/ /spaces/back-room/
    /c/{question}/ /c/{question}/history/ /c/{story}/ /c/{story}/history/ /c/{story}/edit/
    /comments/{hers}/history/ /c/{story}/comments/?reply_to={hers} /members/{bram}/
    /members/{bram}/contributions/"""
DESK = """/desk/ /desk/alerts/ /desk/alerts/?answered=1 /desk/letters/ /desk/official/
    /desk/applicants/ /desk/companies/ /desk/hosts/ /spaces/back-room/people/"""
PROGRAMS = """/feed /spaces/conversation/contributions /contributions/{question}
    /contributions/{question}/comments /contributions/{story} /contributions/{story}/comments
    /comments/{hers} /alerts /notices /me/export"""


def ids(cast: Cast, world: World) -> dict[str, str]:
    return {
        "question": world.question.pk,
        "story": world.story.pk,
        "hers": world.hers.pk,
        "bram": cast.bram.pk,
    }


def read(cast: Cast, world: World, reader: Member, paths: str) -> dict[str, str]:
    """What a reader finds at each of the pages."""
    client = cast.client_of(reader)
    found = {path: client.get(path.format(**ids(cast, world))) for path in paths.split()}
    return {path: answer.content.decode() for path, answer in found.items()}


def run(cast: Cast, world: World, reader: Member) -> dict[str, str]:
    """What a reader's program finds at each address."""
    program = cast.api_of(reader)
    found = {path: program.get(path.format(**ids(cast, world))) for path in PROGRAMS.split()}
    return {path: answer.content.decode() for path, answer in found.items()}


def named(cast: Cast, found: dict[str, str]) -> list[tuple[str, str]]:
    """Where Anna is named, and how."""
    traces = re.compile(TRACES.pattern.format(pk=cast.anna.pk))
    return [(path, m.group()) for path, text in found.items() if (m := traces.search(text))]


@pytest.mark.parametrize("texts", Texts)
@pytest.mark.parametrize("who", ["bram", "host"])
def test_no_page_names_who_left(cast: Cast, world: World, who: str, texts: Texts) -> None:
    reader = getattr(cast, who)
    paths = PAGES + (f" {DESK}" if reader.is_host else "")
    assert named(cast, read(cast, world, reader, paths))
    leave(by=cast.anna, texts=texts)
    assert named(cast, read(cast, world, reader, paths)) == []


@pytest.mark.parametrize("texts", Texts)
def test_no_program_is_told_who_left(cast: Cast, world: World, texts: Texts) -> None:
    assert named(cast, run(cast, world, cast.bram))
    leave(by=cast.anna, texts=texts)
    assert named(cast, run(cast, world, cast.bram)) == []


def test_texts_stay_under_a_former_member_in_the_readers_language(cast: Cast, world: World) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    path = f"/c/{world.question.pk}/"
    in_english = cast.client_of(cast.bram).get(path).content.decode()
    assert '<span class="name">Former member</span>' in in_english
    assert "Zomer Stores" in in_english
    assert "Oud-lid" in cast.client_of(cast.host).get(path).content.decode()
    author = cast.api_of(cast.bram).get(f"/contributions/{world.question.pk}").json()["author"]
    assert author["name"] == "Former member"
    assert author["handle"].startswith("former-")


def test_there_is_no_profile_any_more(cast: Cast, world: World) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    client = cast.client_of(cast.host)
    for path in (f"/members/{cast.anna.pk}/", f"/members/{cast.anna.pk}/contributions/"):
        assert client.get(path).status_code == 404


def test_what_others_were_told_names_nobody(cast: Cast, world: World) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    with override("en"):
        told = [line.text for line in lines(page_of(cast.bram).items)]
    handle = Member.objects.get(pk=cast.anna.pk).handle
    assert f"Former member mentioned you in “A calm Monday with @{handle}”." in told


def test_titles_that_went_are_in_no_notice_any_more(cast: Cast, world: World) -> None:
    about = {"about_id": world.his.pk, "member": cast.anna}
    comment(by=cast.host, contribution=world.question, draft=Draft("So do we."), reply_to=world.his)
    assert Notice.objects.filter(params__title="How do rosters breathe?").exists()
    leave(by=cast.anna, texts=Texts.DELETE)
    assert not Notice.objects.filter(params__title="How do rosters breathe?").exists()
    assert Notice.objects.filter(member=cast.bram, params__title="…").exists()
    assert not Notice.objects.filter(**about).exists()


def test_a_mail_under_way_to_others_names_nobody(
    cast: Cast, world: World, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    jobs = list(ProcrastinateJob.objects.values_list("args", flat=True))
    leave(by=cast.anna, texts=Texts.KEEP)
    for job in jobs:
        send_notice_mail(**job)
    sent = {
        f"{mail.to} {number}": mail.message().as_string() for number, mail in enumerate(mailoutbox)
    }
    assert any("Former member" in text for text in sent.values())
    assert named(cast, sent) == []


def test_others_keep_their_words_and_mention_nobody(cast: Cast, world: World) -> None:
    edited_at = Contribution.objects.get(pk=world.story.pk).edited_at
    leave(by=cast.anna, texts=Texts.KEEP)
    handle = Member.objects.get(pk=cast.anna.pk).handle
    story = Contribution.objects.get(pk=world.story.pk)
    assert story.body == f"What @{handle} said still helps us."
    assert story.html == f"<p>What @{handle} said still helps us.</p>\n"
    assert story.title == f"A calm Monday with @{handle}"
    assert story.edited_at == edited_at
    before = Revision.objects.get(contribution=story)
    assert before.body == f"What @{handle} said helped us along."
    his = Comment.objects.get(pk=world.his.pk)
    assert his.body == f"Ask `@{handle}`, not @annabel."


def test_who_takes_the_handle_next_is_not_mentioned_by_old_texts(cast: Cast, world: World) -> None:
    leave(by=cast.anna, texts=Texts.KEEP)
    from_now = Draft("What @anna said is new.", "Another calm Monday")
    again = cast.client_of(cast.bram)
    again.post(f"/c/{world.story.pk}/edit/", {"title": from_now.title, "body": from_now.body})
    assert "/members/" not in Contribution.objects.get(pk=world.story.pk).html


def test_what_a_host_decided_names_no_former_host(cast: Cast, world: World) -> None:
    company = Company.objects.get(name="Zomer Stores")
    class_company(by=cast.host, company=company, is_vendor=False, reason="It buys.")
    answer(by=cast.host, alert=world.about_her, text="Thank you.")
    make_host(by=cast.host, space=cast.private, member=cast.bram)
    leave(by=cast.host, texts=Texts.KEEP)
    client = cast.client_of(cast.second_host)
    for path in ("/desk/companies/", f"/desk/alerts/{world.about_her.pk}/", "/about/"):
        assert "Hilde" not in client.get(path).content.decode(), path


def test_hosts_keep_what_they_were_alerted_to_as_it_was(cast: Cast, world: World) -> None:
    leave(by=cast.anna, texts=Texts.DELETE)
    path = f"/desk/alerts/{world.about_her.pk}/"
    assert "Anna de Wit" in cast.client_of(cast.host).get(path).content.decode()
    raised = cast.client_of(cast.host).get(f"/desk/alerts/{world.raised.pk}/").content.decode()
    assert "Oud-lid" in raised
    assert "Anna de Wit" not in raised
    assert "Anna" not in cast.client_of(cast.bram).get("/alerts/").content.decode()
