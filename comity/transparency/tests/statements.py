"""A statement that the European database would take, to change one thing of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from comity.transparency.dsa.statement import Statement

GOOD = Statement(
    puid="comity-1",
    decision_visibility=("DECISION_VISIBILITY_CONTENT_REMOVED",),
    decision_ground="DECISION_GROUND_INCOMPATIBLE_CONTENT",
    incompatible_content_ground="Courtesy (courtesy)",
    incompatible_content_explanation="It insults another member.",
    category="STATEMENT_CATEGORY_CYBER_VIOLENCE",
    category_specification=("KEYWORD_CYBER_HARASSMENT",),
    content_type=("CONTENT_TYPE_TEXT",),
    content_language="NL",
    content_date=date(2026, 3, 1),
    territorial_scope=("BE", "NL"),
    application_date=date(2026, 3, 2),
    decision_facts="Two comments insult another member.",
    source_type="SOURCE_TYPE_OTHER_NOTIFICATION",
    automated_detection="No",
    automated_decision="AUTOMATED_DECISION_NOT_AUTOMATED",
)


def but(**changes: Any) -> Statement:
    """The good one, changed."""
    return replace(GOOD, **changes)
