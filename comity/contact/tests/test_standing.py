"""How one member stands to another, and what it costs to know (clause consent-before-contact)."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.boundaries.actions import ask_to_stop, grant, lift_stop, mute
from comity.contact.models import ContactWishes, Openness
from comity.contact.queries import standing_of, wishes_of
from comity.people.models import Member
from comity.spaces.models import Kind, Membership
from comity.talk.actions import comment, contribute, delete
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from tests.cast import Cast, by_hand


def opens(member: Member, openness: Openness, **more: bool) -> None:
    with by_hand():
        ContactWishes.objects.update_or_create(
            member=member, defaults={"openness": openness, **more}
        )


def story(cast: Cast, by: Member) -> Contribution:
    draft = Draft("Nobody called, and we wondered why.", "A quiet week")
    return contribute(by=by, space=cast.conversation, kind=Kind.STORY, draft=draft)[0]


def said(by: Member, under: Contribution, reply_to: Comment | None = None) -> Comment:
    draft = Draft("That is how it went with us.")
    return comment(by=by, contribution=under, draft=draft, reply_to=reply_to)[0]


def may(cast: Cast) -> bool:
    return bool(standing_of(cast.anna, cast.bram).ask)


def test_who_never_chose_takes_requests_from_everyone(cast: Cast) -> None:
    wishes = wishes_of(cast.bram)
    assert (wishes.openness, wishes.takes_vendors) == ("everyone", True)
    assert (wishes.listed, wishes.shares_read_marks) == (True, False)
    assert may(cast)


def test_who_takes_requests_from_nobody_says_so(cast: Cast) -> None:
    opens(cast.bram, Openness.NOBODY)
    ask = standing_of(cast.anna, cast.bram).ask
    assert not ask
    assert str(ask.reason) == "Bram Ashworth takes no requests to get in touch."
    assert ask.clause == "consent-before-contact"


def test_members_who_wrote_in_one_space_share_it(cast: Cast) -> None:
    opens(cast.bram, Openness.SHARED)
    assert not may(cast)
    mine = story(cast, cast.anna)
    assert not may(cast)
    said(cast.bram, mine)
    assert may(cast)


def test_a_text_that_was_deleted_shares_no_space(cast: Cast) -> None:
    opens(cast.bram, Openness.SHARED)
    mine = story(cast, cast.anna)
    theirs = said(cast.bram, mine)
    delete(by=cast.bram, text=theirs)
    assert not may(cast)


def test_members_of_one_private_space_share_it(cast: Cast) -> None:
    opens(cast.bram, Openness.SHARED)
    with by_hand():
        Membership.objects.create(space=cast.private, member=cast.anna)
    assert may(cast)


def test_to_have_talked_both_must_have_answered(cast: Cast) -> None:
    opens(cast.bram, Openness.TALKED)
    theirs = story(cast, cast.bram)
    mine = said(cast.anna, theirs)
    assert not may(cast), "one's own comment opens no door"
    said(cast.bram, theirs, reply_to=mine)
    assert may(cast)


def test_writing_under_a_third_ones_text_is_no_talk(cast: Cast) -> None:
    opens(cast.bram, Openness.TALKED)
    theirs = story(cast, cast.host)
    said(cast.anna, theirs)
    said(cast.bram, theirs)
    assert not may(cast)


def test_commenting_under_each_others_texts_is_talk(cast: Cast) -> None:
    opens(cast.bram, Openness.TALKED)
    said(cast.anna, story(cast, cast.bram))
    said(cast.bram, story(cast, cast.anna))
    assert may(cast)


@pytest.mark.parametrize(("takes", "asks"), [(True, True), (False, False)])
def test_a_vendor_may_be_kept_out(cast: Cast, takes: bool, asks: bool) -> None:
    opens(cast.bram, Openness.EVERYONE, takes_vendors=takes)
    assert bool(standing_of(cast.vendor, cast.bram).ask) is asks
    assert may(cast)


def test_a_stop_that_was_told_is_said_and_one_that_was_not_is_not(cast: Cast) -> None:
    ask_to_stop(by=cast.bram, member=cast.anna, tell_now=False)
    found = standing_of(cast.anna, cast.bram)
    assert (bool(found.ask), found.knows_of_stop) == (True, False)
    ask_to_stop(by=cast.bram, member=cast.anna)
    found = standing_of(cast.anna, cast.bram)
    assert (found.ask.clause, found.knows_of_stop) == ("stop-means-stop", True)


def test_who_asked_someone_to_stop_lifts_it_before_asking(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.bram)
    found = standing_of(cast.anna, cast.bram)
    assert found.between.asked_to_stop
    assert found.ask.clause == "consent-before-contact"
    lift_stop(by=cast.anna, member=cast.bram)
    assert may(cast)


def test_who_is_in_touch_need_not_ask(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    mute(by=cast.anna, member=cast.bram)
    found = standing_of(cast.anna, cast.bram)
    assert (found.between.consents, found.between.muted, bool(found.ask)) == (True, True, False)
    assert not standing_of(cast.bram, cast.anna).between.muted


@pytest.mark.parametrize("openness", Openness)
def test_it_takes_two_queries(cast: Cast, openness: Openness) -> None:
    opens(cast.bram, openness)
    with CaptureQueriesContext(connection) as asked:
        standing_of(cast.anna, cast.bram, cast.version)
    assert len(asked) == 2
