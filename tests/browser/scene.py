"""A community in the middle of its life, so that every page has something to show.

It speaks Dutch, so that an English word on a Dutch page is one of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from comity.boundaries.actions import attempted, grant, mute
from comity.care.actions import alert, write_letter, write_officially
from comity.care.queries import link_to_answer
from comity.conduct.deeds import Way
from comity.contact.actions import ask, keep_card, offer_card, please_stop
from comity.conversations.actions import (
    delete,
    join,
    keep_draft,
    send,
    start_group,
    talk_with,
)
from comity.notices.kinds import Group
from comity.notices.models import Notice
from comity.notices.unsubscribing import link
from comity.people.models import Company, Member
from comity.promotion import actions as promotion
from comity.promotion.actions.ask import Request
from comity.spaces.models import Kind, Space
from comity.talk.actions import accept_answer, comment, contribute, edit, react
from comity.talk.composing import Draft, Share
from comity.talk.models import Comment, Contribution, Held, ReactionKind
from comity.transparency.actions import draw_up_all
from comity.transparency.models import Entry
from comity.transparency.tests.decided import THEN, decide, object_to
from comity.transparency.tests.decided import alert as told_of
from tests.cast import Cast, by_hand
from tests.laws.scene import matters

QUESTION = "Hoe meet je of een klant zich gehoord voelde?"
SELLING = "Boek nu een gratis demo van ons platform!"
INSULT = "You are such an idiot."
THREAT = "I know where you live."


@dataclass(frozen=True)
class Scene:
    """Anna asked a question in the members' space, got answers and accepted one. Vera's post
    waits for a host. Bram alerted the hosts; a visitor wrote to them."""

    question: Contribution
    answer: Comment
    reply: Comment
    story: Contribution
    held: Held
    paths: dict[str, str]


def staged(cast: Cast) -> Scene:
    """The community, and in `paths` the ids that the addresses of its pages name."""
    question, answer, reply = _conversation(cast)
    story = write(cast.anna, cast.public, Kind.STORY, "De dag dat we niets vroegen", _LONG)
    post, held = contribute(
        by=cast.vendor,
        space=cast.conversation,
        kind=Kind.EXPERIENCE,
        draft=Draft(SELLING, "Wat duizend enquêtes ons leerden"),
    )
    assert held is not None
    paths = {
        "question": question.pk,
        "answer": answer.pk,
        "reply": reply.pk,
        "story": story.pk,
        "waiting": post.pk,
        "held": held.pk,
        **_people(cast),
        "notice": Notice.objects.filter(member=cast.anna).latest("created_at").pk,
        **_told(cast, answer),
        **_between(cast),
        **matters(cast, cast.bram),
    }
    return Scene(question, answer, reply, story, held, paths)


def _people(cast: Cast) -> dict[str, str]:
    company = str(cast.vendor.company_id)
    return {"anna": cast.anna.pk, "applicant": cast.applicant.pk, "company": company}


def write(by: Member, space: Space, kind: Kind, title: str, body: str) -> Contribution:
    """Something that the gate has nothing to say about."""
    made, held = contribute(by=by, space=space, kind=kind, draft=Draft(body, title))
    assert held is None
    return made


def _conversation(cast: Cast) -> tuple[Contribution, Comment, Comment]:
    question = write(cast.anna, cast.conversation, Kind.QUESTION, QUESTION, _LONG)
    edit(by=cast.anna, text=question, draft=Draft(f"{_LONG}\n\nAlvast bedankt!", QUESTION))
    answer, _ = comment(by=cast.bram, contribution=question, draft=Draft(_ANSWER))
    reply, _ = comment(
        by=cast.anna, contribution=question, draft=Draft("@bram En toen?"), reply_to=answer
    )
    comment(by=cast.vendor, contribution=question, draft=Draft("Wij vragen niets, wij luisteren."))
    accept_answer(by=cast.anna, contribution=question, comment=answer)
    react(by=cast.bram, text=question, kind=ReactionKind.SAME_HERE)
    react(by=cast.anna, text=answer, kind=ReactionKind.THANKS)
    return question, answer, reply


def _told(cast: Cast, answer: Comment) -> dict[str, str]:
    raised = alert(
        by=cast.anna,
        about_type="comment",
        about_id=answer.pk,
        category="something-small",
        text="Dit klinkt wat scherp. Wil een van jullie kijken?",
    )
    letter = write_letter(
        by=None, name="Lou Peeters", email="lou@example.org", text="Mogen studenten ook meedoen?"
    )
    word = write_officially(
        by=cast.host, to=cast.bram, title="Dank voor je verhaal", text="Het *hielp* ons verder."
    )
    with by_hand():
        Company.objects.create(name="Kade Advies", folded="kadeadvies")
    return {
        "alert": raised.pk,
        "outside": link_to_answer(raised).split("/")[-2],
        "letter": letter.pk,
        "official": word.pk,
        "entry": _accounted(cast),
        "stop": link(cast.anna.pk, Group.MENTIONS).split("/")[-2],
    }


def _between(cast: Cast) -> dict[str, str]:
    """What members have with each other and with the hosts."""
    return {**_contact(cast), **_private(cast), **_promoted(cast)}


def _accounted(cast: Cast) -> str:
    """A year of which there is much to tell, and a statement of reasons that names Anna."""
    for category in ["courtesy"] * 9 + ["no-harassment"] * 7 + ["danger"] * 2:
        told_of(cast.vendor, category, THEN)
    for _ in range(6):
        object_to(decide(cast, "remove", "warning"), cast.anna, "upheld")
    decision = decide(
        cast,
        "remove",
        facts="Anna de Wit noemt een ander lid een leugenaar.",
        explanation="Onze gedragscode vraagt om hoffelijkheid.",
    )
    draw_up_all()
    return Entry.objects.get(decision=decision).pk


def _contact(cast: Cast) -> dict[str, str]:
    """Vera asks Anna, who asks Samir; Anna and Hilde exchanged cards; what Bram wrote to Samir
    waits for a host. Anna and Vera asked Nora to stop, who keeps trying to reach Vera."""
    sent = ask(by=cast.anna, to=cast.second_host, reason=_REASON)
    got = ask(by=cast.vendor, to=cast.anna, reason=_REASON)
    ask(by=cast.bram, to=cast.second_host, reason="Ik weet waar je woont. Antwoord me.")
    grant(by=cast.anna, other=cast.host)
    for by, other in ((cast.anna, cast.host), (cast.host, cast.anna)):
        keep_card(by=by, phone="010 123 45 67", line="Op dinsdag.", links=[])
        offer_card(by=by, other=other)
    please_stop(by=cast.anna, member=cast.newcomer)
    mute(by=cast.anna, member=cast.second_host)
    stop = please_stop(by=cast.vendor, member=cast.newcomer)
    for way in (Way.REQUEST, Way.REPLY, Way.REPLY):
        attempted(stops=[stop], way=way)
    return {
        "sent": sent.pk,
        "got": got.pk,
        "bram": cast.bram.pk,
        "hilde": cast.host.pk,
        "nora": cast.newcomer.pk,
        "vera": cast.vendor.pk,
    }


def _private(cast: Cast) -> dict[str, str]:
    """Bram talks with Hilde, and in her group with Samir; she invited them to another."""
    for other in (cast.bram, cast.second_host):
        grant(by=cast.host, other=other)
    pair, _ = talk_with(by=cast.host, other=cast.bram)
    message = send(by=cast.host, conversation=pair, draft=Draft(_ANSWER))
    own = send(by=cast.bram, conversation=pair, draft=Draft("Dat gaan wij ook doen."))
    delete(by=cast.host, message=send(by=cast.host, conversation=pair, draft=Draft("Oeps.")))
    keep_draft(by=cast.bram, conversation=pair, body="Wanneer komt het je")
    invited = start_group(by=cast.host, others=[cast.bram, cast.second_host], title="")
    return {
        "pair": pair.pk,
        "message": message.pk,
        "own": own.pk,
        "invited": invited.pk,
        **_together(cast),
    }


def _together(cast: Cast) -> dict[str, str]:
    """A group in which Samir said something that Bram told the hosts of."""
    people = [cast.bram, cast.second_host]
    group = start_group(by=cast.host, others=people, title="Koffie op dinsdag")
    for member in people:
        join(by=member, conversation=group)
    said = send(by=cast.second_host, conversation=group, draft=Draft("Koffie om tien uur?"))
    raised = alert(
        by=cast.bram,
        category="something-small",
        text="Wie drinkt er om tien uur nog koffie?",
        about_type="message",
        about_id=said.pk,
    )
    assert raised.case is not None
    return {"group": group.pk, "alerted": raised.pk, "case": raised.case.code_name}


_REASON = "Je verhaal over de stille week blijft me bij; mag ik je er iets over vragen?"


def _promoted(cast: Cast) -> dict[str, str]:
    """A work that Anna shares, an activity of Vera's company, and what Anna asks the hosts."""
    why = "Het laat zien wat er gebeurt als je de klok bij de telefoons weghaalt."
    work = Share("book", "De stille klant", "https://mijn.example/boek", "own", why)
    draft = Draft("", "De stille klant", "nl", share=work)
    made, _ = contribute(by=cast.anna, space=cast.conversation, kind=Kind.SHARE, draft=draft)
    company, now = cast.vendor.company, timezone.now()
    assert company is not None
    activity = promotion.Activity(
        company=company,
        title="Koffie-uur",
        disclosure_nl="Feedbackly betaalt de koffie.",
        disclosure_en="Feedbackly pays for the coffee.",
        starts_at=now - timedelta(days=1),
        ends_at=now + timedelta(days=30),
        publications=3,
    )
    promotion.sponsor(by=cast.host, activity=activity)
    asked = promotion.ask(by=cast.anna, request=Request("Ons congres", "Iedereen hier mag komen."))
    return {"share": made.pk, "exception": asked.pk}


_LONG = """\
Na elk gesprek vragen we om een cijfer, en dat cijfer beweegt nauwelijks. Toch hoort wie de
gesprekken *terugluistert* verschil tussen een klant die geholpen werd en een die zich **gehoord**
voelde.

- Waar kijken jullie naar?
- Leest iemand de open antwoorden nog?

> Niet alles wat telt, laat zich tellen.

Vertel vooral wat je [probeerde](https://example.org/), ook waar het misging.
"""
_ANSWER = """\
Wij vragen al een jaar geen cijfer meer. Elk team leest tien gesprekken per week en kiest één ding
dat anders moet. `Het kost een uur.` Het veranderde meer dan het dashboard ooit deed.
"""
