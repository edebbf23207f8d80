"""Statements of reasons in words (Digital Services Act, article 17), and the answers to alerts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, gettext_lazy, override

from comity.care import queries
from comity.care.models import Automation, Decision, Ground, Outcome, Role, Source
from comity.charter.queries import titles_in
from comity.standing.models import IN_ONE_SPACE, Measure, MeasureKind

Part = dict[str, str]

FOLLOWS = {
    MeasureKind.REMOVE: gettext_lazy(
        "What you wrote is removed, so that only you and the hosts can read it"
    ),
    MeasureKind.LOCK: gettext_lazy("The thread under what you wrote is closed"),
    MeasureKind.REMINDER: gettext_lazy("You are reminded of the code"),
    MeasureKind.WARNING: gettext_lazy("You are warned"),
    MeasureKind.LIMIT_POSTING: gettext_lazy("You cannot publish"),
    MeasureKind.LIMIT_PROMOTING: gettext_lazy("You cannot promote anything"),
    MeasureKind.LIMIT_CONTACTING: gettext_lazy(
        "You cannot ask others to get in touch, or write to them in private"
    ),
    MeasureKind.LIMIT_ATTENDING: gettext_lazy("You cannot come to meetings"),
    MeasureKind.NO_CONTACT: gettext_lazy("You have no contact with another member"),
    MeasureKind.SUSPENSION: gettext_lazy("You are suspended"),
    MeasureKind.SPACE_BAN: gettext_lazy("You are banned from a space"),
    MeasureKind.BAN: gettext_lazy("You are banned from this community"),
}
"""What follows, in words to whom it concerns; the labels of the kinds are for hosts, who choose."""


def parts(decision: Decision, measures: Sequence[Measure], role: Role, language: str) -> list[Part]:
    """What a statement says, in the language of who gets it, under its headings."""
    with override(language):
        if role == Role.ALERTER:
            return _for_alerter(decision)
        if role == Role.KEPT_APART:
            return _for_kept_apart(measures)
        return [
            _part(gettext("What was decided"), _decided(decision)),
            _part(gettext("What follows"), _measures(measures)),
            _part(gettext("The facts"), decision.facts),
            _part(gettext("Why"), decision.explanation),
            _part(gettext("On what it rests"), _ground(decision)),
            _part(gettext("How the hosts came to know"), _source(decision)),
            _part(gettext("If you disagree"), _objecting()),
        ]


def _for_alerter(decision: Decision) -> list[Part]:
    return [
        _part(gettext("What was decided"), _decided(decision)),
        _part(gettext("If you disagree"), _objecting()),
    ]


def _for_kept_apart(measures: Sequence[Measure]) -> list[Part]:
    """To the other of two whom hosts keep apart: what holds for them too. Nothing of what the one
    did, nor of who alerted, and no blame."""
    told = gettext("The hosts decided that you and %(who)s have no contact with each other here")
    return [
        _part(
            gettext("What was decided"),
            "\n".join(
                f"{told % {'who': one.member.shown_name}}, {_until(one)}." for one in measures
            ),
        ),
        _part(
            gettext("What follows"),
            gettext(
                "Neither of you can write to the other in private, ask to get in touch, or "
                "mention, answer or react to the other. What you had agreed on with each "
                "other has ended. What each of you writes for everyone stays readable."
            ),
        ),
        _part(
            gettext("Why"),
            gettext(
                "This is no judgement of you: nothing was decided about what you said or did. The "
                "hosts keep two people apart where that gives peace. More they cannot say."
            ),
        ),
        _part(gettext("On what it rests"), gettext("The code of conduct of this community.")),
        _part(gettext("If you disagree"), _objecting()),
    ]


def _part(heading: str, text: str) -> Part:
    return {"heading": heading, "text": text}


def _decided(decision: Decision) -> str:
    said = {
        Outcome.NO_BREACH: gettext("The hosts looked at it and found no breach of the code."),
        Outcome.OUT_OF_SCOPE: gettext("The hosts looked at it; it is not for them to decide."),
        Outcome.UNKNOWN: gettext("The hosts looked at it, and what happened can't be known."),
        Outcome.BREACH: gettext("The hosts found a breach."),
    }
    return said[Outcome(decision.outcome)]


def _measures(measures: Sequence[Measure]) -> str:
    if not measures:
        return gettext("Nothing follows from it.")
    return "\n".join(f"- {line}" for line in follows(measures))


def follows(measures: Sequence[Measure]) -> list[str]:
    """What follows for whom the measures are on, a sentence each, in the language that is active:
    which text, with whom, in which space, until when (article 17(3)(a))."""
    named = queries.named_in(measures)
    return [_measure(measure, named) for measure in measures]


def _measure(measure: Measure, named: queries.Named) -> str:
    kind = MeasureKind(measure.kind)
    what = _what(measure, named)
    label = f"{FOLLOWS[kind]}: {what}" if what else str(FOLLOWS[kind])
    said = ", ".join(part for part in (label, _where(measure, named), _until(measure)) if part)
    return f"{said}. {measure.conditions}".strip() if measure.conditions else f"{said}."


def _what(measure: Measure, named: queries.Named) -> str:
    """Which text, which other member, or which space a measure is about."""
    kind = MeasureKind(measure.kind)
    if kind == MeasureKind.NO_CONTACT:
        return named.people.get(measure.target_id, "")
    if kind == MeasureKind.SPACE_BAN:
        return named.space(measure.space)
    place = queries.address_of(measure.target_type, measure.target_id)
    return f"{settings.SITE_URL}{place}" if place else ""


def _where(measure: Measure, named: queries.Named) -> str:
    if measure.kind not in IN_ONE_SPACE or measure.kind == MeasureKind.SPACE_BAN:
        return ""
    if not measure.space:
        return gettext("anywhere in this community")
    return gettext("in the space “%(space)s”") % {"space": named.space(measure.space)}


def _until(measure: Measure) -> str:
    if measure.kind in (MeasureKind.REMINDER, MeasureKind.WARNING):
        return ""
    if measure.lasts_until is None:
        return gettext("without an end")
    return gettext("until %(end)s") % {"end": _said(measure.lasts_until)}


def _said(moment: datetime) -> str:
    return date_format(localtime(moment), "j F Y, H:i")


def _ground(decision: Decision) -> str:
    if decision.ground == Ground.LAW:
        return gettext("The law: %(law)s.") % {"law": decision.law}
    named = titles_in(decision.code_version, decision.clauses)
    clauses = ", ".join(f"“{title}”" for title in named)
    if not clauses:
        return gettext("The code of conduct of this community.")
    return gettext("The code of conduct, version %(version)s: %(clauses)s.") % {
        "version": decision.code_version,
        "clauses": clauses,
    }


def _source(decision: Decision) -> str:
    source = Source(decision.source)
    found = (
        gettext("It was found by automated means: the gate, which reads for words.")
        if decision.detected_automatically
        else gettext("No automated means were used to find it.")
    )
    how = gettext("They learned of it by %(source)s.") % {"source": source.label}
    return f"{how} {found} {Automation(decision.automation).label}"


def _objecting() -> str:
    return gettext(
        "You can object within six months, on the page of this decision. Another host, a person, "
        "decides about it and tells you why. You can also turn to an out-of-court dispute "
        "settlement body that is certified under the Digital Services Act, or to a court."
    )


def beginning(language: str) -> str:
    """A text to start an explanation from, in the language of whom it is for."""
    with override(language):
        return gettext(
            "You wrote or did something that goes against our code. We looked at it in its context "
            "and see it like this: … What we ask of you from now on is: …"
        )


def answer(outcome: Outcome, language: str) -> str:
    """The answer to an alert that a decision gives: nothing of what happened to anyone."""
    with override(language):
        follows = {
            Outcome.BREACH: gettext(
                "Thank you. A person looked at what you told us, and the hosts have done what the "
                "code asks for. What that means for someone else stays between them and the hosts."
            ),
            Outcome.NO_BREACH: gettext(
                "Thank you. A person looked at what you told us. The hosts found no breach of the "
                "code. If you disagree, you can object within six months under “Decisions”."
            ),
            Outcome.OUT_OF_SCOPE: gettext(
                "Thank you. A person looked at what you told us. It is not for the hosts of this "
                "community to decide. If you disagree, you can object under “Decisions”."
            ),
            Outcome.UNKNOWN: gettext(
                "Thank you. A person looked at what you told us. What happened can't be known, so "
                "the hosts keep an eye on it. If you disagree, you can object under “Decisions”."
            ),
        }
        return follows[outcome]
