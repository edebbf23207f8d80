"""Cases, decisions and objections as programs send them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Literal

from django.utils import timezone
from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.care.actions import Notified
from comity.care.models import LAW, Case, Ground, Harm, Objection, Outcome
from comity.care.ruling import Ruling
from comity.care.schema.desk import Line, Words
from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown
from comity.standing.models import CONDITIONS, MeasureKind, Planned

Law = Annotated[str, StringConstraints(max_length=LAW), AfterValidator(one_line)]
Anchor = Annotated[str, StringConstraints(max_length=60), AfterValidator(shown)]
Url = Annotated[str, StringConstraints(min_length=1, max_length=2_000), AfterValidator(one_line)]
_MANY = 50


class TargetIn(Schema):
    """The text that a measure is about, or whom there is to be no contact with: they are told of
    it and can object, and whom the case concerns reads their name, also where they alerted."""

    type: Literal["contribution", "comment", "member"]
    id: Key


class MeasureIn(Schema):
    """A measure; `scope` is the id of a space, for a ban from it and for limits on publishing,
    promoting and attending; without it everywhere. Without `target`, a removal
    or a lock is of what the case is about."""

    type: MeasureKind
    target: TargetIn | None = None
    scope: Key | None = None
    ends_at: datetime | None = None
    conditions: Annotated[str, StringConstraints(max_length=CONDITIONS), AfterValidator(shown)] = ""

    def planned(self, case: Case) -> Planned:
        """The measure as `decide` takes it."""
        thing = (self.target.type, self.target.id) if self.target else ("", "")
        if self.target is None and self.type in (MeasureKind.REMOVE, MeasureKind.LOCK):
            thing = (case.about_type, case.about_id)
        return Planned(
            kind=self.type,
            space=self.scope or "",
            target_type=thing[0],
            target_id=thing[1],
            ends_at=self.ends_at,
            conditions=self.conditions,
        )


class DecisionIn(Schema):
    """What a host decides. `harm` and `keywords` are for the public account, apart from `ground`;
    a `law` makes the law the ground."""

    outcome: Outcome
    clauses: list[Anchor] = Field(default_factory=list, max_length=_MANY)
    facts: Words
    explanation: Words
    ground: Ground = Ground.CODE
    law: Law = ""
    measures: list[MeasureIn] = Field(default_factory=list, max_length=20)
    harm: Harm | None = None
    keywords: list[Anchor] = Field(default_factory=list, max_length=20)

    def ruling(self, case: Case) -> Ruling:
        """The decision as `decide` takes it."""
        return Ruling(
            outcome=self.outcome,
            clauses=self.clauses,
            facts=self.facts,
            explanation=self.explanation,
            ground=Ground.LAW if self.law else self.ground,
            law=self.law,
            measures=[one.planned(case) for one in self.measures],
            harm=self.harm,
            keywords=self.keywords,
        )


class NoteIn(Schema):
    """A note for the other hosts."""

    text: Words


class TakeIn(Schema):
    """Why a host takes over what another has; "" where it is free."""

    reason: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=1_000), AfterValidator(shown)
    ] = ""


class GroundIn(Schema):
    """Why a host steps back."""

    ground: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000),
        AfterValidator(shown),
    ]


class HearingIn(Schema):
    """A question to whom a case concerns; they have until `until`, or three days."""

    question: Words
    until: datetime | None = None

    def deadline(self) -> datetime:
        """Until when there is time to answer."""
        return self.until or timezone.now() + timedelta(days=3)


class RemoveIn(Schema):
    """A text to remove, with clause and reason."""

    about: TargetIn
    clause: Anchor
    reason: Words


class ObjectionIn(Schema):
    """Why someone disagrees."""

    text: Words


class DecideObjectionIn(Schema):
    """What another host makes of an objection; `undone` are the ids of the measures that end where
    it is partly right."""

    outcome: Objection.Outcome
    explanation: Words
    undone: list[Key] = Field(default_factory=list, max_length=_MANY)


class NoticeIn(Schema):
    """A notice of illegal content, by anyone. Name and address may be left out only where it
    concerns sexual abuse of children."""

    urls: list[Url] = Field(min_length=1, max_length=_MANY)
    explanation: Words
    law: Line = ""
    name: Annotated[str, StringConstraints(max_length=80), AfterValidator(one_line)] = ""
    email: Annotated[
        str, StringConstraints(max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")
    ] = ""
    concerns_abuse_of_children: bool = False
    good_faith: Literal[True]

    def notified(self) -> Notified:
        """The notice as `notify` takes it."""
        return Notified(**self.model_dump(exclude={"good_faith"}))
