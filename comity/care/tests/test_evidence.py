"""What stands at an address that someone names, whoever may read it; and seals that show a later
change (Digital Services Act, article 16; clause care-for-each-other)."""

from __future__ import annotations

import json
from hashlib import sha256
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from comity.care.evidence import (
    NOTHING,
    is_intact,
    of_address,
    of_addresses,
    of_member,
    of_text,
    sealed,
)
from comity.care.tests.threads import comment, contribution
from comity.people.models import Member
from comity.talk.actions.remove import remove
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
SEEN = st.dictionaries(st.text().filter(lambda name: name != "sha256"), JSON, max_size=5)


def test_a_contribution_is_found_by_its_address(cast: Cast) -> None:
    text = contribution(cast.anna, cast.conversation)
    for url in (
        text.get_absolute_url(),
        f"{settings.SITE_URL}/c/{text.pk}/",
        f"{settings.SITE_URL}/c/{text.pk}/?cursor=x#comment-1",
        f"{settings.SITE_URL}/c/{text.pk}/history/",
    ):
        found = of_address(url)
        assert (found.about_type, found.about_id, found.subject) == (
            "contribution",
            text.pk,
            cast.anna,
        )


def test_also_one_that_nobody_outside_may_read(cast: Cast) -> None:
    """Who notified may have seen it; hosts look at it, and learn no more than what is there."""
    hidden = contribution(cast.bram, cast.private)
    assert of_address(hidden.get_absolute_url()).about_id == hidden.pk


def test_a_member_is_found_by_their_profile(cast: Cast) -> None:
    found = of_address(f"{settings.SITE_URL}/members/{cast.vendor.pk}/")
    assert (found.about_type, found.subject) == ("member", cast.vendor)
    assert found.snapshot["company"] == "Feedbackly Tools"


def test_who_left_is_found_no_more(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.vendor.pk).update(is_active=False)
    assert of_address(f"/members/{cast.vendor.pk}/") is NOTHING


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/",
        "/c/no-such-id/",
        "/c/0/",
        "/members/0/",
        "/comments/0/",
        "/feed/",
        "https://example.org/c/{pk}/",
        "https://example.org/",
        "http://[broken",
        f"{settings.SITE_URL}.example.org/c/{{pk}}/",
        f"{settings.SITE_URL}@example.org/c/{{pk}}/",
        "/elsewhere/c/{pk}/",
        "javascript:/c/{pk}/",
        "//example.org/c/{pk}/x",
        "not an address at all",
        "/c/" + "x" * 500 + "/",
    ],
)
def test_any_other_address_is_about_nothing_here(cast: Cast, url: str) -> None:
    text = contribution(cast.anna, cast.conversation)
    assert of_address(url.format(pk=text.pk)) is NOTHING


@pytest.mark.parametrize(
    "url",
    [
        "http://{host}/comments/{comment}/",
        "https://{host}/comments/{comment}/",
        "HTTP://{HOST}/comments/{comment}/",
        " {site}/comments/{comment}/ ",
        "{site}/c/{above}/#comment-{comment}",
        "/c/{above}/?from=x#comment-{comment}",
        "https://{HOST}/c/{above}/?from=x#comment-{comment}",
    ],
)
def test_a_comment_is_found_by_its_address_as_people_type_it(cast: Cast, url: str) -> None:
    above = contribution(cast.anna, cast.conversation)
    said = comment(cast.bram, above)
    host = urlsplit(settings.SITE_URL).netloc
    names = {"host": host, "HOST": host.upper(), "site": settings.SITE_URL}
    found = of_address(url.format(above=above.pk, comment=said.pk, **names))
    assert (found.about_type, found.about_id, found.subject) == ("comment", said.pk, cast.bram)


def removed(cast: Cast) -> Contribution:
    """What Bram wrote, and Hilde removed."""
    text = contribution(cast.bram, cast.public)
    with by_hand():
        return remove(by=cast.host, text=text)  # type: ignore[return-value]


def test_a_removed_text_is_kept_as_it_was_for_hosts(cast: Cast) -> None:
    text = removed(cast)
    found = of_address(f"/c/{text.pk}/")
    assert found.snapshot["body"] == "Hoe doe jij dat?"
    assert found.snapshot["title"] == "Roosters"
    assert is_intact(found.snapshot)


def test_and_shown_to_nobody_who_alerts_about_it(cast: Cast) -> None:
    seen = of_text(removed(cast)).snapshot
    assert (seen["title"], seen["body"]) == ("", "")


def test_of_several_addresses_each_is_kept(cast: Cast) -> None:
    first, second = (contribution(cast.bram, cast.public, body=words) for words in ("One", "Two"))
    urls = [
        "https://elsewhere.example/",
        first.get_absolute_url(),
        f"{settings.SITE_URL}{first.get_absolute_url()}",
        second.get_absolute_url(),
        f"/members/{cast.bram.pk}/",
    ]
    found = of_addresses(urls)
    assert (found.about_id, found.snapshot["body"]) == (first.pk, "One")
    assert [one.get("body", one.get("handle")) for one in found.snapshot["also"]] == ["Two", "bram"]
    assert is_intact(found.snapshot)
    assert of_addresses(urls[:3]).snapshot == of_text(first).snapshot
    assert of_addresses(urls[:1]) is NOTHING


def test_a_text_is_kept_with_where_and_when_it_was(cast: Cast) -> None:
    text = contribution(cast.anna, cast.conversation)
    seen = of_text(text).snapshot
    assert seen["body"] == "Hoe doe jij dat?"
    assert seen["space"] == "conversation"
    assert seen["name"] == "Anna de Wit"
    assert seen["written_at"] == text.created_at.isoformat()
    assert seen["edited_at"] is None


def test_a_comment_is_kept_under_the_title_above_it(cast: Cast) -> None:
    said = comment(cast.bram, contribution(cast.anna, cast.conversation))
    found = of_text(said)
    assert (found.about_type, found.subject) == ("comment", cast.bram)
    assert found.snapshot["title"] == "Roosters"
    assert found.snapshot["body"] == "Zo, nitwit."


def test_a_profile_is_kept_without_an_address_of_its_own(cast: Cast) -> None:
    seen = of_member(cast.anna).snapshot
    assert seen["handle"] == "anna"
    assert cast.anna.email not in json.dumps(seen)


@given(SEEN)
def test_what_was_sealed_is_intact(seen: dict[str, object]) -> None:
    assert is_intact(sealed(seen))
    assert is_intact(json.loads(json.dumps(sealed(seen))))


@given(SEEN, st.text(), JSON)
def test_any_change_shows(seen: dict[str, object], name: str, value: object) -> None:
    kept = sealed(seen)
    if name == "sha256" or (name in kept and json.dumps(kept[name]) == json.dumps(value)):
        return
    assert not is_intact({**kept, name: value})


def test_the_seal_can_be_checked_by_anyone(cast: Cast) -> None:
    """By the recipe that the docs give: canonical JSON without the seal, SHA-256."""
    kept = of_text(contribution(cast.anna, cast.conversation)).snapshot
    seen = {name: value for name, value in kept.items() if name != "sha256"}
    canonical = json.dumps(seen, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert sha256(canonical.encode()).hexdigest() == kept["sha256"]


def test_nothing_at_all_is_intact() -> None:
    assert is_intact({})
