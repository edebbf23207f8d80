"""What the European database would refuse or silently drop of a statement, and what it should have.

Its own rules are all here (`StatementStoreRequest` of the DSA Transparency Database); beside them
two that it leaves to the sender: a keyword stands under its category, and a place is always named.
Nothing can be corrected once it is sent, so all of it is asked before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from comity.answer import Message
from comity.transparency.dsa import limits
from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.dsa.places import EEA, LANGUAGES
from comity.transparency.dsa.statement import Statement
from comity.transparency.dsa.vocabulary import (
    Account,
    AccountType,
    Automation,
    ContentType,
    Ground,
    Monetary,
    Provision,
    Source,
    Visibility,
    YesNo,
)

_UNKNOWN = Message("This is none of the values that the database knows.")
_MISSING = Message("This is missing.")
_NOT_HERE = Message("This says something of what is not there.")
_TWICE = Message("This names one value more than once.")

_ONE: dict[str, type[StrEnum] | frozenset[str]] = {
    "decision_monetary": Monetary,
    "decision_provision": Provision,
    "decision_account": Account,
    "account_type": AccountType,
    "decision_ground": Ground,
    "incompatible_content_illegal": YesNo,
    "category": Category,
    "content_language": LANGUAGES,
    "source_type": Source,
    "automated_detection": YesNo,
    "automated_decision": Automation,
}
_SEVERAL: dict[str, type[StrEnum] | frozenset[str]] = {
    "decision_visibility": Visibility,
    "category_addition": Category,
    "category_specification": Keyword,
    "content_type": ContentType,
    "territorial_scope": EEA,
}
_ALWAYS = (
    "decision_ground",
    "category",
    "content_type",
    "territorial_scope",
    "decision_facts",
    "source_type",
    "automated_detection",
    "automated_decision",
)
_OTHERS = {
    "decision_visibility_other": ("decision_visibility", Visibility.OTHER),
    "decision_monetary_other": ("decision_monetary", Monetary.OTHER),
    "content_type_other": ("content_type", ContentType.OTHER),
}
_GROUNDS = {
    Ground.ILLEGAL_CONTENT: ("illegal_content_legal_ground", "illegal_content_explanation"),
    Ground.INCOMPATIBLE_CONTENT: (
        "incompatible_content_ground",
        "incompatible_content_explanation",
    ),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: the field, as the database names it, and the rule."""

    field: str
    rule: Message

    def __str__(self) -> str:
        return f"{self.field}: {self.rule}"


def validate(statement: Statement) -> list[Fault]:
    """Everything that is wrong with a statement; empty where it may be sent."""
    return [fault for check in _CHECKS for fault in check(statement)]


def _words(statement: Statement) -> Iterator[Fault]:
    for name, known in _ONE.items():
        value = getattr(statement, name)
        if value and value not in _values(known):
            yield Fault(name, _UNKNOWN)
    for name, known in _SEVERAL.items():
        values = getattr(statement, name)
        if not set(values) <= _values(known):
            yield Fault(name, _UNKNOWN)
        if len(set(values)) < len(values):
            yield Fault(name, _TWICE)


def _values(known: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str, known))


def _always(statement: Statement) -> Iterator[Fault]:
    for name in _ALWAYS:
        if not _says(getattr(statement, name)):
            yield Fault(name, _MISSING)
    if not limits.PUID.fullmatch(statement.puid):
        yield Fault("puid", Message("1 to 500 letters, digits, hyphens and underscores."))


def _says(value: str | tuple[str, ...]) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def _decisions(statement: Statement) -> Iterator[Fault]:
    if not any(getattr(statement, decision) for decision in limits.ENDS.values()):
        yield Fault(
            "decision_visibility", Message("A statement is about at least one restriction.")
        )


def _others(statement: Statement) -> Iterator[Fault]:
    """“Other” is explained, and nothing else is."""
    for name, (of, other) in _OTHERS.items():
        said = getattr(statement, of)
        is_other = other == said if isinstance(said, str) else other in said
        yield from _either(statement, name, is_other)
    is_other = Keyword.OTHER in statement.category_specification
    if statement.category_specification_other and not is_other:
        yield Fault("category_specification_other", _NOT_HERE)


def _either(statement: Statement, name: str, wanted: bool) -> Iterator[Fault]:
    if wanted != _says(getattr(statement, name)):
        yield Fault(name, _MISSING if wanted else _NOT_HERE)


def _ground(statement: Statement) -> Iterator[Fault]:
    """Law and terms each have their own two texts."""
    for ground, names in _GROUNDS.items():
        for name in names:
            yield from _either(statement, name, statement.decision_ground == ground)
    by_terms = statement.decision_ground == Ground.INCOMPATIBLE_CONTENT
    if statement.incompatible_content_illegal and not by_terms:
        yield Fault("incompatible_content_illegal", _NOT_HERE)


def _keywords(statement: Statement) -> Iterator[Fault]:
    categories = {statement.category, *statement.category_addition}
    under = {word for category in categories for word in KEYWORDS.get(category, ())}  # type: ignore[call-overload]
    if not set(statement.category_specification) <= under:
        yield Fault("category_specification", Message("A keyword stands under its category."))
    if statement.category in statement.category_addition:
        yield Fault("category_addition", _TWICE)


def _dates(statement: Statement) -> Iterator[Fault]:
    for name, earliest in limits.EARLIEST.items():
        if not earliest <= getattr(statement, name) <= limits.LATEST:
            rule = Message("From %(first)s to %(last)s.", first=earliest, last=limits.LATEST)
            yield Fault(name, rule)
    for name, decision in limits.ENDS.items():
        end = getattr(statement, name)
        if end and end > limits.LATEST:
            yield Fault(name, Message("At the latest %(last)s.", last=limits.LATEST))
        if end and not getattr(statement, decision):
            yield Fault(name, _NOT_HERE)


def _texts(statement: Statement) -> Iterator[Fault]:
    for name, most in limits.LONGEST.items():
        if len(getattr(statement, name)) > most:
            yield Fault(name, Message("At most %(most)d characters.", most=most))
    url = statement.decision_ground_reference_url
    if url and not limits.ADDRESS.fullmatch(url):
        yield Fault("decision_ground_reference_url", Message("A web address."))


def _source(statement: Statement) -> Iterator[Fault]:
    if statement.source_identity and statement.source_type == Source.VOLUNTARY:
        yield Fault("source_identity", _NOT_HERE)


def _product(statement: Statement) -> Iterator[Fault]:
    if not statement.content_id:
        return
    if not limits.EAN_13.fullmatch(statement.content_id):
        yield Fault("content_id", Message("The 13 digits of an EAN."))
    if ContentType.PRODUCT not in statement.content_type:
        yield Fault("content_id", _NOT_HERE)


_CHECKS = (
    _words,
    _always,
    _decisions,
    _others,
    _ground,
    _keywords,
    _dates,
    _texts,
    _source,
    _product,
)
