"""Spaces as programs meet them."""

from __future__ import annotations

import pytest

from tests.cast import Cast


@pytest.mark.parametrize(
    ("who", "slugs"),
    [
        ("stranger", ["square"]),
        ("applicant", ["square"]),
        ("anna", ["conversation", "square"]),
        ("second_host", ["conversation", "square"]),
        ("bram", ["conversation", "square", "back-room"]),
    ],
)
def test_a_program_lists_what_its_member_may_read(cast: Cast, who: str, slugs: list[str]) -> None:
    body = cast.api_of(getattr(cast, who)).get("/spaces").json()
    assert [space["slug"] for space in body["items"]] == slugs
    assert body["next"] is None


def test_a_space_is_told_with_all_that_one_needs_to_write_in_it(cast: Cast) -> None:
    (space,) = cast.api_of(None).get("/spaces").json()["items"]
    assert set(space) == {"slug", "name", "description", "visibility", "kinds"}
    assert space["visibility"] == "public"
    assert "question" in space["kinds"]
