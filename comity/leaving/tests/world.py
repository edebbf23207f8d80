"""A world in which Anna left something everywhere, and others something about her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from comity.care.actions import alert, answer, write_letter, write_officially
from comity.care.models import Alert
from comity.charter.models import Hint
from comity.notices.actions import settle
from comity.notices.kinds import Group
from comity.notices.models import KeptMail, Mail
from comity.notices.wishes import Wish
from comity.people.actions import make_token
from comity.spaces.actions import invite
from comity.spaces.models import Kind, Space
from comity.talk.actions import comment, contribute, edit, react
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, ReactionKind, State
from tests.cast import Cast, by_hand

FINDING = {
    "clause": "courtesy",
    "outcome": "hold",
    "reason": {"text": "This reads as an insult.", "params": {}},
    "remedy": None,
    "words": ["nitwit"],
    "hint": "",
}


@dataclass(frozen=True)
class World:
    """Anna's question with Bram's comment, Bram's story with Anna's comment, what of Anna's waits,
    her secret, and two alerts: hers about Bram, and Bram's about her."""

    question: Contribution
    story: Contribution
    hers: Comment
    his: Comment
    waiting: Contribution
    secret: str
    raised: Alert
    about_her: Alert


def make(cast: Cast) -> World:
    """The world, made by what its people do."""
    question = _write(cast, cast.conversation, "How do rosters breathe?", "We @anna ask it weekly.")
    edit(by=cast.anna, text=question, draft=Draft("We ask it monthly.", "How do rosters breathe?"))
    his, _ = comment(by=cast.bram, contribution=question, draft=Draft("Ask `@anna`, not @annabel."))
    story, hers = _talk(cast)
    react(by=cast.anna, text=story, kind=ReactionKind.THANKS)
    react(by=cast.bram, text=hers, kind=ReactionKind.COURAGE)
    invite(by=cast.host, space=cast.private, member=cast.anna)
    _, secret = make_token(by=cast.anna, name="Anna's laptop", scopes=["read", "write"])
    write_letter(by=cast.anna, text="Could there be a space for planners?")
    raised, about_her = _alerts(cast, story, question)
    write_officially(by=cast.host, to=cast.anna, title="Your letter", text="We *talk* about it.")
    wishes = {Group.MENTIONS: Wish(here=True, mail=Mail.DAILY)}
    settle(by=cast.anna, wishes=wishes, hours=(time(22), time(7, 30)))
    return World(question, story, hers, his, _waits(cast), secret, raised, about_her)


def _write(cast: Cast, space: Space, title: str, body: str) -> Contribution:
    made, _ = contribute(by=cast.anna, space=space, kind=Kind.QUESTION, draft=Draft(body, title))
    return made


def _talk(cast: Cast) -> tuple[Contribution, Comment]:
    draft = Draft("What @anna said helped us along.", "A calm Monday with @anna")
    story, _ = contribute(by=cast.bram, space=cast.conversation, kind=Kind.STORY, draft=draft)
    edit(by=cast.bram, text=story, draft=Draft("What @anna said still helps us.", story.title))
    hers, _ = comment(by=cast.anna, contribution=story, draft=Draft("That makes my week, @bram."))
    comment(by=cast.bram, contribution=story, draft=Draft("And mine."), reply_to=hers)
    return story, hers


def _alerts(cast: Cast, story: Contribution, question: Contribution) -> tuple[Alert, Alert]:
    raised = alert(
        by=cast.anna,
        about_type="contribution",
        about_id=story.pk,
        category="something-small",
        text="A name too many in there.",
    )
    answer(by=cast.second_host, alert=raised, text="We asked the author.")
    about_her = alert(
        by=cast.bram,
        about_type="member",
        about_id=cast.anna.pk,
        category="something-small",
        text="I worry a little.",
    )
    return raised, about_her


def _waits(cast: Cast) -> Contribution:
    """A text of Anna's that a host returned, with the hint that came before, and a kept mail."""
    waiting = _write(cast, cast.conversation, "An unfinished thought", "Not yet ripe.")
    with by_hand():
        Contribution.objects.filter(pk=waiting.pk).update(state=State.RETURNED)
        Held.objects.create(
            contribution=waiting,
            author=cast.anna,
            findings=[FINDING],
            outcome=Held.Outcome.RETURNED,
            reason="Say it without the name.",
            decided_by=cast.host,
        )
        Hint.objects.create(
            member=cast.anna, clause="courtesy", outcome="nudge", words=["nitwit"], language="en"
        )
        KeptMail.objects.create(to=cast.anna.email, subject="Welcome", text="Hello Anna")
    return waiting
