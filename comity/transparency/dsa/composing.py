"""A decision as a statement of reasons for the European database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from comity.transparency.dsa import ours
from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.limits import LATEST
from comity.transparency.dsa.places import EEA, LANGUAGES
from comity.transparency.dsa.statement import Statement
from comity.transparency.dsa.vocabulary import Ground, Provision, YesNo


@dataclass(frozen=True, slots=True)
class Imposed:
    """One measure of a decision, and until when it was to last; None is without an end."""

    kind: str
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What is known of a decision, with the texts as they may be published.

    `key` is its id here, which the statement does not show. `rules` names the clauses, `rules_at`
    where they can be read; `law` is empty where the code was the ground.
    """

    key: str
    measures: tuple[Imposed, ...]
    rules: str
    rules_at: str
    law: str
    facts: str
    explanation: str
    category: Category
    keywords: tuple[Keyword, ...]
    other_keyword: str = ""
    source: str
    detected_automatically: bool
    automation: str
    about_type: str
    language: str
    content_on: date
    applied_on: date


def puid_of(key: str) -> str:
    """The name of a decision in the European database: the same each time, never used again, and
    nobody finds the decision by it, whose own id is 82 random bits."""
    return f"comity-{sha256(f'statement of reasons {key}'.encode()).hexdigest()[:40]}"


def restricts(kinds: Iterable[str]) -> bool:
    """Whether any of these measures restricts something, so that a statement is owed."""
    return not ours.RESTRICTIONS.isdisjoint(kinds)


def compose(decided: Decided) -> Statement:
    """The statement. It holds in the whole of the EEA, as the community is one for all; whom it
    concerns and who gave notice are nowhere in it."""
    content_type, other = ours.CONTENT.get(decided.about_type, ours.CONTENT[""])
    language = decided.language.upper()
    return Statement(
        puid=puid_of(decided.key),
        **_restrictions(decided.measures),
        **_ground(decided),
        decision_ground_reference_url=decided.rules_at,
        category=decided.category,
        category_specification=tuple(decided.keywords),
        category_specification_other=decided.other_keyword,
        content_type=(content_type,),
        content_type_other=other,
        content_language=language if language in LANGUAGES else "",
        content_date=decided.content_on,
        territorial_scope=tuple(sorted(EEA)),
        application_date=decided.applied_on,
        decision_facts=decided.facts,
        source_type=ours.SOURCES[decided.source],
        automated_detection=YesNo.YES if decided.detected_automatically else YesNo.NO,
        automated_decision=ours.AUTOMATION[decided.automation],
    )


def _ground(decided: Decided) -> dict[str, Any]:
    if decided.law:
        return {
            "decision_ground": Ground.ILLEGAL_CONTENT,
            "illegal_content_legal_ground": decided.law,
            "illegal_content_explanation": decided.explanation,
        }
    return {
        "decision_ground": Ground.INCOMPATIBLE_CONTENT,
        "incompatible_content_ground": decided.rules,
        "incompatible_content_explanation": decided.explanation,
    }


def _restrictions(measures: tuple[Imposed, ...]) -> dict[str, Any]:
    seen = [one for one in measures if one.kind in ours.VISIBILITY]
    limits = [one for one in measures if one.kind in ours.LIMITS]
    shut_out = [one for one in measures if one.kind in ours.SHUT_OUT]
    return {
        "decision_visibility": tuple(dict.fromkeys(ours.VISIBILITY[one.kind] for one in seen)),
        "end_date_visibility_restriction": _last(seen),
        "decision_provision": max((_provision(one) for one in limits), key=_RANK, default=""),
        "end_date_service_restriction": _last(limits),
        "decision_account": ours.account(_last(shut_out) is not None) if shut_out else "",
        "end_date_account_restriction": _last(shut_out),
    }


_RANK = list(Provision).index


def _provision(one: Imposed) -> Provision:
    return ours.provision(one.kind, one.ends_on is not None)


def _last(measures: list[Imposed]) -> date | None:
    """The longest end of several; none where one of them has none, or one past what may be said."""
    ends = [one.ends_on for one in measures]
    if not ends or None in ends:
        return None
    last = max(end for end in ends if end)
    return last if last <= LATEST else None
