"""The OpenAPI document says what a client meets."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def document(db: None) -> dict[str, Any]:
    return dict(Client().get("/api/v1/openapi.json").json())


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [operation for path in document["paths"].values() for operation in path.values()]


def test_every_operation_may_answer_with_a_problem(document: dict[str, Any]) -> None:
    assert "Problem" in document["components"]["schemas"]
    for operation in operations(document):
        content = operation["responses"]["default"]["content"]
        assert list(content) == ["application/problem+json"]


def test_there_is_one_kind_of_token_and_strangers_need_none(document: dict[str, Any]) -> None:
    assert list(document["components"]["securitySchemes"]) == ["Bearer"]
    feed = document["paths"]["/api/v1/feed"]["get"]
    me = document["paths"]["/api/v1/me"]["get"]
    assert feed["security"] == [{"Bearer": []}, {}]
    assert me["security"] == [{"Bearer": []}]


def test_every_operation_says_in_words_what_it_does(document: dict[str, Any]) -> None:
    assert all(operation.get("description") for operation in operations(document))
    ids = [operation["operationId"] for operation in operations(document)]
    assert len(ids) == len(set(ids))
