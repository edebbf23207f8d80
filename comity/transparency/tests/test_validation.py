"""A truth table of what the European database takes and what it refuses."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from comity.transparency.dsa import limits
from comity.transparency.dsa.statement import Statement, as_json
from comity.transparency.dsa.validation import Fault, validate
from comity.transparency.tests.statements import GOOD, but

LAW = {
    "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT",
    "incompatible_content_ground": "",
    "incompatible_content_explanation": "",
    "illegal_content_legal_ground": "Article 137c",
    "illegal_content_explanation": "It incites hatred.",
}


def faulty(statement: Statement) -> set[str]:
    """The fields that something is wrong with."""
    return {fault.field for fault in validate(statement)}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        LAW,
        {"decision_visibility": (), "decision_account": "DECISION_ACCOUNT_SUSPENDED"},
        {"decision_visibility": (), "decision_provision": "DECISION_PROVISION_TOTAL_SUSPENSION"},
        {"decision_visibility": (), "decision_monetary": "DECISION_MONETARY_SUSPENSION"},
        {"end_date_visibility_restriction": date(2038, 1, 1)},
        {"incompatible_content_illegal": "No"},
        {"incompatible_content_illegal": "Yes"},
        {"account_type": "ACCOUNT_TYPE_PRIVATE"},
        {"content_language": ""},
        {"category_specification": ()},
        {"category_specification": ("KEYWORD_OTHER",), "category_specification_other": "Doxing"},
        {"category_specification": ("KEYWORD_OTHER",)},
        {
            "category_addition": ("STATEMENT_CATEGORY_VIOLENCE",),
            "category_specification": ("KEYWORD_COORDINATED_HARM",),
        },
        {"content_type": ("CONTENT_TYPE_OTHER",), "content_type_other": "An account"},
        {"content_type": ("CONTENT_TYPE_PRODUCT",), "content_id": "4006381333931"},
        {"source_type": "SOURCE_VOLUNTARY"},
        {"source_identity": "An organisation"},
        {"category": "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", "category_specification": ()},
        {"content_date": date(2000, 1, 1), "application_date": date(2020, 1, 1)},
        {"decision_ground_reference_url": "https://example.org/code/#courtesy"},
        {"puid": "a-B_9" * 100},
        {
            "decision_visibility": ("DECISION_VISIBILITY_OTHER",),
            "decision_visibility_other": "Shown last",
        },
    ],
)
def test_what_the_database_takes_has_no_fault(changes: dict[str, Any]) -> None:
    assert validate(but(**changes)) == []


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("puid", {"puid": ""}),
        ("puid", {"puid": "a b"}),
        ("puid", {"puid": "é"}),
        ("puid", {"puid": "a\n"}),
        ("puid", {"puid": "a" * 501}),
        ("decision_visibility", {"decision_visibility": ()}),
        ("decision_visibility", {"decision_visibility": ("HIDDEN",)}),
        ("decision_visibility_other", {"decision_visibility": ("DECISION_VISIBILITY_OTHER",)}),
        ("decision_visibility_other", {"decision_visibility_other": "Shown last"}),
        ("decision_monetary_other", {"decision_monetary": "DECISION_MONETARY_OTHER"}),
        ("decision_monetary_other", {"decision_monetary_other": "None"}),
        ("decision_account", {"decision_account": "DECISION_ACCOUNT_BANNED"}),
        ("end_date_account_restriction", {"end_date_account_restriction": date(2026, 4, 1)}),
        ("end_date_visibility_restriction", {"end_date_visibility_restriction": date(2038, 1, 2)}),
        ("decision_ground", {"decision_ground": ""}),
        ("decision_ground_reference_url", {"decision_ground_reference_url": "our code"}),
        ("incompatible_content_ground", {"incompatible_content_ground": " "}),
        ("incompatible_content_explanation", {"incompatible_content_explanation": ""}),
        ("incompatible_content_explanation", {"incompatible_content_explanation": "x" * 2001}),
        ("illegal_content_legal_ground", {"illegal_content_legal_ground": "Article 137c"}),
        ("illegal_content_legal_ground", {**LAW, "illegal_content_legal_ground": ""}),
        ("illegal_content_explanation", {**LAW, "illegal_content_explanation": ""}),
        ("incompatible_content_illegal", {**LAW, "incompatible_content_illegal": "Yes"}),
        ("incompatible_content_illegal", {"incompatible_content_illegal": "yes"}),
        ("category", {"category": ""}),
        ("category", {"category": "CYBER_VIOLENCE"}),
        ("category_addition", {"category_addition": ("STATEMENT_CATEGORY_CYBER_VIOLENCE",)}),
        ("category_specification", {"category_specification": ("KEYWORD_SUICIDE",)}),
        ("category_specification", {"category_specification": ("KEYWORD_STALKING",)}),
        ("category_specification", {"category_specification": ("KEYWORD_DANGEROUS_TOYS",)}),
        ("category_specification_other", {"category_specification_other": "Doxing"}),
        ("content_type", {"content_type": ()}),
        ("content_type", {"content_type": ("CONTENT_TYPE_TEXT", "CONTENT_TYPE_TEXT")}),
        ("content_type_other", {"content_type": ("CONTENT_TYPE_OTHER",)}),
        ("content_language", {"content_language": "nl"}),
        ("content_date", {"content_date": date(1999, 12, 31)}),
        ("application_date", {"application_date": date(2019, 12, 31)}),
        ("content_id", {"content_id": "4006381333931"}),
        ("content_id", {"content_type": ("CONTENT_TYPE_PRODUCT",), "content_id": "400638133393"}),
        ("territorial_scope", {"territorial_scope": ()}),
        ("territorial_scope", {"territorial_scope": ("GB",)}),
        ("territorial_scope", {"territorial_scope": ("EL",)}),
        ("decision_facts", {"decision_facts": ""}),
        ("source_type", {"source_type": "SOURCE_ALERT"}),
        (
            "source_identity",
            {"source_type": "SOURCE_VOLUNTARY", "source_identity": "An organisation"},
        ),
        ("automated_detection", {"automated_detection": ""}),
        ("automated_decision", {"automated_decision": "Yes"}),
    ],
)
def test_what_the_database_refuses_or_drops_is_named(field: str, changes: dict[str, Any]) -> None:
    assert field in faulty(but(**changes))


@pytest.mark.parametrize("field", limits.LONGEST)
def test_a_text_fits_to_the_last_character(field: str) -> None:
    start = "https://example.org/" if field.endswith("url") else ""
    rule = f"At most {limits.LONGEST[field]} characters."

    def too_long(length: int) -> bool:
        said = validate(but(**{field: start + "x" * (length - len(start))}))
        return any(fault.field == field and str(fault.rule) == rule for fault in said)

    assert not too_long(limits.LONGEST[field])
    assert too_long(limits.LONGEST[field] + 1)


@pytest.mark.parametrize("ground", ["DECISION_GROUND_INCOMPATIBLE_CONTENT", "LAW"])
@pytest.mark.parametrize(
    "category",
    [
        "STATEMENT_CATEGORY_CYBER_VIOLENCE",
        "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
        "STATEMENT_CATEGORY_VIOLENCE",
    ],
)
def test_any_ground_goes_with_any_category(ground: str, category: str) -> None:
    more = LAW if ground == "LAW" else {}
    assert validate(but(category=category, category_specification=(), **more)) == []


def test_a_fault_says_the_field_and_the_rule() -> None:
    assert str(Fault("puid", validate(but(puid=""))[0].rule)).startswith("puid: 1 to 500")


def test_a_statement_is_one_line_of_json_without_what_says_nothing() -> None:
    line = as_json(but(decision_facts="One\nTwo “three”"))
    assert "\n" not in line
    said = json.loads(line)
    assert said["decision_facts"] == "One\nTwo “three”"
    assert said["decision_visibility"] == ["DECISION_VISIBILITY_CONTENT_REMOVED"]
    assert said["content_date"] == "2026-03-01"
    assert "decision_account" not in said
    assert "source_identity" not in said
    assert said.keys() <= {field.name for field in fields(GOOD)}


def test_a_product_is_named_by_its_number() -> None:
    good = but(content_type=("CONTENT_TYPE_PRODUCT",), content_id="4006381333931")
    assert json.loads(as_json(good))["content_id"] == {"EAN-13": "4006381333931"}
