"""How long texts of a statement may be and how far its dates may lie, as the database checks."""

from __future__ import annotations

import re
from datetime import date

PUID = re.compile(r"[a-zA-Z0-9_-]{1,500}")
EAN_13 = re.compile(r"[0-9]{13}")
ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")

LONGEST = {
    "decision_visibility_other": 500,
    "decision_monetary_other": 500,
    "decision_ground_reference_url": 500,
    "illegal_content_legal_ground": 500,
    "illegal_content_explanation": 2000,
    "incompatible_content_ground": 500,
    "incompatible_content_explanation": 2000,
    "category_specification_other": 500,
    "content_type_other": 500,
    "decision_facts": 5000,
    "source_identity": 500,
}
"""In characters."""

LATEST = date(2038, 1, 1)
EARLIEST = {"content_date": date(2000, 1, 1), "application_date": date(2020, 1, 1)}
ENDS = {
    "end_date_visibility_restriction": "decision_visibility",
    "end_date_monetary_restriction": "decision_monetary",
    "end_date_service_restriction": "decision_provision",
    "end_date_account_restriction": "decision_account",
}
"""Each end date with the decision whose end it is."""
