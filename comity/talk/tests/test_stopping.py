"""Past a stop no text, reaction or answer comes near who asked for it (clause stop-means-stop)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.mail import EmailMessage

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, lift_stop, mute
from comity.boundaries.models import Attempt, Stop
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.notices.queries import page_of
from comity.people.models import Member
from comity.talk import actions, queries
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, ReactionKind
from comity.talk.tests.scene import ask, say
from tests.cast import Cast

WORDS = Draft("We count less and listen more, every week of the year.", "A quiet week")


@pytest.fixture
def stop(cast: Cast) -> Stop:
    """Anna asked Bram to stop."""
    return ask_to_stop(by=cast.anna, member=cast.bram)


def refused(deed: Callable[[], object]) -> str:
    """The way in which a deed was refused and counted."""
    before = Attempt.objects.count()
    with pytest.raises(Refused) as caught:
        deed()
    assert caught.value.answer.clause == "stop-means-stop"
    assert caught.value.verdict is not None
    assert caught.value.verdict.outcome.word == "refuse"
    assert Attempt.objects.count() == before + 1
    return Attempt.objects.latest("pk").way


def write(by: Member, cast: Cast, body: str, title: str = "A quiet week") -> Contribution:
    made, _ = actions.contribute(
        by=by, space=cast.conversation, kind="story", draft=Draft(body, title)
    )
    return made


def comment_on(by: Member, under: Contribution, body: str, reply_to: Comment | None = None) -> None:
    actions.comment(by=by, contribution=under, draft=Draft(body), reply_to=reply_to)


def test_nobody_comments_under_what_they_wrote(cast: Cast, stop: Stop) -> None:
    under = ask(cast.anna, cast)
    assert refused(lambda: comment_on(cast.bram, under, "Hello.")) == "reply"
    assert not Comment.objects.exists()


def test_nobody_replies_to_their_comment(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast)
    hers = say(cast.anna, under, "We listen.")
    assert refused(lambda: comment_on(cast.bram, under, "Do you?", hers)) == "reply"


def test_nobody_replies_to_a_reply_below_their_comment(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast)
    hers = say(cast.anna, under, "We listen.")
    reply = say(cast.vendor, under, "So do we.", hers)
    assert refused(lambda: comment_on(cast.bram, under, "And I.", reply)) == "reply"


def test_nobody_replies_to_their_reply_below_anothers_comment(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast)
    root = say(cast.host, under, "We listen.")
    hers = say(cast.anna, under, "So do we.", root)
    assert refused(lambda: comment_on(cast.bram, under, "And I.", hers)) == "reply"


def test_others_in_the_same_thread_are_still_answered(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast)
    say(cast.anna, under, "We listen.")
    theirs = say(cast.host, under, "So do we.")
    say(cast.bram, under, "What do you hear?", theirs)
    assert not Attempt.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        "What do you say, @anna?",
        "What do you say, `@anna`?",
        "What do you say, @an\u200bna?",
        "What do you say, @\u0430nna?",
        "What do you say, &#64;anna?",
        "[What do you say?](/members/{anna}/)",
        "[What do you say?](http://localhost:8000/members/{anna}/)",
    ],
)
def test_nobody_mentions_them_however_disguised(cast: Cast, stop: Stop, body: str) -> None:
    text = body.format(anna=cast.anna.pk)
    under = ask(cast.vendor, cast)
    assert refused(lambda: comment_on(cast.bram, under, text)) == "mention"
    assert refused(lambda: write(cast.bram, cast, text)) == "mention"


def test_nobody_mentions_them_in_a_title(cast: Cast, stop: Stop) -> None:
    assert refused(lambda: write(cast.bram, cast, "As it says.", "For @anna")) == "mention"


def test_nobody_quotes_them(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast)
    say(cast.anna, under, WORDS.body)
    quoting = "> we count less and listen more\n\nSays who?"
    assert refused(lambda: comment_on(cast.bram, under, quoting)) == "quote"
    assert refused(lambda: write(cast.bram, cast, quoting)) == "quote"


def test_quoting_somebody_else_is_no_attempt(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast, "Who asks the staff before the survey goes out?")
    say(cast.anna, under, WORDS.body)
    say(cast.bram, under, "> Who asks the staff before the survey goes out\n\nWe do.")
    assert not Attempt.objects.exists()


def test_an_older_text_is_not_edited_into_a_mention_or_a_quotation(cast: Cast) -> None:
    mine = write(cast.bram, cast, "A week without calls.")
    hers = write(cast.anna, cast, WORDS.body)
    ask_to_stop(by=cast.anna, member=cast.bram)
    for body, way in (("Hello @anna.", "mention"), (f"> {hers.body}\n\nNo.", "quote")):
        draft = Draft(body, mine.title)
        assert refused(lambda d=draft: actions.edit(by=cast.bram, text=mine, draft=d)) == way  # type: ignore[misc]


def test_an_older_mention_may_stay_while_something_else_is_mended(cast: Cast) -> None:
    mine = write(cast.bram, cast, "A week without cals, as @anna said.")
    ask_to_stop(by=cast.anna, member=cast.bram)
    draft = Draft("A week without calls, as @anna said.", mine.title)
    text, _ = actions.edit(by=cast.bram, text=mine, draft=draft)
    assert "calls" in text.body


def test_an_older_reply_to_them_is_not_edited_only_deleted(cast: Cast) -> None:
    hers = ask(cast.anna, cast)
    mine = say(cast.bram, hers, "Who knows?")
    ask_to_stop(by=cast.anna, member=cast.bram)
    draft = Draft("I know where you live.")
    assert refused(lambda: actions.edit(by=cast.bram, text=mine, draft=draft)) == "reply"
    actions.delete(by=cast.bram, text=mine)
    mine.refresh_from_db()
    assert mine.deleted_at is not None


def test_nobody_reacts_to_what_they_wrote_but_a_reaction_can_be_taken_back(cast: Cast) -> None:
    hers = ask(cast.anna, cast)
    actions.react(by=cast.bram, text=hers, kind=ReactionKind.COURAGE)
    ask_to_stop(by=cast.anna, member=cast.bram)
    again = lambda: actions.react(by=cast.bram, text=hers, kind=ReactionKind.THANKS)  # noqa: E731
    assert refused(again) == "react"
    assert actions.unreact(by=cast.bram, text=hers, kind=ReactionKind.COURAGE)


def test_nobody_accepts_their_answer(cast: Cast, stop: Stop) -> None:
    mine = ask(cast.bram, cast)
    hers = say(cast.anna, mine, "With fewer questions.")
    accept = lambda: actions.accept_answer(by=cast.bram, contribution=mine, comment=hers)  # noqa: E731
    assert refused(accept) == "accept-answer"
    mine.refresh_from_db()
    assert mine.accepted is None


def test_what_waited_when_the_stop_came_is_not_released(cast: Cast) -> None:
    hers = ask(cast.anna, cast)
    _, held = actions.comment(
        by=cast.bram, contribution=hers, draft=Draft("I will find you and kill you.")
    )
    assert held is not None
    ask_to_stop(by=cast.anna, member=cast.bram)
    with pytest.raises(Refused) as caught:
        actions.release(by=cast.host, held=held)
    assert caught.value.kind == "conflict"
    assert Held.objects.get(pk=held.pk).outcome == Held.Outcome.WAITING
    actions.return_(by=cast.host, held=held, reason="You were asked to stop.")


def test_who_asked_may_still_write_in_public_and_both_stay_readable(cast: Cast) -> None:
    his = write(cast.bram, cast, "A week without calls.")
    hers = write(cast.anna, cast, WORDS.body)
    ask_to_stop(by=cast.anna, member=cast.bram)
    say(cast.anna, his, "How did you do it?")
    assert queries.get_contribution(cast.bram, hers.pk) == hers
    assert queries.get_contribution(cast.anna, his.pk) == his
    assert hers in queries.feed(cast.bram).items


def test_after_the_stop_is_lifted_the_ways_are_open(cast: Cast, stop: Stop) -> None:
    under = ask(cast.anna, cast)
    lift_stop(by=cast.anna, member=cast.bram)
    say(cast.bram, under, "Hello @anna.")


def test_a_program_is_refused_with_the_finding(cast: Cast, stop: Stop) -> None:
    under = ask(cast.anna, cast)
    api = cast.api_of(cast.bram)
    answer = api.post(f"/contributions/{under.pk}/comments", {"body": "Hello."})
    assert answer.status_code == 403
    (finding,) = answer.json()["findings"]
    assert (finding["clause"], finding["outcome"]) == ("stop-means-stop", "refuse")
    assert api.put(f"/contributions/{under.pk}/reactions/thanks").status_code == 403
    assert Stop.objects.get().attempts == 2


def test_the_page_says_why_one_cannot_answer_and_offers_no_reply(cast: Cast, stop: Stop) -> None:
    under = ask(cast.anna, cast)
    page = cast.client_of(cast.bram).get(under.get_absolute_url()).content.decode()
    assert "Anna de Wit asked you to stop" in page
    assert 'name="body"' not in page


def test_a_stop_that_is_not_told_yet_does_not_show_on_a_page(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.bram, tell_now=False)
    under = ask(cast.anna, cast)
    page = cast.client_of(cast.bram).get(under.get_absolute_url()).content.decode()
    assert "asked you to stop" not in page


def test_what_was_typed_comes_back_with_the_refusal(cast: Cast, stop: Stop) -> None:
    under = ask(cast.vendor, cast)
    client = cast.client_of(cast.bram)
    page = client.post(f"/c/{under.pk}/comments/", {"body": "I asked @anna about it."})
    assert page.status_code == 403
    assert "I asked @anna about it." in page.content.decode()
    assert "/code/#stop-means-stop" in page.content.decode()


def test_please_stop_is_on_every_text_of_somebody_else(cast: Cast) -> None:
    under = ask(cast.anna, cast)
    say(cast.vendor, under, "We listen.")
    say(cast.bram, under, "So do we.")
    page = cast.client_of(cast.bram).get(under.get_absolute_url()).content.decode()
    assert f"/contact/stop/{cast.anna.pk}/" in page
    assert f"/contact/stop/{cast.vendor.pk}/" in page
    assert f"/contact/stop/{cast.bram.pk}/" not in page


def test_what_was_told_before_the_stop_is_shown_and_mailed_no_more(
    cast: Cast, mailoutbox: list[EmailMessage]
) -> None:
    hers = ask(cast.anna, cast)
    say(cast.bram, hers, "Hello.")
    told = Notice.objects.get(member=cast.anna, kind="commented")
    ask_to_stop(by=cast.anna, member=cast.bram)
    assert told not in page_of(cast.anna).items
    send_notice_mail(told.pk)
    assert mailoutbox == []
    lift_stop(by=cast.anna, member=cast.bram)
    assert told in page_of(cast.anna).items


def test_whoever_was_muted_is_heard_of_no_more(cast: Cast) -> None:
    hers = ask(cast.anna, cast)
    mute(by=cast.anna, member=cast.bram)
    say(cast.bram, hers, "Hello.")
    say(cast.vendor, hers, "Hello.")
    assert [notice.by for notice in Notice.objects.filter(member=cast.anna)] == [cast.vendor]
