"""Handles: whoever has one can be mentioned by it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from comity.people.actions import add
from comity.people.handles import is_handle, new_handle, opaque_handle
from comity.writing.markdown import mentioned
from tests.cast import Cast

BAD = ["RV-UPPER", "anna_b", "-anna", "anna-", "", "a" * 41, "é", "an na", "anna\n"]


@pytest.mark.parametrize("handle", ["a", "9", "anna", "anna-de-wit", "a" * 40])
def test_a_handle_is_what_can_be_mentioned(handle: str) -> None:
    assert is_handle(handle)
    assert mentioned(f"Dank je, @{handle}!") == [handle]


@pytest.mark.parametrize("handle", BAD)
def test_what_cannot_be_mentioned_is_no_handle(handle: str) -> None:
    assert not is_handle(handle)


@pytest.mark.parametrize("handle", [bad for bad in BAD if len(bad) <= 40])
def test_the_database_keeps_no_other(cast: Cast, handle: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        add(handle=handle, email="someone@example.org")


def test_made_handles_are_ones(cast: Cast) -> None:
    for name in ("Łukasz Żak", "读书会", "-", "Jan  Jansen " * 9):
        assert is_handle(new_handle(name))
    assert is_handle(opaque_handle())
