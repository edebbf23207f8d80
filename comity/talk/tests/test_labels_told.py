"""A vendor's badge and what a text promotes stand in notices and mails too (clause
vendors-have-a-place)."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from comity.notices.mailing import compose
from comity.notices.models import Notice
from comity.notices.sentences import sentence
from comity.people.models import Member
from comity.talk.actions import comment
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, granted, promise, share, sponsored, thread

pytestmark = pytest.mark.django_db


def told(member: Member) -> Notice:
    """What a member was told last."""
    return Notice.objects.select_related("by", "member").filter(member=member).latest("created_at")


def said(member: Member, language: str = "en") -> str:
    """The same in words."""
    with override(language):
        return sentence(told(member))


def test_a_vendors_comment_is_told_with_the_badge(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    assert said(cast.bram).startswith("Vera Lindqvist (Feedbackly Tools, vendor) commented")
    assert "(Feedbackly Tools, aanbieder)" in said(cast.bram, "nl")


def test_a_mail_says_the_same(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    promise(cast.vendor, under, sponsorship=sponsored(cast).pk)
    mail = compose(told(cast.bram))
    assert "(Feedbackly Tools, vendor)" in str(mail.body)
    assert "sponsored by Feedbackly Tools" in str(mail.body)


def test_the_badge_is_that_of_the_moment(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(company=None)
    assert "(Feedbackly Tools, vendor)" in said(cast.bram)


def test_who_left_is_told_of_without_a_company(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(is_active=False)
    assert "Feedbackly" not in said(cast.bram)


def test_a_member_of_no_vendor_has_no_badge(cast: Cast) -> None:
    comment(by=cast.anna, contribution=thread(cast.bram, cast), draft=Draft(NEUTRAL, language="en"))
    assert "Zomer" not in said(cast.bram)
    assert cast.anna.badge == ""


@pytest.mark.parametrize(
    ("promotes", "english", "dutch"),
    [("employer", "(employer's work)", "(werk van de werkgever)"), ("none", "", "")],
)
def test_what_a_comment_promotes_is_told(
    cast: Cast, promotes: str, english: str, dutch: str
) -> None:
    under = thread(cast.bram, cast)
    draft = Draft(NEUTRAL, language="en", promotes=promotes)
    comment(by=cast.vendor, contribution=under, draft=draft)
    assert said(cast.bram).endswith(english)
    assert said(cast.bram, "nl").endswith(dutch)


def test_a_mention_in_a_share_is_told_as_own_work(cast: Cast) -> None:
    share(cast.anna, cast)
    permission = granted(cast.bram, cast)
    assert permission.is_granted
