"""Facts about what a case is about, which decisions rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language, gettext, override

from comity.care.evidence import Evidence
from comity.care.models import Case
from comity.care.models import Source as Channel
from comity.people.models import Member
from comity.spaces.models import Space
from comity.standing.models import Measure, MeasureKind
from comity.talk.models import Comment, Contribution, Held
from comity.talk.policy import space_of

_QUOTED = 1_000
_TEXTS = 200


@dataclass(frozen=True, slots=True)
class Source:
    """How hosts came to know, whether a machine found it, and when they knew first."""

    channel: Channel
    by_machine: bool
    received_at: datetime


def text_of(about_type: str, about_id: str) -> Contribution | Comment | None:
    """The text that a case or a measure is about, whoever may read it; None where it is none."""
    if about_type == "contribution":
        return Contribution.objects.select_related("space", "author").filter(pk=about_id).first()
    if about_type == "comment":
        rows = Comment.objects.select_related("contribution__space", "author")
        return rows.filter(pk=about_id).first()
    return None


@dataclass(frozen=True, slots=True)
class Named:
    """The spaces and the names of people that measures are about, by id."""

    spaces: Mapping[str, Space]
    people: Mapping[str, str]

    def space(self, key: str) -> str:
        """The name of a space in the language that is active."""
        return self.spaces[key].name if key in self.spaces else key


def named_in(measures: Sequence[Measure]) -> Named:
    """What these measures name, in two queries at most."""
    others = [one.target_id for one in measures if one.kind == MeasureKind.NO_CONTACT]
    people = Member.objects.in_bulk(others)
    return Named(
        spaces=Space.objects.in_bulk({one.space for one in measures if one.space}),
        people={key: person.shown_name for key, person in people.items()},
    )


def address_of(about_type: str, about_id: str) -> str:
    """Where a text is read, as a path; "" for what is no text."""
    if about_type == "contribution":
        return Contribution(pk=about_id).get_absolute_url()
    return Comment(pk=about_id).get_absolute_url() if about_type == "comment" else ""


def member_of_measure(key: str) -> Member | None:
    """With whom there is to be no contact."""
    return Member.objects.filter(pk=key).first()


def kept_apart_by(measure: Measure) -> Member | None:
    """Whom a measure binds beside the one it is on; None where it binds nobody else."""
    apart = measure.kind == MeasureKind.NO_CONTACT
    return member_of_measure(measure.target_id) if apart else None


def happened_at(case: Case) -> datetime:
    """When what a case is about happened, as far as is known: when the text was written or changed,
    or what was said in private was said; else when hosts first heard of it."""
    text = text_of(case.about_type, case.about_id)
    if text:
        return text.edited_at or text.created_at
    same = case.alerts.filter(about_type=case.about_type, about_id=case.about_id)
    seen = same.order_by("created_at").values_list("snapshot", flat=True).first() or {}
    said = seen.get("edited_at") or seen.get("written_at") or seen.get("asked_at")
    return datetime.fromisoformat(said) if said else case.opened_at


def source_of(case: Case) -> Source:
    """How hosts first came to know of what a case is about."""
    notice = case.notices.order_by("received_at").first()
    alert = case.alerts.order_by("created_at").first()
    first = min((one for one in (_at(notice), _at(alert)) if one), default=case.opened_at)
    if notice is not None:
        flagger = notice.by_trusted_flagger
        channel = Channel.TRUSTED_FLAGGER if flagger else Channel.ARTICLE_16
        return Source(channel, False, first)
    if alert is not None:
        return Source(Channel.ALERT, False, first)
    held = _was_held(case)
    return Source(Channel.GATE if held else Channel.OWN, held, first)


def _at(one: object) -> datetime | None:
    return getattr(one, "received_at", None) or getattr(one, "created_at", None)


def _was_held(case: Case) -> bool:
    if case.about_type not in ("contribution", "comment"):
        return False
    return Held.objects.filter(**{f"{case.about_type}_id": case.about_id}).exists()


def in_reach(host: Member, case: Case) -> set[tuple[str, str]]:
    """The spaces in which a measure in this case may hold: those that the host may see, and
    that of the case. The texts on which it may be: the one the case is about, and what its person
    wrote lately where the host may read."""
    text = text_of(case.about_type, case.about_id)
    reached = {
        ("space", key) for key in Space.objects.visible_to(host).values_list("pk", flat=True)
    }
    if text is not None:
        reached |= {(case.about_type, case.about_id), ("space", space_of(text))}
    if case.subject is None:
        return reached
    spaces = Contribution.objects.visible_to(host)
    own = spaces.filter(author=case.subject).order_by("-created_at").values_list("pk", flat=True)
    under = Comment.objects.filter(
        author=case.subject, contribution__in=spaces.order_by().values("pk")
    )
    said = under.order_by("-created_at").values_list("pk", flat=True)
    return (
        reached
        | {("contribution", key) for key in own[:_TEXTS]}
        | {("comment", key) for key in said[:_TEXTS]}
    )


def stands_otherwise(measure: Measure) -> bool:
    """Whether another measure in force does the same to the same thing, so that ending this one
    restores nothing."""
    same = Measure.objects.filter(
        kind=measure.kind, target_type=measure.target_type, target_id=measure.target_id
    )
    return same.exclude(pk=measure.pk).in_force().exists()


def facts_of(about: Evidence) -> str:
    """The facts of a removal in two clicks: what was said, where and when, in the language of who
    said it, as they read it in the statement of reasons."""
    seen = about.snapshot
    words = str(seen.get("body", ""))[:_QUOTED]
    with override(about.subject.language if about.subject else get_language()):
        return gettext("On %(when)s, at %(url)s: “%(words)s”") % {
            "when": str(seen.get("written_at", ""))[:10],
            "url": seen.get("url", ""),
            "words": words,
        }
