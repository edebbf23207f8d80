"""Fetching budgets, activities, exceptions and the ledger for a viewer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.answer import Message
from comity.charter.models import Version
from comity.charter.queries import in_force, settings_of
from comity.conduct.clauses.leave_room import again, budget_of_members, room_of
from comity.conduct.clauses.vendor_promotion import company_budget
from comity.conduct.promoting import Budget, Promotion, Room, Rule, room
from comity.doors.cursors import Page, page
from comity.people.models import Company, Member, Viewer
from comity.people.queries import company_named, people_of
from comity.promotion.facts import (
    OF_MEMBERS,
    OF_VENDORS,
    Place,
    house_rules,
    of_company,
    past_of,
)
from comity.promotion.models import Entry, HouseRules, Permission, Remark, Sponsorship
from comity.spaces.models import Space

_LISTED = 100
_MONTHS = 12


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


def ledger(host: Member, cursor: str | None = None) -> Page[Entry]:
    """All that was promoted in spaces that this host reads, the newest first."""
    _only_hosts(host)
    spaces = Space.objects.visible_to(host).order_by().values("pk")
    rows = Entry.objects.filter(space__in=spaces)
    return page(rows.select_related("member", "company", "space"), by="-at", cursor=cursor)


def sponsorships() -> list[Sponsorship]:
    """Who sponsors and sponsored us, what ends last first; ended ones stay listed."""
    rows = Sponsorship.objects.select_related("company").prefetch_related("spaces")
    return list(rows.order_by("-ends_at", "-pk")[:_LISTED])


def sponsorships_of(member: Member) -> list[Sponsorship]:
    """The activities of a member's company, with what is left."""
    if member.company_id is None:
        return []
    rows = Sponsorship.objects.filter(company=member.company_id).select_related("company")
    rows = rows.prefetch_related("spaces")
    return list(rows.order_by("-ends_at")[:_LISTED])


def usable_by(member: Member, space: Space) -> list[Sponsorship]:
    """The activities under which a member can publish in a space now."""
    if member.company_id is None:
        return []
    now = timezone.now()
    rows = Sponsorship.objects.filter(company=member.company_id, starts_at__lte=now)
    rows = rows.filter(Q(spaces=None) | Q(spaces=space), ends_at__gt=now)
    return [one for one in rows.distinct() if one.left > 0]


def sees_counts(viewer: Viewer, sponsorship: Sponsorship) -> bool:
    """Whether someone may know how many publications are left: hosts and the company's people."""
    if viewer is None:
        return False
    return viewer.is_host or viewer.company_id == sponsorship.company_id


def get_sponsorship(host: Member, key: str) -> Sponsorship:
    """One activity, for a host. Raises Http404 for others."""
    _only_hosts(host)
    return get_object_or_404(Sponsorship.objects.select_related("company"), pk=key)


def permissions_of(member: Member, cursor: str | None = None) -> Page[Permission]:
    """What a member asked for, the newest first."""
    rows = Permission.objects.filter(member=member).select_related("space")
    return page(rows, by="-asked_at", cursor=cursor)


def get_permission(member: Member, key: str) -> Permission:
    """One's own request. Raises Http404 for any other."""
    return get_object_or_404(Permission.objects.select_related("space"), pk=key, member=member)


def granted_to(member: Member, space: Space) -> list[Permission]:
    """The exceptions that a member may publish in a space now."""
    rows = Permission.objects.filter(member=member, state=Permission.State.GRANTED)
    rows = rows.filter(Q(space=None) | Q(space=space), until__gt=timezone.now())
    return list(rows.order_by("until"))


def asked_of(
    host: Member, cursor: str | None = None, *, answered: bool = False
) -> Page[Permission]:
    """What others asked: what waits, the oldest first; or what was answered, the newest first."""
    _only_hosts(host)
    rows = Permission.objects.exclude(member=host).select_related("member__company", "space")
    if answered:
        return page(rows.filter(decided_at__isnull=False), by="-decided_at", cursor=cursor)
    return page(rows.filter(state=Permission.State.ASKED), by="asked_at", cursor=cursor)


def get_asked(host: Member, key: str) -> Permission:
    """A request of somebody else, for a host. Raises Http404 for others, and for one's own."""
    _only_hosts(host)
    rows = Permission.objects.exclude(member=host).select_related(
        "member__company", "space", "decided_by"
    )
    return get_object_or_404(rows, pk=key)


def remarks_on(permission: Permission) -> list[Remark]:
    """What hosts said to each other about a request that one of them was let to."""
    return list(permission.remarks.select_related("by")[:_LISTED])


def count_asked(host: Member) -> int:
    """How many requests wait for this host."""
    rows = Permission.objects.filter(state=Permission.State.ASKED)
    return rows.exclude(member=host).count()


