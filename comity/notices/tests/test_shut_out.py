"""Mail to who is suspended or banned ends at once, also what was queued (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from comity.notices.actions import tell
from comity.notices.jobs import send_notice_mail
from comity.notices.kinds import Kind
from comity.notices.mailing import wants_mail
from comity.notices.models import Notice
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
    assert wants_mail(cast.anna, decision)
    assert not wants_mail(cast.anna, letter)
    cast.anna.shut_out_until = timezone.now() - DAY
    assert wants_mail(cast.anna, letter)
