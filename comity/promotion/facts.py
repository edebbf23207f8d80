"""The facts of a promotion for the clauses, gathered from the ledger.

A text that promotes nothing, holds no link and names no activity costs no query.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from comity.conduct.deeds import Writing
from comity.conduct.promoting import (
    Cover,
    Declared,
    Known,
    Past,
    Promotion,
    Rule,
    Where,
    Work,
)
from comity.conduct.screening.links import links
from comity.people.models import Company, Member
from comity.promotion.models import Entry, HouseRules, Permission, Reply, Sponsorship
from comity.spaces.models import Space

_COUNTED = 200
_PLACES = 200
OF_VENDORS = (Rule.QUESTION, Rule.CONVERSATION, Rule.RELEASED)
OF_MEMBERS = (Rule.BUDGET, Rule.RELEASED)


@dataclass(frozen=True, slots=True)
class Said:
    """What an author sends along with a text: whose it is, the work, what they say covers it."""

    declared: Declared = Declared.UNSAID
    work: Work | None = None
    sponsorship: str = ""
    exception: str = ""

    @property
    def names_a_cover(self) -> bool:
        return bool(self.sponsorship or self.exception)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text stands, as talk knows it. `text` is its id where it is edited, `thread` that
    of the contribution above a reply; `found` of the author's `posts` share others' work."""

    space: Space
    where: Where = Where.CONTRIBUTION
    responds: bool = False
    thread: str = ""
    text: str = ""
    found: int = 0
    posts: int = 0


def gather(by: Member, said: Said, place: Place, writing: Writing) -> Promotion:
    """The facts of what `by` is about to publish there."""
    now = timezone.now()
    if not said.declared.is_promotion and not said.names_a_cover:
        past = Past(found=place.found, posts=place.posts)
        facts = Promotion(now, said.declared, place.where, place.responds, said.work, past=past)
        return replace(facts, known=_known(by, writing))
    rules = house_rules(place.space)
    before = Entry.objects.filter(text=place.text).first() if place.text else None
    sponsorship, exception, until = _covers(by, said, place, now, before)
    return Promotion(
        now=now,
        declared=said.declared,
        where=_where(place, rules),
        responds=place.responds,
        work=said.work,
        known=_known(by, writing),
        sponsorship=sponsorship,
        exception=exception,
        until=until,
        past=past_of(by, place, rules),
        counted=_is_counted(before, said),
        here=rules.numbers,
    )


def _is_counted(before: Entry | None, said: Said) -> bool:
    """Whether an edit needs no new room. What a host released for a vendor was let pass in the
    words of then, so other words are judged like new ones."""
    if before is None or before.declared != said.declared:
        return False
    return not (before.is_vendor and before.rule == Rule.RELEASED)


def house_rules(space: Space) -> HouseRules:
    """A space's own rules; the code's where it has none."""
    return HouseRules.objects.filter(space=space).first() or HouseRules(space=space)


def apart(space: Space, rules: HouseRules) -> Space | None:
    """The space whose own budget counts there; None where it is the community's."""
    return space if rules.numbers else None


def _where(place: Place, rules: HouseRules) -> Where:
    if place.where is Where.CONTRIBUTION and rules.is_section and rules.takes_introductions:
        return Where.SECTION
    return place.where


def _known(by: Member, writing: Writing) -> Known:
    """What is known of the author's links, where there is one in the text."""
    if next(links(writing.whole), None) is None:
        return Known()
    domains = by.company.domains if by.company else []
    lists = Entry.objects.filter(member=by).order_by("-at").values_list("places", flat=True)
    shared = (place for places in lists[:_PLACES] for place in places)
    return Known(frozenset(domains), frozenset(shared))


def past_of(by: Member, place: Place, rules: HouseRules) -> Past:
    """What went before: of the member or, where they work for a vendor, of the company."""
    counted = Entry.objects.filter(apart=apart(place.space, rules)).exclude(text=place.text)
    if by.company is not None and by.company.counts_as_vendor:
        return _past_of_company(by.company, counted, place.thread, rules)
    mine = counted.filter(member=by, is_vendor=False, rule__in=OF_MEMBERS)
    moments = _moments(mine)
    replies = Reply.objects.filter(member=by)
    if moments:
        replies = replies.filter(at__gt=moments[-1])
    return Past(moments, replies.count() if moments else 0, found=place.found, posts=place.posts)


def of_company(company: Company) -> Q:
    """What is of a company or of a double of it."""
    return Q(company=company) | Q(company__merged_into=company)


def _past_of_company(
    company: Company, counted: QuerySet[Entry], thread: str, rules: HouseRules
) -> Past:
    theirs = Entry.objects.filter(of_company(company), is_vendor=True)
    replies = counted.filter(of_company(company), is_reply=True, rule__in=OF_VENDORS)
    introduced = None
    if rules.is_section:
        introduced = theirs.filter(rule=Rule.INTRODUCTION).order_by("-at").first()
    return Past(
        company_replies=_moments(replies.filter(is_vendor=True)),
        in_thread=replies.filter(is_vendor=True, thread=thread).count() if thread else 0,
        introduced=introduced.at if introduced else None,
    )


def _moments(entries: QuerySet[Entry]) -> tuple[datetime, ...]:
    """When they were, the oldest of the last ones first."""
    return tuple(reversed(entries.order_by("-at").values_list("at", flat=True)[:_COUNTED]))


def _covers(
    by: Member, said: Said, place: Place, now: datetime, before: Entry | None
) -> tuple[Cover, Cover, datetime | None]:
    """Whether what the author names covers the text, and the moment that goes with a no."""
    sponsorship, starts_or_ended = _sponsored(by, said.sponsorship, place, now, before)
    exception, until = _permitted(by, said.exception, place, now, before)
    return sponsorship, exception, starts_or_ended or until


def _sponsored(
    by: Member, key: str, place: Place, now: datetime, before: Entry | None
) -> tuple[Cover, datetime | None]:
    if not key:
        return Cover.NOT_NAMED, None
    if before is not None and before.sponsorship_id == key:
        return Cover.GOOD, None
    theirs = of_company(by.company) if by.company else Q(pk=None)
    found = Sponsorship.objects.filter(theirs, pk=key).first()
    if found is None:
        return Cover.OF_OTHERS, None
    if not found.is_active(now):
        early = now < found.starts_at
        return (Cover.NOT_YET, found.starts_at) if early else (Cover.OVER, found.ends_at)
    spaces = list(found.spaces.all())
    if spaces and place.space not in spaces:
        return Cover.ELSEWHERE, None
    return (Cover.GOOD if found.left > 0 else Cover.USED_UP), None


def _permitted(
    by: Member, key: str, place: Place, now: datetime, before: Entry | None
) -> tuple[Cover, datetime | None]:
    if not key:
        return Cover.NOT_NAMED, None
    if before is not None and before.permission_id == key:
        return Cover.GOOD, None
    found = Permission.objects.filter(pk=key, member=by).first()
    if found is None:
        return Cover.OF_OTHERS, None
    if not found.is_granted:
        used = found.state == Permission.State.USED
        return (Cover.USED_UP if used else Cover.NOT_GRANTED), None
    if found.until is not None and found.until <= now:
        return Cover.OVER, found.until
    elsewhere = found.space_id is not None and found.space_id != place.space.pk
    return (Cover.ELSEWHERE if elsewhere else Cover.GOOD), None
