"""One thing of each kind, so that every address leads to something: the scene of the doors."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.boundaries.actions import grant
from comity.care.actions import alert, decide, object_to, write_letter, write_officially
from comity.care.actions import ask as ask_about
from comity.care.models import Case, Decision, Outcome, Source, Statement
from comity.care.queries import link_to_answer
from comity.care.ruling import Ruling
from comity.charter.models import Hint
from comity.contact.actions import ask, keep_card
from comity.contact.tokens import path_to_answer
from comity.conversations.actions import send, start_group, talk_with
from comity.directory.actions import plant
from comity.doors.tokens import issue
from comity.notices.kinds import Group
from comity.notices.models import KeptMail, Notice
from comity.notices.unsubscribing import link
from comity.people.models import Member
from comity.promotion import actions as promotion
from comity.promotion.actions.ask import Request
from comity.spaces.models import Kind, Space
from comity.standing.actions import impose_interim
from comity.standing.models import MeasureKind, Planned
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from comity.talk.models import Contribution, Held, State
from comity.transparency.account import last_year_told
from comity.transparency.actions import draw_up_all
from comity.transparency.models import Entry
from comity.transparency.tests.decided import decide as decide_then
from tests.cast import Cast, by_hand


@pytest.fixture
def scene(cast: Cast) -> dict[str, str]:
    """The ids that the paths in tests/laws/doors.py name. Anna wrote all but the private one; her
    idea waits for a host; Bram told the hosts of her question."""
    question = _contribute(cast, cast.conversation, Kind.QUESTION, "How do you measure calm?")
    answer, _ = comment(by=cast.anna, contribution=question, draft=Draft("With fewer questions."))
    comment(by=cast.bram, contribution=question, draft=Draft("We do not measure it."))
    with by_hand():
        mail = KeptMail.objects.create(to="anna@example.org", subject="Welcome", text="Hello")
        token, _ = issue(cast.anna, "laptop", ["read"])
    return {
        "question": question.pk,
        "public": _contribute(cast, cast.public, Kind.STORY, "A story for everyone").pk,
        "private": _private(cast).pk,
        "comment": answer.pk,
        "anna": cast.anna.pk,
        "samir": cast.second_host.pk,
        "vera": cast.vendor.pk,
        "applicant": cast.applicant.pk,
        "company": str(cast.vendor.company_id),
        "mail": mail.pk,
        "token": token.pk,
        "hint": _hint(cast),
        "stop": link(cast.anna.pk, Group.MENTIONS).split("/")[-2],
        "notice": Notice.objects.filter(member=cast.anna).latest("created_at").pk,
        **_for_hosts(cast, question),
        **_between(cast),
    }


def _between(cast: Cast) -> dict[str, str]:
    """What members have with each other and with the hosts."""
    return {**_conversations(cast), **_contact(cast), **_of_promotion(cast)}


def _conversations(cast: Cast) -> dict[str, str]:
    """Anna is in contact with Bram, Vera and the host; she wrote to Bram, and invited him and Vera
    to a group."""
    for other in (cast.bram, cast.vendor, cast.host):
        grant(by=cast.anna, other=other)
    pair, _ = talk_with(by=cast.anna, other=cast.bram)
    sent = send(by=cast.anna, conversation=pair, draft=Draft("A quiet week."))
    group = start_group(by=cast.anna, others=[cast.bram, cast.vendor], title="Lunch")
    people = {"vera": cast.vendor.pk, "host": cast.host.pk}
    return {"pair": pair.pk, "message": sent.pk, "group": group.pk, **people}


def _of_promotion(cast: Cast) -> dict[str, str]:
    """What Anna asked the hosts, and what Vera's company sponsors."""
    asked = promotion.ask(by=cast.anna, request=Request("My talk", "Many of you asked about it."))
    now = timezone.now()
    company = cast.vendor.company
    assert company is not None
    activity = promotion.Activity(
        company=company,
        title="Coffee hour",
        disclosure_nl="Feedbackly betaalt de koffie.",
        disclosure_en="Feedbackly pays for the coffee.",
        starts_at=now - timedelta(days=1),
        ends_at=now + timedelta(days=30),
        publications=3,
    )
    made = promotion.sponsor(by=cast.host, activity=activity)
    return {"exception": asked.pk, "sponsorship": made.pk}


def _contribute(cast: Cast, space: Space, kind: Kind, title: str) -> Contribution:
    draft = Draft("We wonder about it every week.", title)
    made, _ = contribute(by=cast.anna, space=space, kind=kind, draft=draft)
    return made


def _private(cast: Cast) -> Contribution:
    draft = Draft("Only for who is in here.", "Behind the door")
    made, _ = contribute(by=cast.bram, space=cast.private, kind=Kind.IDEA, draft=draft)
    return made


def _hint(cast: Cast) -> str:
    with by_hand():
        return Hint.objects.create(member=cast.anna, clause="courtesy", outcome="nudge").pk