def vendor_page(viewer: Member, key: str) -> tuple[Company, list[Member], list[Sponsorship]]:
    """A company as members know it; its people where it is a vendor, and what it sponsors.

    Raises Http404 where there is none. Of others the people are nobody's to list
    (clause not-a-directory).
    """
    company = company_named(viewer, key)
    people = people_of(company) if company.wears_badge else []
    rows = Sponsorship.objects.filter(company=company).select_related("company")
    return company, people, list(rows.order_by("-ends_at")[:_LISTED])


def introduction_of(company: Company) -> Entry | None:
    """Where a company introduced itself last, in the vendors' section."""
    rows = Entry.objects.filter(of_company(company), rule="introduction", is_vendor=True)
    return rows.order_by("-at").first()


def rules_of(space: Space) -> HouseRules:
    """What a space has of its own about promotion."""
    return house_rules(space)


def sections(viewer: Viewer) -> list[Space]:
    """The vendors' sections that a viewer may read."""
    return list(Space.objects.visible_to(viewer).filter(promotion_rules__is_section=True))


@dataclass(frozen=True, slots=True)
class Month:
    """What was promoted in a month, by the rule that let it pass, the company and the member."""

    start: datetime
    total: int
    by_rule: dict[str, int]
    by_company: dict[str, int]
    by_member: dict[str, int]

    def _passed(self, *rules: Rule) -> int:
        return sum(self.by_rule.get(rule.value, 0) for rule in rules)

    @property
    def of_members(self) -> int:
        """Within members' budgets."""
        return self._passed(Rule.BUDGET)

    @property
    def of_vendors(self) -> int:
        """Vendors' replies and introductions, and what hosts released."""
        vendors = (Rule.QUESTION, Rule.CONVERSATION, Rule.INTRODUCTION, Rule.RELEASED)
        return self._passed(*vendors)

    @property
    def sponsored(self) -> int:
        """In activities that companies sponsor."""
        return self._passed(Rule.SPONSORED)

    @property
    def exceptions(self) -> int:
        """With the hosts' permission."""
        return self._passed(Rule.EXCEPTION)


@dataclass(frozen=True, slots=True)
class Use:
    """How much of a budget a member or, where `name` is a company's, a vendor uses now."""

    name: str
    used: int
    limit: int


def budgets_used(host: Member) -> list[Use]:
    """Who uses some of the community's budget at this moment, the most used first."""
    _only_hosts(host)
    settings, now = settings_of(in_force()), timezone.now()
    members, companies = budget_of_members(settings), company_budget(settings, {})
    theirs = Entry.objects.filter(apart=None)
    used = [
        *_uses(theirs.filter(is_vendor=False, rule__in=OF_MEMBERS), "member__name", members, now),
        *_uses(
            theirs.filter(is_vendor=True, is_reply=True, rule__in=OF_VENDORS),
            "company__name",
            companies,
            now,
        ),
    ]
    return sorted(used, key=lambda use: (-use.used / max(use.limit, 1), use.name))[:_LISTED]


def _uses(rows: QuerySet[Entry], name: str, budget: Budget, now: datetime) -> list[Use]:
    inside = rows.filter(at__gt=now - timedelta(days=budget.days), **{f"{name}__isnull": False})
    counted = inside.order_by().values_list(name).annotate(n=Count("pk"))
    return [Use(who, number, budget.limit) for who, number in counted]


def months(host: Member) -> list[Month]:
    """The last twelve months in which something was promoted, the newest first, in three queries
    however much it was."""
    _only_hosts(host)
    since = timezone.now() - timedelta(days=31 * _MONTHS)
    spaces = Space.objects.visible_to(host).order_by().values("pk")
    rows = Entry.objects.filter(at__gte=since, space__in=spaces).annotate(month=TruncMonth("at"))
    rules = _counted(rows, "rule")
    companies = _counted(rows.filter(company__isnull=False), "company__name")
    members = _counted(rows, "member__name")
    return [
        Month(
            start,
            sum(counts.values()),
            counts,
            companies.get(start, {}),
            members.get(start, {}),
        )
        for start, counts in sorted(rules.items(), reverse=True)
    ]


def _counted(rows: QuerySet[Entry], name: str) -> dict[datetime, dict[str, int]]:
    counted: dict[datetime, dict[str, int]] = {}
    found = rows.order_by().values_list("month", name).annotate(n=Count("pk"))
    for month, key, number in sorted(found, key=lambda row: -row[2]):
        counted.setdefault(month, {})[key] = number
    return counted


def _only_hosts(viewer: Viewer) -> None:
    if viewer is None or not viewer.is_host:
        raise Http404
