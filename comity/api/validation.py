"""What is wrong with a request, said by field, in the language of whoever sent it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

_MENDS = {
    "missing": gettext_noop("This is required."),
    "string_type": gettext_noop("This must be text."),
    "string_unicode": gettext_noop("This has characters that cannot be shown. Leave them out."),
    "string_too_long": gettext_noop("At most %(max_length)d characters."),
    "string_too_short": gettext_noop("At least %(min_length)d characters."),
    "list_type": gettext_noop("This must be a list."),
    "too_long": gettext_noop("At most %(max_length)d of these."),
    "bool_parsing": gettext_noop("This must be true or false."),
    "int_parsing": gettext_noop("This must be a whole number."),
    "int_type": gettext_noop("This must be a whole number."),
    "enum": gettext_noop("One of these: %(expected)s."),
    "literal_error": gettext_noop("One of these: %(expected)s."),
    "model_attributes_type": gettext_noop("This must be a JSON object."),
}


def field_of(error: Mapping[str, Any]) -> str:
    """The field that an error is about, as the request writes it; "body" for all of it."""
    parts = [str(part) for part in error["loc"]]
    return ".".join(parts[2:] or parts[1:] or parts) or "body"


def mend(error: Mapping[str, Any]) -> str:
    """What would make the field acceptable. What our own shapes say is said already; what is left
    is pydantic's English."""
    found = error.get("ctx") or {}
    told = _MENDS.get(error["type"])
    if error["type"] == "string_too_short" and found.get("min_length") == 1:
        told = _MENDS["missing"]
    if told is not None:
        return gettext(told) % _plain(found)
    return str(found.get("error") or error["msg"])


def _plain(found: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters without English: pydantic joins what it expects with "or"."""
    expected = str(found.get("expected", "")).replace(" or ", ", ")
    return {**found, "expected": expected}
