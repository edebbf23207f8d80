"""At the moment of sending it is asked again whether the reader may know.

CVE-2023-22488 (Flarum): mails went out about what their readers could no longer see.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail

from comity.care.actions import alert, write_letter
from comity.notices.actions import choose
from comity.notices.jobs import send_notice_mail
from comity.notices.kinds import ALWAYS_MAILED, Group
from comity.notices.models import Mail, Notice
from comity.notices.wishes import Wish
from comity.people.actions import class_company, step_down
from comity.people.models import Member, Role
from comity.spaces.actions import remove, uninvite
from comity.spaces.models import Membership, Space
from comity.talk import telling
from comity.talk.actions import accept_answer, comment, contribute, delete, release
from comity.talk.composing import Draft
from comity.talk.models import Contribution, Held, State
from tests.cast import Cast, by_hand

TITLE = "Zilverlinde"
CHOSEN = [group for group in Group if group not in ALWAYS_MAILED]


def to(reader: Member) -> Notice:
    """The newest notice of a reader."""
    return Notice.objects.filter(member=reader).latest("created_at")


def mailed(notice: Notice) -> bool:
    """Whether the job of this notice sends a mail."""
    mail.outbox.clear()
    send_notice_mail(notice_id=notice.pk)
    return bool(mail.outbox)


def written(by: Member, space: Space, body: str = "What do you think?") -> Contribution:
    made, _ = contribute(by=by, space=space, kind="question", draft=Draft(body, TITLE))
    return made


def mentioned(cast: Cast) -> Notice:
    written(cast.host, cast.private, "Look here, @bram.")
    return to(cast.bram)


def commented(cast: Cast) -> Notice:
    comment(by=cast.host, contribution=written(cast.bram, cast.private), draft=Draft("Well."))
    return to(cast.bram)


def replied(cast: Cast) -> Notice:
    above = written(cast.host, cast.private)
    first, _ = comment(by=cast.bram, contribution=above, draft=Draft("First."))
    comment(by=cast.host, contribution=above, draft=Draft("Second."), reply_to=first)
    return to(cast.bram)


def accepted(cast: Cast) -> Notice:
    above = written(cast.host, cast.private)
    answer, _ = comment(by=cast.bram, contribution=above, draft=Draft("So."))
    accept_answer(by=cast.host, contribution=above, comment=answer)
    return to(cast.bram)


def uninvited(cast: Cast) -> None:
    uninvite(by=cast.host, who=Membership.objects.get(space=cast.private, member=cast.bram))


def removed(cast: Cast) -> None:
    remove(by=cast.host, space=cast.private)


def deleted(cast: Cast) -> None:
    for text in Contribution.objects.exclude(state=State.DELETED).select_related("author"):
        for below in text.comments.select_related("author"):
            delete(by=below.author, text=below)
        delete(by=text.author, text=text)


def closed(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(is_active=False)


def turned_off(cast: Cast) -> None:
    choose(by=cast.bram, wishes={group: Wish(True, Mail.NONE) for group in CHOSEN})


@pytest.mark.parametrize("then", [uninvited, removed, deleted, closed, turned_off])
@pytest.mark.parametrize("told", [mentioned, commented, replied, accepted])
def test_what_changed_meanwhile_keeps_the_mail_from_leaving(
    cast: Cast, told: Callable[[Cast], Notice], then: Callable[[Cast], None]
) -> None:
    notice = told(cast)
    then(cast)
    assert not mailed(notice)


@pytest.mark.parametrize("told", [mentioned, commented, replied, accepted])
def test_where_nothing_changed_the_mail_leaves_once(
    cast: Cast, told: Callable[[Cast], Notice]
) -> None:
    notice = told(cast)
    assert mailed(notice)
    assert not mailed(notice)


def held(cast: Cast, space: Space) -> Held:
    """What Bram wrote waits, and the hosts are told as the gate tells them."""
    text = written(cast.bram, space)
    with by_hand():
        Contribution.objects.filter(pk=text.pk).update(state=State.HELD)
        return Held.objects.create(contribution=text, author=cast.bram, findings=[])


def waiting_notice(reader: Member, about: Held) -> Notice:
    """What the hosts are told of it."""
    with by_hand():
        telling.hosts_of_hold(about)
    return to(reader)


def test_who_stepped_down_gets_no_mail_of_what_is_held(cast: Cast) -> None:
    notice = waiting_notice(cast.second_host, held(cast, cast.conversation))
    step_down(by=cast.second_host)
    assert not mailed(notice)


def test_a_host_outside_a_private_space_gets_no_mail_of_what_is_held_there(cast: Cast) -> None:
    waits = held(cast, cast.conversation)
    outside, inside = waiting_notice(cast.second_host, waits), to(cast.host)
    with by_hand():
        Contribution.objects.update(space=cast.private)
    assert not mailed(outside)
    assert mailed(inside)


def test_what_a_host_decided_is_not_mailed_as_waiting(cast: Cast) -> None:
    waits = held(cast, cast.conversation)
    notice = waiting_notice(cast.second_host, waits)
    release(by=cast.host, held=waits)
    assert not mailed(notice)


@pytest.mark.parametrize("urgent", [True, False])
def test_who_stepped_down_gets_no_mail_of_an_alert(cast: Cast, urgent: bool) -> None:
    alert(by=cast.anna, category="danger" if urgent else "courtesy", text="Look.")
    notice = to(cast.second_host)
    step_down(by=cast.second_host)
    assert not mailed(notice)


def test_who_stepped_down_gets_no_mail_of_a_letter(cast: Cast) -> None:
    write_letter(by=None, name="Lou", email="lou@example.org", text="Who are you?")
    notice = to(cast.second_host)
    step_down(by=cast.second_host)
    assert not mailed(notice)


@pytest.mark.parametrize("kind", ["applicant-waits", "company-to-class"])
def test_the_desks_mails_are_for_hosts(cast: Cast, kind: str) -> None:
    with by_hand():
        notice = Notice.objects.create(
            member=cast.second_host,
            kind=kind,
            params={"company": "Zomer"},
            by=cast.applicant,
            about_id=str(
                cast.applicant.pk if kind == "applicant-waits" else cast.vendor.company_id
            ),
        )
    step_down(by=cast.second_host)
    assert not mailed(notice)


def test_decisions_are_mailed_also_to_who_turned_mails_off_but_not_to_a_closed_account(
    cast: Cast,
) -> None:
    turned_off(cast)
    with by_hand():
        params = {"title": TITLE, "reason": "Too long."}
        kept = Notice.objects.create(member=cast.bram, kind="returned", params=params)
    closed(cast)
    assert not mailed(kept)
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(is_active=True)
    assert mailed(kept)


def test_the_people_of_a_company_learn_no_address_of_each_other(cast: Cast) -> None:
    assert cast.vendor.company is not None
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(company=cast.vendor.company)
    class_company(by=cast.host, company=cast.vendor.company, is_vendor=True, reason="It sells.")
    for notice in Notice.objects.filter(kind="company-is-vendor"):
        mail.outbox.clear()
        send_notice_mail(notice_id=notice.pk)
        assert mail.outbox[0].recipients() == [notice.member.email]
        assert mail.outbox[0].cc == mail.outbox[0].bcc == mail.outbox[0].reply_to == []


def test_a_notice_of_a_kind_that_is_no_more_is_never_mailed(cast: Cast) -> None:
    with by_hand():
        notice = Notice.objects.create(member=cast.bram, kind="whisper", params={})
    assert not mailed(notice)


def test_an_applicant_is_mailed_nothing_of_what_members_write(cast: Cast) -> None:
    notice = mentioned(cast)
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(role=Role.APPLICANT)
        Contribution.objects.update(space=cast.conversation)
    assert not mailed(notice)
