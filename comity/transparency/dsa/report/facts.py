"""What a year's report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.transparency.dsa.categories import Category, Keyword

FIRST_DAY = date(2025, 7, 1)
"""The templates hold for what was moderated from this day."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """One measure that restricted something. `column` is its place in the template, `other` what
    hosts wrote where no keyword of the category fits."""

    column: str
    category: Category
    keywords: tuple[Keyword, ...]
    by_law: bool
    on_notice: bool
    detected_automatically: bool
    fully_automated: bool
    other: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice of illegal content (Article 16). `acted` is "law", "terms" or "" for nothing."""

    items: int
    trusted: bool
    category: Category
    keywords: tuple[Keyword, ...]
    acted: str
    hours: float | None
    other: str = ""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One objection. `about` are the kinds of decision it was against: "visibility", "service",
    "account", "notice" or "trusted" (that nothing was done about a notice)."""

    about: frozenset[str]
    outcome: str
    hours: float | None


@dataclass(frozen=True, slots=True)
class Holds:
    """How many texts that a program held a host returned to their authors, and let through."""

    returned: int = 0
    released: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was held rightly; None where nothing was held."""
        both = self.returned + self.released
        return round(self.returned / both, 2) if both else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Everything that a report counts. `previous` is when the last report was published, if there
    was one; `renewed` how many restrictions followed because someone objected that there were none;
    `repeated` how many shut out on the ground of the law had been decided about by law before."""

    provider: str
    service: str
    published: date
    previous: date | None = None
    first: date
    last: date
    restrictions: tuple[Restriction, ...]
    notices: tuple[Notice, ...]
    complaints: tuple[Complaint, ...]
    renewed: int = 0
    repeated: int = 0
    holds: Holds = Holds()
    texts: tuple[str, ...]

    @property
    def period(self) -> str:
        """As every row says it."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"
