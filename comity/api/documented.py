"""The OpenAPI document, with what every operation has in common said in it too."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

_TEXT = {"type": "string"}
_FINDING = {
    "type": "object",
    "properties": {
        "clause": _TEXT,
        "outcome": {"enum": ["nudge", "hold", "refuse"]},
        "reason": _TEXT,
        "remedy": {"type": ["string", "null"]},
        "allowed_from": {"type": ["string", "null"], "format": "date-time"},
        "words": {"type": "array", "items": _TEXT},
    },
}
_PROBLEM = {
    "type": "object",
    "description": "A problem (RFC 9457); findings where the code of conduct said it.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "examples": ["/problems/conduct"]},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "clause": _TEXT,
        "outcome": _TEXT,
        "findings": {"type": "array", "items": _FINDING},
        "hints": {"type": "array", "items": _TEXT},
        "confirmation": _TEXT,
        "fields": {"type": "object", "additionalProperties": _TEXT},
    },
}
_ANSWER = {
    "description": "A problem: 401, 403, 404, 409, 413, 422 or 429.",
    "content": {
        "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}},
    },
}


class DocumentedAPI(NinjaAPI):
    """Ninja's API whose document names the problems, and one kind of token."""

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        """The OpenAPI document: each operation may answer with a problem, and what strangers may
        read needs no token."""
        schema = super().get_openapi_schema(**given)
        parts = schema["components"]
        parts["schemas"]["Problem"] = _PROBLEM
        parts["securitySchemes"] = {"Bearer": {"type": "http", "scheme": "bearer"}}
        for path in schema["paths"].values():
            for operation in path.values():
                _complete(operation)
        return schema


def _complete(operation: dict[str, Any]) -> None:
    operation["responses"]["default"] = _ANSWER
    asked = operation.get("security", [])
    open_to_all = any("MaybeBearer" in one for one in asked)
    operation["security"] = [{"Bearer": []}, *([{}] if open_to_all else [])]
