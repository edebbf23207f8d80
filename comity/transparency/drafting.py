"""From a decision to what is said of it in the European database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from comity.care.models import Decision
from comity.standing.models import Measure
from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.dsa.composing import Decided, Imposed, compose
from comity.transparency.dsa.ours import Suggestion, suggest
from comity.transparency.dsa.statement import Statement
from comity.transparency.dsa.validation import Fault, validate
from comity.transparency.screening import Found, Names, screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The texts of an entry and what kind of harm it names."""

    facts: str
    explanation: str
    law: str
    category: Category
    keywords: tuple[Keyword, ...] = ()
    other_keyword: str = ""

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Everything in it that somebody wrote, by the name of its field."""
        return (
            ("facts", self.facts),
            ("explanation", self.explanation),
            ("law", self.law),
            ("other_keyword", self.other_keyword),
        )

    def personal(self, names: Names) -> list[tuple[str, Found, str]]:
        """What looks like personal data: in which field, what, and the very words."""
        return [
            (field, found, found.words(text))
            for field, text in self.texts
            for found in screen(text, names)
        ]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A decision with its measures and the titles of its clauses."""

    decision: Decision
    measures: Sequence[Measure]
    rules: str

    def statement(self, draft: Draft) -> Statement:
        """With these texts."""
        decision = self.decision
        applied = decision.effective_at or decision.decided_at
        return compose(
            Decided(
                key=decision.pk,
                measures=tuple(Imposed(m.kind, _day(m.ends_at)) for m in self.measures),
                rules=self.rules,
                rules_at=_rules_at(decision),
                law=draft.law,
                facts=draft.facts,
                explanation=draft.explanation,
                category=draft.category,
                keywords=draft.keywords,
                other_keyword=draft.other_keyword,
                source=decision.source,
                detected_automatically=decision.detected_automatically,
                automation=decision.automation,
                about_type=decision.about_type,
                language=decision.content_language,
                content_on=_on(_began(decision)),
                applied_on=_on(applied),
            )
        )

    def faults(self, draft: Draft) -> list[Fault]:
        """What the European database would refuse."""
        return validate(self.statement(draft))


def first_draft(decision: Decision) -> Draft:
    """The decision's own words without our addresses, which say nothing to who reads it elsewhere
    and lead to people; with the kind of harm that hosts chose or, where they left it at “another
    rule”, the one its clauses suggest."""
    harm = harm_of(decision.harm, decision.keywords, decision.clauses)
    return Draft(
        facts=_without_addresses(decision.facts),
        explanation=_without_addresses(decision.explanation),
        law=decision.law if decision.ground == "law" else "",
        category=harm.category,
        keywords=harm.keywords,
    )


def _without_addresses(text: str) -> str:
    ours = re.escape(settings.SITE_URL)
    return re.sub(rf"(?:{ours}|(?<![\w/.:]))/(?:[a-z-]+/)+[\w-]+/?(?:#[\w-]+)?", "…", text)


def harm_of(harm: str, keywords: Iterable[str], clauses: Iterable[str]) -> Suggestion:
    """The category and keywords of a decision, as the European database writes them."""
    category = Category[harm]
    if category == Category.OTHER_VIOLATION_TC and not list(keywords):
        return suggest(clauses)
    written = {f"KEYWORD_{word.removeprefix('KEYWORD_')}" for word in keywords}
    return Suggestion(category, tuple(k for k in KEYWORDS[category] if k in written))


def _began(decision: Decision) -> datetime:
    """When the thing was made or the account registered; of what had no date, when it came in."""
    if decision.content_at is not None:
        return decision.content_at
    if decision.about_type == "member" and decision.subject is not None:
        return decision.subject.joined_at
    return decision.received_at


def _rules_at(decision: Decision) -> str:
    """Where the clause can be read as it was when it was broken."""
    version = f"?version={decision.code_version}" if decision.code_version else ""
    anchor = f"#{decision.clauses[0]}" if decision.clauses else ""
    return f"{settings.SITE_URL}/code/{version}{anchor}"


def _on(moment: datetime) -> date:
    return timezone.localdate(moment)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else timezone.localdate(moment)
