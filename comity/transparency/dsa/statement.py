"""A statement of reasons as the European database takes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One decision that restricted something; fields and order are those of the database.

    What the types cannot say is asked of `validation.validate`: build one, then validate it.
    """

    puid: str
    decision_visibility: tuple[str, ...] = ()
    decision_visibility_other: str = ""
    end_date_visibility_restriction: date | None = None
    decision_monetary: str = ""
    decision_monetary_other: str = ""
    end_date_monetary_restriction: date | None = None
    decision_provision: str = ""
    end_date_service_restriction: date | None = None
    decision_account: str = ""
    end_date_account_restriction: date | None = None
    account_type: str = ""
    decision_ground: str
    decision_ground_reference_url: str = ""
    illegal_content_legal_ground: str = ""
    illegal_content_explanation: str = ""
    incompatible_content_ground: str = ""
    incompatible_content_explanation: str = ""
    incompatible_content_illegal: str = ""
    category: str
    category_addition: tuple[str, ...] = ()
    category_specification: tuple[str, ...] = ()
    category_specification_other: str = ""
    content_type: tuple[str, ...]
    content_type_other: str = ""
    content_language: str = ""
    content_date: date
    content_id: str = ""
    territorial_scope: tuple[str, ...]
    application_date: date
    decision_facts: str
    source_type: str
    source_identity: str = ""
    automated_detection: str
    automated_decision: str


def as_json(statement: Statement) -> str:
    """The statement on one line; what says nothing is left out."""
    return json.dumps(dict(_said(statement)), ensure_ascii=False)


def _said(statement: Statement) -> Iterator[tuple[str, Any]]:
    for field in fields(statement):
        value = getattr(statement, field.name)
        if value:
            yield field.name, _written(field.name, value)


def _written(name: str, value: Any) -> Any:
    if name == "content_id":
        return {"EAN-13": value}
    if isinstance(value, date):
        return value.isoformat()
    return list(map(str, value)) if isinstance(value, tuple) else str(value)
