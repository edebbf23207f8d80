"""Keyset pages over moments and texts, in both directions, also where many are the same."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from comity.answer import Refused
from comity.doors.cursors import page
from comity.doors.models import ApiToken
from tests.cast import Cast, by_hand


@pytest.fixture
def rows(cast: Cast) -> list[ApiToken]:
    """Twenty rows: four moments and five names, each several times."""
    start = timezone.now() - timedelta(days=1)
    with by_hand():
        return ApiToken.objects.bulk_create(
            ApiToken(
                owner=cast.anna,
                name="abÉ😀"[n % 4] + "x" * (n % 5 // 4),
                scopes=[],
                digest=str(n),
                created_at=start + timedelta(microseconds=n // 5),
            )
            for n in range(20)
        )


def walked(by: str, size: int) -> list[str]:
    """The keys on all pages, in their order."""
    keys, cursor = [], None
    for _ in range(30):
        found = page(ApiToken.objects.all(), by=by, cursor=cursor, size=size)
        assert len(found.items) <= size
        keys += [row.pk for row in found.items]
        cursor = found.next
        if cursor is None:
            return keys
    raise AssertionError("The pages do not end.")


@pytest.mark.parametrize("by", ["created_at", "-created_at", "name", "-name"])
@pytest.mark.parametrize("size", [1, 3, 5, 19, 20, 21])
def test_every_row_is_on_one_page_in_the_order_of_the_whole(
    rows: list[ApiToken], by: str, size: int
) -> None:
    last = "-pk" if by.startswith("-") else "pk"
    whole = list(ApiToken.objects.order_by(by, last).values_list("pk", flat=True))
    assert walked(by, size) == whole
    assert len(whole) == len(rows)


@pytest.mark.parametrize(("size", "more"), [(19, True), (20, False), (21, False)])
def test_only_a_page_that_has_more_behind_it_says_so(
    rows: list[ApiToken], size: int, more: bool
) -> None:
    assert (page(ApiToken.objects.all(), by="name", size=size).next is not None) is more


def test_an_empty_list_is_an_empty_page(cast: Cast) -> None:
    found = page(ApiToken.objects.all(), by="-created_at")
    assert (found.items, found.next) == ([], None)


def test_a_row_that_goes_meanwhile_leaves_no_hole(rows: list[ApiToken]) -> None:
    first = page(ApiToken.objects.all(), by="-created_at", size=5)
    with by_hand():
        first.items[-1].delete()
    second = page(ApiToken.objects.all(), by="-created_at", cursor=first.next, size=5)
    expected = ApiToken.objects.order_by("-created_at", "-pk")[4:9]
    assert [row.pk for row in second.items] == [row.pk for row in expected]


def forged(rows: list[ApiToken]) -> list[str]:
    first = page(ApiToken.objects.all(), by="created_at", size=5).next or ""
    body, _, seal = first.partition(":")
    return ["x", body, f":{seal}", first[::-1], first + "x", signing.dumps(["created_at"] * 4)]


def test_what_this_list_did_not_give_is_refused(rows: list[ApiToken]) -> None:
    for cursor in forged(rows):
        with pytest.raises(Refused) as refused:
            page(ApiToken.objects.all(), by="created_at", cursor=cursor)
        assert refused.value.kind == "validation"


def test_a_cursor_of_a_list_in_another_order_is_refused(rows: list[ApiToken]) -> None:
    cursor = page(ApiToken.objects.all(), by="name", size=5).next
    with pytest.raises(Refused):
        page(ApiToken.objects.all(), by="created_at", cursor=cursor)


def test_a_cursor_tells_a_place_and_no_number_of_rows(rows: list[ApiToken]) -> None:
    cursor = page(ApiToken.objects.all(), by="name", size=5).next or ""
    name, moment, text, key = signing.loads(cursor, salt="comity.cursor")
    row = ApiToken.objects.get(pk=key)
    assert (name, moment, text) == ("name", None, row.name)
