"""What is held, and alerts, as programs send and receive them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from comity.care.actions import Details
from comity.care.evidence import MOST_AROUND
from comity.care.forms import REASON
from comity.care.held import Waits
from comity.care.models import LETTER, LINE, TITLE, Alert, Category, Official
from comity.doors.problems import finding_as_json
from comity.doors.schema import Key
from comity.doors.shapes import one_line, shown
from comity.people.models import Member
from comity.people.schema import CompanyOut
from comity.talk.models import Contribution
from comity.talk.schema import FindingOut, WorkOut, company_of, work_out

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LETTER),
    AfterValidator(shown),
]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=REASON),
    AfterValidator(shown),
]

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=TITLE),
    AfterValidator(one_line),
]
Line = Annotated[str, StringConstraints(max_length=LINE), AfterValidator(one_line)]


class PersonOut(Schema):
    """Someone, by id and name."""

    id: str
    name: str


class HeldAuthorOut(PersonOut):
    """Who wrote something, and for whom they worked then."""

    company: CompanyOut | None


class HeldOut(Schema):
    """What waits for a host. For an edit it is as it would be: title, body, labels and all."""

    id: str
    type: Literal["contribution", "comment"]
    text_id: str
    is_edit: bool
    author: HeldAuthorOut
    space: str
    title: str
    body: str
    work: WorkOut | None
    why: str | None
    labels: list[str]
    sponsored_by: str | None
    findings: list[FindingOut]
    held_at: datetime


class HeldsOut(Schema):
    """A page of what waits."""

    items: list[HeldOut]
    next: str | None


class ReturnIn(Schema):
    """Why a text goes back; its author reads it."""

    reason: Reason


class AboutIn(Schema):
    """What an alert is about."""

    type: Literal["contribution", "comment", "message", "member", "request"]
    id: Key


class AboutGivenIn(AboutIn):
    """The same as it is given; with a message go so many that were said before and after it."""

    before: int = Field(0, ge=0, le=MOST_AROUND)
    after: int = Field(0, ge=0, le=MOST_AROUND)


class AlertIn(Schema):
    """An alert; without `about` it is about nothing in particular. `to` is the id of the one host
    it is for; `concerns` those of the hosts whom it concerns, who never see it."""

    about: AboutGivenIn | None = None
    category: Category
    text: Words
    urgent: bool = False
    wish: Annotated[str, StringConstraints(max_length=1_000), AfterValidator(shown)] = ""
    place: Line = ""
    happened_at: Line = ""
    ongoing: bool | None = None
    people: Line = ""
    witnesses: Line = ""
    on_behalf_of: Line = ""
    to: Key | None = None
    concerns: list[Key] = Field(default_factory=list, max_length=20)

    def details(self, to: Member | None, concerns: list[Member]) -> Details:
        """What is known beside what happened."""
        return Details(
            place=self.place,
            happened_at=self.happened_at,
            ongoing=self.ongoing,
            people=self.people,
            witnesses=self.witnesses,
            on_behalf_of=self.on_behalf_of,
            wish=self.wish,
            to=to,
            concerns=concerns,
        )


class AlertOut(Schema):
    """An alert as who raised it sees it; `answer` is null until it was given. Where no host may
    look its `reader` is the person outside, or nobody until one is named."""

    id: str
    state: Literal["received", "answered"]
    reader: Literal["hosts", "outside", "nobody"]
    about: AboutIn | None
    category: Category
    urgent: bool
    text: str
    created_at: datetime
    answer: str | None
    answered_at: datetime | None


class AlertForHostOut(AlertOut):
    """An alert as a host sees it: with who raised it, whom it concerns and what it said then."""

    reporter: PersonOut
    subject: PersonOut | None
    snapshot: dict[str, Any]


class AlertsOut(Schema):
    """A page of one's own alerts."""

    items: list[AlertOut]
    next: str | None


class AlertsForHostOut(Schema):
    """A page of alerts that this host may know of."""

    items: list[AlertForHostOut]
    next: str | None


class AnswerIn(Schema):
    """The hosts' answer."""

    text: Words


class OfficialIn(Schema):
    """A word of the hosts, in Markdown, to the member with this id."""

    to: Key
    title: Title
    text: Words


class OfficialOut(Schema):
    """A word of the hosts as its reader has it."""

    id: str
    title: str
    text: str
    html: str
    sent_at: datetime

    @staticmethod
    def resolve_text(official: Official) -> str:
        return official.body


class OfficialForHostOut(OfficialOut):
    """The same for hosts, who know which of them wrote it, and to whom."""

    to: PersonOut
    by: PersonOut | None

    @staticmethod
    def resolve_to(official: Official) -> PersonOut:
        return person_out(official.to)

    @staticmethod
    def resolve_by(official: Official) -> PersonOut | None:
        return person_out(official.by) if official.by else None


class OfficialsOut(Schema):
    """A page of what the hosts wrote to you."""

    items: list[OfficialOut]
    next: str | None


class OfficialsForHostOut(Schema):
    """A page of what the hosts wrote."""

    items: list[OfficialForHostOut]
    next: str | None


def held_out(item: Waits) -> HeldOut:
    """What waits, with what the code's clauses said of it."""
    shown = item.shown
    work = work_out(shown) if isinstance(shown, Contribution) else None
    return HeldOut(
        id=item.held.pk,
        type=item.type,
        text_id=item.text.pk,
        is_edit=bool(item.now),
        author=HeldAuthorOut(**person_out(item.held.author).dict(), company=company_of(shown)),
        space=item.space.slug,
        title=item.title,
        body=shown.body,
        work=work,
        why=(shown.why or None) if isinstance(shown, Contribution) else None,
        labels=shown.labels,
        sponsored_by=shown.sponsor or None,
        findings=[FindingOut.model_validate(finding_as_json(one)) for one in item.findings],
        held_at=item.held.held_at,
    )


def alert_out(alert: Alert) -> AlertOut:
    """An alert for who raised it."""
    return AlertOut(**_alert(alert))


def alert_for_host_out(alert: Alert) -> AlertForHostOut:
    """An alert for a host, as fetched for that host by `care.queries`."""
    subject = alert.subject
    return AlertForHostOut(
        **_alert(alert),
        reporter=person_out(alert.reporter),
        subject=person_out(subject) if subject else None,
        snapshot=alert.snapshot,
    )


def person_out(member: Member) -> PersonOut:
    """Someone, by id and name."""
    return PersonOut(id=member.pk, name=member.shown_name)


def _alert(alert: Alert) -> dict[str, Any]:
    is_answered = alert.answered_at is not None
    about = {"type": alert.about_type, "id": alert.about_id} if alert.about_type else None
    return {
        "id": alert.pk,
        "reader": alert.reader,
        "state": "answered" if is_answered else "received",
        "about": about,
        "category": alert.category,
        "urgent": alert.urgent,
        "text": alert.text,
        "created_at": alert.created_at,
        "answer": alert.answer if is_answered else None,
        "answered_at": alert.answered_at,
    }
