"""What an alert keeps, who is told, and that who raised it stays unknown (clause
care-for-each-other)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives
from django.http import Http404

from comity.answer import Refused
from comity.care.actions import alert
from comity.care.evidence import is_intact
from comity.care.models import Alert, Category
from comity.care.tests.threads import comment, contribution
from comity.contact.actions import ask
from comity.contact.tests.asking import REASON
from comity.doors import limits
from comity.doors.models import Act
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.people.models import Member, Role
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand


def raised(by: Member, category: str = Category.COURTESY, **more: Any) -> Alert:
    return alert(by=by, category=category, text="Dit is niet aardig.", **more)


def about(text: Contribution) -> dict[str, str]:
    return {"about_type": "contribution", "about_id": text.pk}


def told(kept: Alert) -> set[str]:
    rows = Notice.objects.filter(about_id=kept.pk).exclude(kind="alert-received")
    return set(rows.values_list("member__handle", flat=True))


def test_an_alert_keeps_what_the_text_said_at_that_moment(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    kept = raised(cast.anna, **about(text))
    with by_hand():
        Contribution.objects.filter(pk=text.pk).update(body="Niets aan de hand")
    kept.refresh_from_db()
    assert kept.snapshot["body"] == "Hoe doe jij dat?"
    assert kept.subject == cast.bram
    assert is_intact(kept.snapshot)


def test_a_changed_snapshot_is_seen_by_its_hash(cast: Cast) -> None:
    kept = raised(cast.anna, **about(contribution(cast.bram, cast.conversation)))
    assert not is_intact({**kept.snapshot, "body": "Iets anders"})


def test_an_alert_about_a_comment_concerns_who_wrote_the_comment(cast: Cast) -> None:
    text = comment(cast.vendor, contribution(cast.bram, cast.conversation))
    kept = raised(cast.anna, about_type="comment", about_id=text.pk)
    assert (kept.subject, kept.snapshot["body"]) == (cast.vendor, "Zo, nitwit.")


def test_an_alert_about_a_member_keeps_no_address(cast: Cast) -> None:
    kept = raised(cast.anna, about_type="member", about_id=cast.bram.pk)
    assert kept.subject == cast.bram
    assert "@" not in json.dumps(kept.snapshot)


def test_an_alert_needs_no_target(cast: Cast) -> None:
    kept = raised(cast.applicant, Category.NEEDS_HELP)
    assert (kept.subject, kept.about_type, kept.snapshot, kept.urgent) == (None, "", {}, True)


def test_nobody_alerts_about_what_they_may_not_know_of(cast: Cast) -> None:
    hidden = contribution(cast.bram, cast.private)
    for who in (cast.anna, cast.applicant):
        with pytest.raises(Http404):
            raised(who, **about(hidden))
    assert not Alert.objects.exists()


def test_an_unknown_target_is_not_found(cast: Cast) -> None:
    for kind, key in (("contribution", "x"), ("comment", "x"), ("member", "x"), ("space", "x")):
        with pytest.raises(Http404):
            raised(cast.anna, about_type=kind, about_id=key)


def test_all_hosts_are_told_when_it_concerns_none_of_them(cast: Cast) -> None:
    assert told(raised(cast.anna)) == {"hilde", "samir"}


def test_a_host_is_not_told_of_what_concerns_them(cast: Cast) -> None:
    assert told(raised(cast.anna, about_type="member", about_id=cast.host.pk)) == {"samir"}


def test_a_host_who_alerts_is_not_told(cast: Cast) -> None:
    assert told(raised(cast.host)) == {"samir"}


def test_an_alert_that_no_host_may_know_of_is_kept_all_the_same(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.second_host.pk).update(role=Role.MEMBER)
    kept = raised(cast.anna, about_type="member", about_id=cast.host.pk)
    assert told(kept) == {"anna"}
    assert Alert.objects.filter(pk=kept.pk).exists()


def test_who_alerted_is_in_no_notice_mail_or_log(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    kept = raised(cast.anna, Category.DANGER, about_type="member", about_id=cast.bram.pk)
    for notice in Notice.objects.filter(about_id=kept.pk).exclude(member=cast.anna):
        send_notice_mail(notice_id=notice.pk)
    written = [mail.message().as_string() for mail in mailoutbox]
    written += [json.dumps(notice.params) for notice in Notice.objects.all()]
    written += [json.dumps([act.actor_id, act.details]) for act in Act.objects.all()]
    assert len(mailoutbox) == 2
    for secret in (cast.anna.pk, cast.anna.name, cast.anna.email, cast.bram.name, kept.text):
        assert not [text for text in written if secret in text]


def test_hosts_read_the_category_in_their_own_language(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    raised(cast.anna, Category.DANGER)
    for notice in Notice.objects.exclude(member=cast.anna):
        send_notice_mail(notice_id=notice.pk)
    subjects = {mail.to[0]: mail.subject for mail in mailoutbox}
    assert "Iemand is in gevaar" in subjects["hilde@example.org"]
    assert "Someone is in danger" in subjects["samir@example.org"]


def test_a_host_who_stepped_down_gets_no_mail_about_alerts(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    raised(cast.anna)
    with by_hand():
        Member.objects.filter(role=Role.HOST).update(role=Role.MEMBER)
    for notice in Notice.objects.exclude(member=cast.anna):
        send_notice_mail(notice_id=notice.pk)
    assert mailoutbox == []


def test_a_flood_of_alerts_is_slowed_but_never_an_urgent_one(cast: Cast) -> None:
    for _ in range(limits.ALERTS.burst):
        raised(cast.anna)
    with pytest.raises(Refused) as refused:
        raised(cast.anna)
    assert refused.value.kind == "rate-limit"
    assert raised(cast.anna, Category.DANGER).urgent
    assert raised(cast.anna, Category.NEEDS_HELP).urgent


def test_a_closed_account_raises_nothing(cast: Cast) -> None:
    cast.anna.is_active = False
    with pytest.raises(Refused):
        raised(cast.anna)


def test_a_request_is_alerted_on_with_its_reason_by_its_two_people_only(cast: Cast) -> None:
    request = ask(by=cast.bram, to=cast.anna, reason=REASON)
    made = alert(
        by=cast.anna,
        about_type="request",
        about_id=request.pk,
        category=Category.CONTACT,
        text="This frightens me.",
    )
    assert (made.subject, made.snapshot["body"]) == (cast.bram, REASON)
    assert is_intact(made.snapshot)
    page = cast.client_of(cast.host).get(f"/desk/alerts/{made.pk}/").content.decode()
    assert REASON in page
    with pytest.raises(Http404):
        alert(
            by=cast.vendor,
            about_type="request",
            about_id=request.pk,
            category=Category.CONTACT,
            text="What is this?",
        )


def test_the_page_to_alert_shows_the_request_it_is_about(cast: Cast) -> None:
    request = ask(by=cast.bram, to=cast.anna, reason=REASON)
    path = f"/alerts/new/?about=request:{request.pk}"
    assert REASON in cast.client_of(cast.anna).get(path).content.decode()
    assert cast.client_of(cast.vendor).get(path).status_code == 404
