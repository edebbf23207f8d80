"""What leaving does to an account, to texts, and to what others rest on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.db.utils import IntegrityError
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.answer import Refused
from comity.care.models import Letter, Official
from comity.charter.models import Acceptance, Hint
from comity.doors.models import Act, ApiToken
from comity.leaving.actions import Texts, leave
from comity.leaving.tests.world import World
from comity.notices.jobs import send_digest, send_notice_mail
from comity.notices.kinds import Group
from comity.notices.models import KeptMail, Mail, Notice, NoticeWish, QuietHours
from comity.notices.unsubscribing import link
from comity.people.actions import Profile, edit_profile, step_down
from comity.people.models import Company, Member
from comity.spaces.actions import make_host
from comity.spaces.models import Membership
from comity.talk.actions import accept_answer, comment, react
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, Reaction, ReactionKind, Revision, Seen
from tests.cast import Cast, by_hand


def gone(member: Member, texts: Texts = Texts.KEEP) -> Member:
    leave(by=member, texts=texts)
    return Member.objects.get(pk=member.pk)


def test_nothing_of_a_person_stays_in_the_account(cast: Cast, world: World) -> None:
    former = gone(cast.anna)
    assert (former.name, former.headline, former.country, former.languages) == ("", "", "", [])
    assert (former.company, former.last_login, former.unread_notices) == (None, None, 0)
    assert former.handle.startswith("former-")
    assert former.email == f"{former.handle}@former.invalid"
    assert not former.is_active
    assert not former.has_usable_password()


def test_the_database_keeps_no_name_of_who_left(cast: Cast) -> None:
    former = gone(cast.anna)
    with by_hand(), pytest.raises(IntegrityError, match="who_left_is_nobody"):
        Member.objects.filter(pk=former.pk).update(name="Anna de Wit")


def test_what_was_theirs_alone_goes(cast: Cast, world: World) -> None:
    gone(cast.anna)
    for rows in (
        EmailAddress.objects.filter(user=cast.anna),
        ApiToken.objects.filter(owner=cast.anna),
        Notice.objects.filter(member=cast.anna),
        NoticeWish.objects.filter(member=cast.anna),
        QuietHours.objects.filter(member=cast.anna),
        Held.objects.filter(author=cast.anna),
        Hint.objects.filter(member=cast.anna),
        Seen.objects.filter(member=cast.anna),
        Membership.objects.filter(member=cast.anna),
        KeptMail.objects.filter(to="anna@example.org"),
    ):
        assert not rows.exists(), rows.model


def test_what_others_rest_on_stays_without_a_name(cast: Cast, world: World) -> None:
    gone(cast.anna)
    assert Acceptance.objects.filter(member=cast.anna).exists()
    world.raised.refresh_from_db()
    assert (world.raised.reporter_id, world.raised.answer) == (
        cast.anna.pk,
        "We asked the author.",
    )
    world.about_her.refresh_from_db()
    assert world.about_her.snapshot["name"] == "Anna de Wit"
    letter = Letter.objects.get(member=cast.anna)
    assert (letter.name, letter.text) == ("", "Could there be a space for planners?")
    assert Official.objects.get(to=cast.anna).title == "Your letter"
    assert Act.objects.filter(actor=cast.anna, verb="contribute").exists()


def test_texts_that_stay_say_for_which_company_they_were_written(cast: Cast, world: World) -> None:
    gone(cast.anna)
    world.question.refresh_from_db()
    assert (world.question.body, world.question.is_published) == ("We ask it monthly.", True)
    assert world.question.byline_company == "Zomer Stores"
    assert Reaction.objects.filter(member=cast.anna).count() == 1
    assert Contribution.objects.get(pk=world.story.pk).thanks == 1


@pytest.mark.parametrize("texts", Texts)
def test_what_was_returned_goes_in_either_case(cast: Cast, world: World, texts: Texts) -> None:
    gone(cast.anna, texts)
    waiting = Contribution.objects.get(pk=world.waiting.pk)
    assert (waiting.state, waiting.title, waiting.body) == ("deleted", "", "")


def test_texts_that_go_leave_a_mark_and_the_thread(cast: Cast, world: World) -> None:
    gone(cast.anna, Texts.DELETE)
    for text in (world.question, world.hers):
        text.refresh_from_db()
        assert (text.state, text.body, text.html, text.byline_company) == ("deleted", "", "", "")
    assert world.question.title == ""
    assert not Revision.objects.filter(contribution=world.question).exists()
    assert Comment.objects.get(pk=world.his.pk).is_published
    assert Comment.objects.filter(parent=world.hers).exists()


def test_what_is_counted_still_counts_right(cast: Cast, world: World) -> None:
    for number in range(3):
        comment(by=cast.anna, contribution=world.story, draft=Draft(f"Thought {number}."))
    react(by=cast.anna, text=world.his, kind=ReactionKind.COURAGE)
    gone(cast.anna, Texts.DELETE)
    story = Contribution.objects.get(pk=world.story.pk)
    assert (story.comment_count, story.thanks) == (1, 0)
    assert Contribution.objects.get(pk=world.question.pk).comment_count == 1
    assert Comment.objects.get(pk=world.his.pk).courage == 0
    assert not Reaction.objects.filter(member=cast.anna).exists()


def test_an_accepted_answer_that_goes_answers_no_more(cast: Cast, world: World) -> None:
    accept_answer(by=cast.anna, contribution=world.question, comment=world.his)
    gone(cast.bram, Texts.DELETE)
    assert Contribution.objects.get(pk=world.question.pk).accepted_id is None


def test_one_who_left_is_told_nothing_any_more(cast: Cast, world: World) -> None:
    gone(cast.bram)
    question = Contribution.objects.get(pk=world.question.pk)
    answer = Comment.objects.select_related("author", "contribution").get(pk=world.his.pk)
    accept_answer(by=cast.anna, contribution=question, comment=answer)
    comment(by=cast.anna, contribution=question, draft=Draft("Indeed."), reply_to=answer)
    assert not Notice.objects.filter(member=cast.bram).exists()


def test_no_mail_under_way_reaches_who_left(
    cast: Cast, world: World, mailoutbox: list[object]
) -> None:
    jobs = list(ProcrastinateJob.objects.values_list("args", flat=True))
    hers = set(Notice.objects.filter(member=cast.anna).values_list("pk", flat=True))
    gone(cast.anna)
    for job in jobs:
        if job.get("notice_id") in hers:
            send_notice_mail(**job)
    assert hers
    assert mailoutbox == []


def test_the_last_host_makes_another_first(cast: Cast) -> None:
    step_down(by=cast.second_host)
    with pytest.raises(Refused) as refused:
        leave(by=cast.host, texts=Texts.KEEP)
    assert refused.value.kind == "conflict"
    assert Member.objects.get(pk=cast.host.pk).name == "Hilde Maes"


def test_the_last_host_of_a_private_space_makes_another_first(cast: Cast) -> None:
    with pytest.raises(Refused, match="Back room"):
        leave(by=cast.host, texts=Texts.KEEP)
    make_host(by=cast.host, space=cast.private, member=cast.bram)
    assert not gone(cast.host).is_host


def test_a_private_space_with_nobody_else_in_it_keeps_nobody(cast: Cast) -> None:
    with by_hand():
        Membership.objects.filter(member=cast.bram).delete()
    assert gone(cast.host).has_left


def test_nobody_leaves_twice(cast: Cast) -> None:
    gone(cast.anna)
    with pytest.raises(Refused):
        leave(by=cast.anna, texts=Texts.DELETE)


def test_an_applicant_leaves_and_waits_no_more(cast: Cast) -> None:
    gone(cast.applicant)
    assert not Member.objects.applicants().exists()


def test_a_company_that_nobody_decided_about_goes_with_its_last_person(cast: Cast) -> None:
    profile = Profile("Owner", "NL", ["nl"], employer="Ashworth & Son", claim="unsure")
    edit_profile(by=cast.bram, name="Bram Ashworth", profile=profile)
    gone(cast.bram)
    gone(cast.anna)
    assert not Company.objects.filter(name="Ashworth & Son").exists()
    assert Company.objects.filter(name="Zomer Stores").exists()


def test_a_link_in_an_old_mail_tells_who_left_that_nothing_comes_any_more(
    cast: Cast, world: World
) -> None:
    gone(cast.anna)
    path = link(cast.anna.pk, Group.MENTIONS).partition("/notices/")[2]
    answer = cast.client_of(None).post(f"/notices/{path}")
    assert answer.status_code == 200
    assert "Nothing is mailed any more" in answer.content.decode()
    assert not NoticeWish.objects.filter(member=cast.anna).exists()


def test_no_digest_reaches_who_left(cast: Cast, world: World, mailoutbox: list[object]) -> None:
    comment(by=cast.bram, contribution=world.story, draft=Draft("And you, @anna?"))
    later = (timezone.now() + timedelta(minutes=1)).isoformat()
    assert Notice.objects.filter(member=cast.anna, mail=Mail.DAILY).exists()
    gone(cast.anna)
    send_digest(member_id=cast.anna.pk, digest="daily", told_before=later)
    assert mailoutbox == []
