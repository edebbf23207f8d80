"""Where no host may look, a person outside does, once one is named; and who alerted is told who
reads it (clause care-for-each-other)."""

from __future__ import annotations

import re

import pytest
from django.core import signing
from django.core.mail import EmailMultiAlternatives
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.care import actions, queries
from comity.care.jobs import send_outside_mail
from comity.care.models import Alert, Case
from comity.care.tests.matters import alerted, case_of, told
from comity.care.tests.threads import contribution
from tests.cast import Cast

Mails = list[EmailMultiAlternatives]
ADDRESS = "ombuds@example.net"


def about_both(cast: Cast, by: str = "anna") -> Alert:
    """An alert about Hilde that Samir witnessed: no host may look."""
    details = actions.Details(witnesses="@samir")
    text = contribution(cast.host, cast.conversation)
    return alerted(getattr(cast, by), text, details=details)


def send() -> None:
    """What a worker does with all that was queued until now, also for the second time."""
    for job in ProcrastinateJob.objects.filter(task_name="comity.care.send_outside_mail"):
        send_outside_mail(**job.args)


def test_where_nobody_is_named_the_owner_is_asked_to_name_someone(cast: Cast) -> None:
    about_both(cast)
    assert told(cast.host) == ["nobody-outside"]
    assert told(cast.second_host) == []
    page = cast.client_of(cast.host).get("/notices/").content.decode()
    assert "buitenstaander aangewezen" in page
    assert "Dit is niet aardig." not in page


def test_and_who_alerted_is_not_told_that_a_person_looks(cast: Cast) -> None:
    made = about_both(cast)
    assert told(cast.anna) == ["alert-waits-outside"]
    page = cast.client_of(cast.anna).get("/alerts/").content.decode()
    assert "wacht op een buitenstaander" in page
    assert "bij de hosts" not in page
    (shown,) = cast.api_of(cast.anna).get("/alerts").json()["items"]
    assert (shown["id"], shown["reader"]) == (made.pk, "nobody")


def test_it_waits_and_goes_out_as_soon_as_someone_is_named(cast: Cast, mailoutbox: Mails) -> None:
    first, second = about_both(cast), about_both(cast, "vendor")
    send()
    assert mailoutbox == []
    actions.name_outside(by=cast.host, address=ADDRESS)
    send()
    send()
    assert [mail.to for mail in mailoutbox] == [[ADDRESS], [ADDRESS]]
    assert queries.waiting_outside() == []
    for alert, member in ((first, cast.anna), (second, cast.vendor)):
        alert.refresh_from_db()
        assert alert.reader == "outside"
        assert told(member) == ["alert-waits-outside", "alert-went-outside"]


def test_naming_another_sends_nothing_again(cast: Cast, mailoutbox: Mails) -> None:
    actions.name_outside(by=cast.host, address=ADDRESS)
    about_both(cast)
    send()
    actions.name_outside(by=cast.host, address="other@example.net")
    actions.name_outside(by=cast.host, address="")
    send()
    assert [mail.to for mail in mailoutbox] == [[ADDRESS]]
    assert told(cast.anna) == ["alert-went-outside"]


def test_where_someone_is_named_both_hear_just_that(cast: Cast) -> None:
    actions.name_outside(by=cast.host, address=ADDRESS)
    about_both(cast)
    assert told(cast.host) == ["asked-outside"]
    assert told(cast.anna) == ["alert-went-outside"]


def test_who_alerted_hears_it_when_the_last_host_steps_back(cast: Cast) -> None:
    made = alerted(cast.anna, contribution(cast.host, cast.conversation))
    assert told(cast.anna) == ["alert-received"]
    actions.recuse(by=cast.second_host, case=case_of(made), ground="We are friends.")
    assert told(cast.anna) == ["alert-received", "alert-waits-outside"]


def link_in(mails: Mails) -> str:
    """The path of the link to answer, from the one mail there is."""
    (mail,) = mails
    (path,) = re.findall(r"http://localhost:8000(/outside/\S+)", str(mail.body))
    return str(path)


@pytest.fixture
def link(cast: Cast, mailoutbox: Mails) -> str:
    """The link that came with what Anna alerted."""
    actions.name_outside(by=cast.host, address=ADDRESS)
    about_both(cast)
    send()
    return link_in(mailoutbox)


def test_the_person_outside_answers_by_the_link_in_the_mail(cast: Cast, link: str) -> None:
    outside = cast.client_of(None)
    page = outside.get(link).content.decode()
    assert cast.anna.name not in page
    assert "Dit is niet aardig." not in page
    assert outside.post(link, {"text": "I spoke to them."}).status_code == 302
    assert told(cast.anna) == ["alert-went-outside", "alert-answered-outside"]
    own = cast.client_of(cast.anna).get("/alerts/").content.decode()
    assert "Het antwoord van de buitenstaander" in own
    assert "I spoke to them." in own
    made = Alert.objects.get()
    assert (made.answered_by, made.answer) == (None, "I spoke to them.")
    kinds = case_of(made).events.order_by("number").values_list("kind", flat=True)
    assert list(kinds)[-1] == "answered"


def test_the_link_answers_once(cast: Cast, link: str) -> None:
    outside = cast.client_of(None)
    outside.post(link, {"text": "The first."})
    page = outside.get(link).content.decode()
    assert "<textarea" not in page
    assert "The first." not in page
    reply = outside.post(link, {"text": "The second."})
    assert reply.status_code == 409
    assert "The second." in reply.content.decode()
    assert Alert.objects.get().answer == "The first."
    assert told(cast.anna).count("alert-answered-outside") == 1


def test_an_empty_answer_is_none(cast: Cast, link: str) -> None:
    assert cast.client_of(None).post(link, {"text": " "}).status_code == 422
    assert Alert.objects.get().answered_at is None


@pytest.mark.parametrize("key", ["no-such-key", "{alert}", "{alert}:wrong", "{other}"])
def test_no_other_link_leads_anywhere(cast: Cast, link: str, key: str) -> None:
    """Neither the id of an alert, nor something else that was signed here."""
    made = Alert.objects.get()
    other = signing.Signer(salt="comity.notices.unsubscribe").sign(made.pk)
    path = f"/outside/{key.format(alert=made.pk, other=other)}/"
    outside = cast.client_of(None)
    assert outside.get(path).status_code == 404
    assert outside.post(path, {"text": "Let me in."}).status_code == 404
    assert Alert.objects.get().answered_at is None


@pytest.mark.parametrize(
    ("details", "said"),
    [({}, "The hosts know."), ({"witnesses": "@hilde @samir"}, "No host may look at it;")],
)
def test_the_page_says_at_once_what_is_true(cast: Cast, details: dict[str, str], said: str) -> None:
    given = {"category": "courtesy", "text": "Look.", **details}
    page = cast.client_of(cast.bram).post("/alerts/new/", given, follow=True).content.decode()
    assert said in page


def test_the_desk_says_that_nobody_is_named_until_someone_is(cast: Cast) -> None:
    desk = cast.client_of(cast.second_host)
    assert "Nobody outside the community is named yet." in desk.get("/desk/").content.decode()
    actions.name_outside(by=cast.host, address=ADDRESS)
    page = desk.get("/desk/").content.decode()
    assert "Nobody outside the community is named yet." not in page
    assert ADDRESS not in page


def test_a_host_who_can_look_leaves_nothing_waiting_outside(cast: Cast) -> None:
    alerted(cast.anna, contribution(cast.bram, cast.conversation))
    assert queries.waiting_outside() == []
    assert not Case.objects.filter(outside_at__isnull=False).exists()
