"""Past a stop every door of the API and of the pages is closed to who was asked, with the clause,
and each attempt is counted (clause stop-means-stop)."""

from __future__ import annotations

from typing import Any

import pytest

from comity.boundaries.actions import grant
from comity.boundaries.models import Attempt, Stop
from comity.contact.actions import please_stop
from comity.conversations.actions import join, start_group, talk_with
from comity.people.models import Member
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from tests.cast import Cast

WORDS = "We count less and listen more, every week of the year."
REASON = "You wrote about rosters; may I ask how it went?"

PROGRAMS: list[tuple[str, str, str, Any]] = [
    ("request", "POST", "/contact-requests", {"to": "{anna}", "reason": REASON}),
    ("message", "POST", "/conversations", {"with": ["{anna}"]}),
    ("message", "POST", "/conversations/{pair}/messages", {"body": "Why not?"}),
    ("group", "POST", "/conversations", {"with": ["{anna}", "{vera}"], "title": "Lunch"}),
    ("group", "POST", "/conversations/{group}/messages", {"body": "Is Anna here?"}),
    ("group", "POST", "/conversations/{his}/people", {"member": "{anna}"}),
    ("look-up", "GET", "/members/{anna}", None),
    ("card", "PUT", "/cards/{anna}", None),
    ("reply", "POST", "/contributions/{hers}/comments", {"body": "Do you?"}),
    ("reply", "POST", "/contributions/{open}/comments", {"body": "Do you?", "reply_to": "{said}"}),
    ("mention", "POST", "/contributions/{open}/comments", {"body": "Ask @anna."}),
    ("mention", "PATCH", "/contributions/{open}", {"body": "As `@anna` said."}),
    ("quote", "POST", "/contributions/{open}/comments", {"body": f"> {WORDS}\n\nSays who?"}),
    ("react", "PUT", "/contributions/{hers}/reactions/thanks", None),
    ("react", "PUT", "/comments/{said}/reactions/thanks", None),
    ("accept-answer", "POST", "/contributions/{open}/answer", {"comment": "{said}"}),
]
PAGES = [
    ("request", "/contact/ask/{anna}/", {"reason": REASON}),
    ("message", "/conversations/{pair}/", {"body": "Why not?"}),
    ("card", "/contact/cards/{anna}/", {}),
    ("reply", "/c/{hers}/comments/", {"body": "Do you?"}),
    ("react", "/c/{hers}/reactions/thanks/", {}),
]


def _ask(cast: Cast, by: Member) -> str:
    draft = Draft("How do you hear what is not said?", "Who listens?")
    made, _ = contribute(by=by, space=cast.conversation, kind="question", draft=draft)
    return made.pk


@pytest.fixture
def after(cast: Cast) -> dict[str, str]:
    """Anna and Bram talked, in two and in a group of hers, and he has one of his own; then she
    asked him to stop."""
    for one, other in ((cast.anna, cast.bram), (cast.anna, cast.vendor), (cast.bram, cast.vendor)):
        grant(by=one, other=other)
    grant(by=cast.bram, other=cast.host)
    pair, _ = talk_with(by=cast.anna, other=cast.bram)
    group = start_group(by=cast.anna, others=[cast.bram, cast.vendor], title="Tea")
    his = start_group(by=cast.bram, others=[cast.vendor, cast.host], title="Coffee")
    for member in (cast.bram, cast.vendor):
        join(by=member, conversation=group)
    ids = {"hers": _ask(cast, cast.anna), "open": _ask(cast, cast.bram)}
    under = cast.bram.contributions.get()
    said, _ = comment(by=cast.anna, contribution=under, draft=Draft(WORDS))
    please_stop(by=cast.anna, member=cast.bram)
    people = {"anna": cast.anna.pk, "vera": cast.vendor.pk, "said": said.pk}
    return {**ids, **people, "pair": pair.pk, "group": group.pk, "his": his.pk}


def _filled(given: Any, ids: dict[str, str]) -> Any:
    if isinstance(given, dict):
        return {name: _filled(value, ids) for name, value in given.items()}
    if isinstance(given, list):
        return [_filled(value, ids) for value in given]
    return given.format_map(ids) if isinstance(given, str) else given


@pytest.mark.parametrize(("way", "method", "path", "body"), PROGRAMS)
def test_a_program_is_refused_with_the_clause_and_counted(
    cast: Cast, after: dict[str, str], way: str, method: str, path: str, body: Any
) -> None:
    answer = cast.api_of(cast.bram).send(method, path.format_map(after), _filled(body, after))
    assert answer.status_code == 403
    assert answer.json()["clause"] == "stop-means-stop"
    assert [attempt.way for attempt in Attempt.objects.all()] == [way]


@pytest.mark.parametrize(("way", "path", "form"), PAGES)
def test_a_page_is_refused_with_the_clause_and_counted(
    cast: Cast, after: dict[str, str], way: str, path: str, form: dict[str, str]
) -> None:
    page = cast.client_of(cast.bram).post(path.format_map(after), form)
    assert page.status_code == 403
    assert "/code/#stop-means-stop" in page.content.decode()
    assert Attempt.objects.get().way == way


def test_no_search_and_no_suggestion_finds_who_asked(cast: Cast, after: dict[str, str]) -> None:
    api = cast.api_of(cast.bram)
    for path in ("/members?q=anna", "/members/suggested"):
        found = api.get(path.split("?", maxsplit=1)[0], **({"q": "anna"} if "?" in path else {}))
        assert after["anna"] not in found.content.decode()


def test_what_both_wrote_in_public_stays_readable(cast: Cast, after: dict[str, str]) -> None:
    assert cast.api_of(cast.bram).get(f"/contributions/{after['hers']}").status_code == 200
    assert cast.api_of(cast.anna).get(f"/contributions/{after['open']}").status_code == 200


def test_it_counts_for_who_asked_too_when_they_write_themselves(
    cast: Cast, after: dict[str, str]
) -> None:
    answer = cast.api_of(cast.anna).post(
        f"/conversations/{after['pair']}/messages", {"body": "One more thing."}
    )
    assert answer.status_code == 403
    assert answer.json()["clause"] == "stop-means-stop"
    assert Stop.objects.get().attempts == 0
