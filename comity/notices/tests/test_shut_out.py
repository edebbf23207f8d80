"""Mail to who is suspended or banned ends at once, also what was queued (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from comity.notices.actions import choose, tell
from comity.notices.jobs import send_digest, send_notice_mail
from comity.notices.kinds import Group, Kind
from comity.notices.mailing import may_reach
from comity.notices.models import Mail, Notice
from comity.notices.wishes import Wish
from tests.cast import Cast, by_hand

DAY = timedelta(days=1)


def test_what_was_queued_before_is_not_sent_after(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    told = tell(member=cast.anna, kind="admitted", community="The Commons")
    assert told is not None
    with by_hand():
        cast.anna.shut_out_until = timezone.now() + DAY
        cast.anna.save()
    send_notice_mail(notice_id=told.pk)
    assert mailoutbox == []
    assert Notice.objects.filter(pk=told.pk).exists()


def test_what_must_reach_them_does(cast: Cast) -> None:
    decision = Kind("decision", "Decided.", always_mailed=True, reaches_shut_out=True)
    letter = Kind("letter", "A letter.", always_mailed=True)
    cast.anna.shut_out_until = timezone.now() + DAY
    assert may_reach(cast.anna, decision)
    assert not may_reach(cast.anna, letter)
    cast.anna.shut_out_until = timezone.now() - DAY
    assert may_reach(cast.anna, letter)


def test_a_digest_waits_until_they_are_back(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    choose(by=cast.anna, wishes={Group.COMMUNITY: Wish(here=True, mail=Mail.DAILY)})
    tell(member=cast.anna, kind="appointed", by=cast.host)
    later = (timezone.now() + DAY).isoformat()
    with by_hand():
        cast.anna.shut_out_until = timezone.now() + DAY
        cast.anna.save()
    send_digest(member_id=cast.anna.pk, digest="daily", told_before=later)
    assert mailoutbox == []
    with by_hand():
        cast.anna.shut_out_until = None
        cast.anna.save()
    send_digest(member_id=cast.anna.pk, digest="daily", told_before=later)
    assert [mail.to for mail in mailoutbox] == [[cast.anna.email]]
