"""No cache keeps a page for somebody else."""

from __future__ import annotations

import pytest

from tests.cast import Cast


@pytest.mark.parametrize("path", ["/", "/spaces/", "/settings/", "/no/such/page/"])
def test_a_members_page_is_kept_nowhere(cast: Cast, path: str) -> None:
    said = cast.client_of(cast.anna).get(path)["Cache-Control"]
    assert {"private", "no-store"} <= set(said.split(", "))


@pytest.mark.parametrize("path", ["/", "/spaces/", "/c/no-such-text/", "/accounts/login/"])
def test_a_visitors_page_is_shared_with_nobody(cast: Cast, path: str) -> None:
    assert "private" in cast.client_of(None).get(path)["Cache-Control"]


def test_what_a_program_reads_is_kept_nowhere(cast: Cast) -> None:
    assert "no-store" in cast.api_of(cast.anna).get("/me")["Cache-Control"]


def test_the_bell_may_still_ask_whether_it_rang(cast: Cast) -> None:
    bell = cast.client_of(cast.anna).get("/notices/bell/")
    assert "no-store" not in bell["Cache-Control"]
    assert bell["ETag"]
