"""Fetching budgets, activities, exceptions and the ledger for a viewer."""

from comity.promotion.queries.asking import (
    asked_of,
    count_asked,
    get_asked,
    get_permission,
    granted_to,
    permissions_of,
    remarks_on,
)
from comity.promotion.queries.budgets import (
    Budgeted,
    Use,
    budget_of,
    budgets_used,
    promotions_of,
)
from comity.promotion.queries.overview import (
    Month,
    ledger,
    months,
)
from comity.promotion.queries.sponsoring import (
    Known,
    get_sponsorship,
    introduced_in,
    known_company,
    rules_of,
    sections,
    sees_counts,
    sponsored_by,
    sponsorships,
    sponsorships_of,
    usable_by,
)

__all__ = [
    "Budgeted",
    "Known",
    "Month",
    "Use",
    "asked_of",
    "budget_of",
    "budgets_used",
    "count_asked",
    "get_asked",
    "get_permission",
    "get_sponsorship",
    "granted_to",
    "introduced_in",
    "known_company",
    "ledger",
    "months",
    "permissions_of",
    "promotions_of",
    "remarks_on",
    "rules_of",
    "sections",
    "sees_counts",
    "sponsored_by",
    "sponsorships",
    "sponsorships_of",
    "usable_by",
]
