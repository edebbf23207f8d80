"""What is left of budgets, and of what was promoted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from comity.answer import Message
from comity.charter.models import Version
from comity.charter.queries import in_force, settings_of
from comity.conduct.clauses.leave_room import again, budget_of_members, room_of
from comity.conduct.clauses.vendor_promotion import company_budget
from comity.conduct.promoting import Budget, Promotion, Room, room
from comity.doors.cursors import Page, page
from comity.people.models import Member
from comity.promotion.facts import (
    OF_MEMBERS,
    OF_VENDORS,
    Place,
    house_rules,
    past_of,
)
from comity.promotion.models import Entry, HouseRules
from comity.promotion.queries.hosts import only_hosts
from comity.promotion.queries.overview import told_apart
from comity.spaces.models import Space

_LISTED = 100


@dataclass(frozen=True, slots=True)
class Budgeted:
    """What is left of whose budget: the member's, or a vendor's company's for its replies."""

    room: Room
    is_of_company: bool

    @property
    def sentence(self) -> Message:
        """From when or after what one can share again."""
        if not self.is_of_company:
            return again(self.room)
        return Message(
            "Your company promoted in %(used)d of %(limit)d replies that fit in %(days)d days.",
            used=self.room.used,
            limit=self.room.budget.limit,
            days=self.room.budget.days,
        )


def budget_of(
    by: Member, space: Space | None = None, *, version: Version | None = None
) -> Budgeted:
    """What is left at this moment; in a space with a budget of its own, of that one. `version` is
    the code in force where it was fetched before."""
    rules = house_rules(space) if space else HouseRules()
    past = past_of(by, Place(space or Space()), rules)
    settings, now = settings_of(version or in_force()), timezone.now()
    if by.company is not None and by.company.counts_as_vendor:
        left = room(past.company_replies, 0, company_budget(settings, rules.numbers), now)
        return Budgeted(left, is_of_company=True)
    facts = Promotion(now, past=past, here=rules.numbers)
    return Budgeted(room_of(facts, settings), is_of_company=False)


def promotions_of(member: Member, cursor: str | None = None) -> Page[Entry]:
    """What a member promoted, the newest first."""
    rows = Entry.objects.filter(member=member).select_related("space", "sponsorship")
    return page(rows, by="-at", cursor=cursor)


@dataclass(frozen=True, slots=True)
class Use:
    """How much of a budget a member or, where `name` is a company's, a vendor uses now."""

    name: str
    used: int
    limit: int


def budgets_used(host: Member, version: Version | None) -> list[Use]:
    """Who uses some of the community's budget at this moment, the most used first."""
    only_hosts(host)
    settings, now = settings_of(version), timezone.now()
    members, companies = budget_of_members(settings), company_budget(settings, {})
    of_members = _inside(members, now) & Q(is_vendor=False, rule__in=OF_MEMBERS)
    of_vendors = _inside(companies, now) & Q(is_vendor=True, is_reply=True, rule__in=OF_VENDORS)
    rows = Entry.objects.filter(of_members | of_vendors, apart=None)
    named = rows.annotate(of=Coalesce("company__merged_into__name", "company__name"))
    each, whole = Counter[tuple[str, str]](), Counter[str]()
    for is_vendor, of, *who in named.values_list(
        "is_vendor", "of", "member__handle", "member__name"
    ):
        if is_vendor:
            whole[of] += 1
        else:
            each[who[0], who[1]] += 1
    used = [Use(name, number, companies.limit) for name, number in whole.items() if name]
    used += [Use(name, number, members.limit) for name, number in told_apart(each).items() if name]
    return sorted(used, key=lambda use: (-use.used / max(use.limit, 1), use.name))[:_LISTED]


def _inside(budget: Budget, now: datetime) -> Q:
    return Q(at__gt=now - timedelta(days=budget.days))
