"""What hosts see of all promotion."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils import timezone

from comity.conduct.promoting import Rule
from comity.doors.cursors import Page, page
from comity.people.models import Member
from comity.promotion.models import Entry
from comity.promotion.queries.hosts import only_hosts
from comity.spaces.models import Space

_MONTHS = 12


def ledger(host: Member, cursor: str | None = None) -> Page[Entry]:
    """All that was promoted in spaces that this host reads, the newest first."""
    only_hosts(host)
    spaces = Space.objects.visible_to(host).order_by().values("pk")
    rows = Entry.objects.filter(space__in=spaces)
    return page(rows.select_related("member", "company", "space"), by="-at", cursor=cursor)


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


def months(host: Member) -> list[Month]:
    """The last twelve months in which something was promoted, the newest first, in one query
    however much it was."""
    only_hosts(host)
    since = timezone.now() - timedelta(days=31 * _MONTHS)
    spaces = Space.objects.visible_to(host).order_by().values("pk")
    rows = Entry.objects.filter(at__gte=since, space__in=spaces).annotate(month=TruncMonth("at"))
    found = rows.order_by().values_list("month", "rule", "company__name", "member__name")
    counted = list(found.annotate(n=Count("pk")))
    starts = sorted({row[0] for row in counted}, reverse=True)
    return [_month(start, [row[1:] for row in counted if row[0] == start]) for start in starts]


def _month(start: datetime, rows: list[tuple[str, str | None, str, int]]) -> Month:
    """A month of rows that each say under which rule which company's member promoted how often."""
    counts = [Counter[str](), Counter[str](), Counter[str]()]
    for *names, number in rows:
        for counter, name in zip(counts, names, strict=True):
            if name:
                counter[str(name)] += number
    rules, companies, members = (dict(counter.most_common()) for counter in counts)
    return Month(start, sum(rules.values()), rules, companies, members)
