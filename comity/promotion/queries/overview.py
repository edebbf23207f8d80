"""What hosts see of all promotion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce, TruncMonth
from django.utils import timezone

from comity.conduct.promoting import Rule
from comity.doors.cursors import Page, page
from comity.people.models import Company, Member
from comity.promotion.models import Entry
from comity.promotion.queries.hosts import only_hosts
from comity.spaces.models import Space

MONTHS = 12
COMPANIES = 15
_HIGH = 48


def ledger(host: Member, cursor: str | None = None) -> Page[Entry]:
    """All that was promoted in spaces that this host reads, the newest first."""
    rows = _read_by(host).select_related("member", "company", "space", "sponsorship")
    return page(rows, by="-at", cursor=cursor)


def _read_by(host: Member) -> QuerySet[Entry]:
    only_hosts(host)
    spaces = Space.objects.visible_to(host).order_by().values("pk")
    return Entry.objects.filter(space__in=spaces)


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


def first_month() -> datetime:
    """When the first of the last twelve months began, by our clock; the twelfth is this one."""
    now = timezone.localtime()
    before = now.year * 12 + now.month - MONTHS
    zone = timezone.get_current_timezone()
    return datetime(before // 12, before % 12 + 1, 1, tzinfo=zone)


def months(host: Member) -> list[Month]:
    """Those of the last twelve months in which something was promoted, the newest first, in one
    query however much it was."""
    rows = _read_by(host).filter(at__gte=first_month())
    named = rows.annotate(
        month=TruncMonth("at"), of=Coalesce("company__merged_into__name", "company__name")
    )
    found = named.order_by().values_list("month", "rule", "of", "member__handle", "member__name")
    counted = list(found.annotate(n=Count("pk")))
    starts = sorted({row[0] for row in counted}, reverse=True)
    return [_month(start, [row[1:] for row in counted if row[0] == start]) for start in starts]


def _month(start: datetime, rows: list[tuple[str, str | None, str, str, int]]) -> Month:
    """A month of rows that each say under which rule which company's member promoted how often."""
    rules, companies = Counter[str](), Counter[str]()
    members = Counter[tuple[str, str]]()
    for rule, company, handle, name, number in rows:
        rules[rule] += number
        if company:
            companies[company] += number
        if name:
            members[handle, name] += number
    return Month(
        start,
        rules.total(),
        dict(rules.most_common()),
        dict(companies.most_common()),
        told_apart(members),
    )


def told_apart(members: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """Numbers of members, given by handle and name, by the name alone, most first; who shares a
    name with another goes by the handle too."""
    names = Counter(name for _handle, name in members)
    return {
        name if names[name] == 1 else f"{name} (@{handle})": number
        for (handle, name), number in Counter(members).most_common()
    }


@dataclass(frozen=True, slots=True)
class Bar:
    """One month of a chart: how many, and how high of 48 its bar is, from which `y` down."""

    start: date
    number: int
    height: int

    @property
    def y(self) -> int:
        """Where it begins, seen from above."""
        return _HIGH - self.height


def bars(counted: Mapping[tuple[int, int], int]) -> list[Bar]:
    """The last twelve months as the bars of a chart, from numbers by year and month."""
    first = first_month()
    keys = [divmod(first.year * 12 + first.month - 1 + step, 12) for step in range(MONTHS)]
    most = max([counted.get((year, month + 1), 0) for year, month in keys] + [1])
    return [_bar(year, month + 1, counted.get((year, month + 1), 0), most) for year, month in keys]


def _bar(year: int, month: int, number: int, most: int) -> Bar:
    return Bar(date(year, month, 1), number, round(_HIGH * number / most))


@dataclass(frozen=True, slots=True)
class Course:
    """A company with its people, and what they promoted over the last twelve months."""

    company: Company
    people: list[Member]
    bars: list[Bar]

    @property
    def total(self) -> int:
        """How much in all of them."""
        return sum(bar.number for bar in self.bars)


def companies_over_time(host: Member, cursor: str | None = None) -> tuple[list[Course], str | None]:
    """A page of the companies for which somebody works or promoted, by name, and the cursor of the
    next; in as many queries however many they are."""
    promoted = _read_by(host).filter(at__gte=first_month())
    there = Q(people__is_active=True) | Q(promotions__isnull=False)
    rows = Company.objects.filter(there, merged_into=None).distinct()
    found = page(rows, by="folded", cursor=cursor, size=COMPANIES)
    people = _people_of(found.items)
    counted = _by_company(promoted, found.items)
    courses = [
        Course(one, people.get(one.pk, []), bars(counted.get(one.pk, {}))) for one in found.items
    ]
    return courses, found.next


def _people_of(companies: Sequence[Company]) -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = {}
    for member in Member.objects.active().filter(company__in=companies).order_by("name"):
        found.setdefault(member.company_id or "", []).append(member)
    return found


def _by_company(
    promoted: QuerySet[Entry], companies: Sequence[Company]
) -> Mapping[str, Mapping[tuple[int, int], int]]:
    """Numbers by company, and by year and month; those of a double with the company that it was
    merged into."""
    theirs = promoted.filter(Q(company__in=companies) | Q(company__merged_into__in=companies))
    rows = theirs.annotate(month=TruncMonth("at"), into=F("company__merged_into"))
    found = rows.order_by().values_list("into", "company", "month").annotate(n=Count("pk"))
    counted: dict[str, Counter[tuple[int, int]]] = {}
    for into, company, month, number in found:
        of_one = counted.setdefault(into or company, Counter())
        of_one[month.year, month.month] += number
    return counted