def _for_hosts(cast: Cast, question: Contribution) -> dict[str, str]:
    """What waits at the desk."""
    raised = alert(
        by=cast.bram,
        about_type="contribution",
        about_id=question.pk,
        category="something-small",
        text="Have a look.",
    )
    letter = write_letter(by=None, name="Lou", email="lou@example.org", text="Who are you?")
    held = _hold(cast, cast.anna)
    word = write_officially(by=cast.host, to=cast.anna, title="Thank you", text="We heard you.")
    canary = plant(by=cast.host, name="Els Bakker", country="NL", languages=["nl"])
    named = {"alert": raised.pk, "letter": letter.pk, "official": word.pk, "canary": canary.pk}
    told = {"entry": _entry(cast), "year": str(last_year_told())}
    assert raised.case is not None
    case = raised.case.code_name
    return {
        "outside": link_to_answer(raised).split("/")[-2],
        "held": held.pk,
        "waiting": held.text.pk,
        "case": case,
        **named,
        **told,
        **matters(cast, cast.anna),
    }


def _entry(cast: Cast) -> str:
    """A statement of reasons that names Anna, and so waits for a host."""
    decision = decide_then(cast, "remove", facts="Anna de Wit insults another member.")
    draw_up_all()
    return Entry.objects.get(decision=decision).pk


def matters(cast: Cast, about: Member) -> dict[str, str]:
    """Cases about someone, in which Samir did what Hilde may answer: a decision with an objection
    and one that waits for a second host, a measure before a decision, a question; and a text of
    theirs that Samir returned."""
    objected, done = _matter(about, "red-fox"), _matter(about, "grey-owl")
    words = "I meant it otherwise."
    objection = object_to(by=about, statement=_told(cast, objected), text=words)
    told = _told(cast, done)
    until = timezone.now() + timedelta(days=3)
    heard = _matter(about, "blue-jay")
    asked = ask_about(by=cast.second_host, case=heard, question="Why?", until=until)
    return {
        "objection": objection.pk,
        "done": done.code_name,
        "decision": told.decision_id,
        "hearing": asked.pk,
        **_in_between(cast, about),
    }


def _in_between(cast: Cast, about: Member) -> dict[str, str]:
    """What waits for a second host, or for an objection."""
    waits, limit = _matter(about, "tall-elk"), Planned(MeasureKind.LIMIT_ATTENDING)
    with by_hand():
        who, key = cast.second_host, waits.pk
        interim = impose_interim(by=who, member=about, planned=limit, case=key)
        Member.objects.filter(pk=about.pk).update(measured_until=None)
        about.measured_until = None
        Case.objects.filter(pk=key).update(state="deciding")
        proposed = _decision(cast, waits)
        held = _hold(cast, about)
        held.outcome, held.decided_by = Held.Outcome.RETURNED, cast.second_host
        held.save()
    return {
        "waits": waits.code_name,
        "interim": interim.pk,
        "proposed": proposed.pk,
        "returned": held.pk,
    }


def _matter(about: Member, name: str) -> Case:
    with by_hand():
        return Case.objects.create(
            code_name=f"{name}-0", subject=about, category="courtesy", due_at=timezone.now()
        )


def _decision(cast: Cast, case: Case) -> Decision:
    return Decision.objects.create(
        case=case,
        subject=case.subject,
        outcome=Outcome.BREACH,
        clauses=["courtesy"],
        code_version=1,
        facts="On Monday.",
        explanation="It belittles.",
        source=Source.OWN,
        received_at=timezone.now(),
        decided_by=cast.second_host,
    )


def _told(cast: Cast, case: Case) -> Statement:
    ruling = Ruling(Outcome.BREACH, "On Monday.", "It belittles.", clauses=["courtesy"])
    made = decide(by=cast.second_host, case=case, ruling=ruling)
    return Statement.objects.get(decision=made, member=case.subject)


def _hold(cast: Cast, author: Member) -> Held:
    idea = _contribute(cast, cast.conversation, Kind.IDEA, "Fewer surveys")
    with by_hand():
        Contribution.objects.filter(pk=idea.pk).update(state=State.HELD, author=author)
        return Held.objects.create(contribution=idea, author=author, findings=[])


def _contact(cast: Cast) -> dict[str, str]:
    """Samir's request waits for Anna, and Anna's for Nora; one of Vera's for a host. Anna's card is
    filled in."""
    reason = "Your story about the quiet week stays with me; may I ask more?"
    got = ask(by=cast.second_host, to=cast.anna, reason=reason)
    sent = ask(by=cast.anna, to=cast.newcomer, reason=reason)
    grave = ask(by=cast.vendor, to=cast.bram, reason="Answer me, or I will kill you, you hear?")
    keep_card(by=cast.anna, email="anna@example.org", links=[])
    return {
        "request": got.pk,
        "sent": sent.pk,
        "grave": grave.pk,
        "mailed": path_to_answer(got).split("/")[-2],
    }
