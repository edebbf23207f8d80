"""A confirmation opens the gate for one member, one thing and one text, for a day, and once.

The hints beside it are one's own: nobody marks another's as wrong, or chooses for them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import signing
from django.utils import timezone

from comity.charter.models import Hint, Version
from comity.talk.models import Contribution
from tests.cast import Api, Cast, by_hand

RUDE = "You are an idiot, and you know it."
STORY = {"space": "conversation", "kind": "story", "title": "A quiet week", "body": RUDE}


def nudged(api: Api, **other: Any) -> dict[str, Any]:
    """What the gate says to a rude story."""
    answer = api.post("/contributions", {**STORY, **other})
    assert answer.status_code == 409, answer.content
    told: dict[str, Any] = answer.json()
    assert told["confirmation"]
    return told


def go_on(api: Api, told: dict[str, Any], **other: Any) -> int:
    """The status of the same story, sent with a confirmation."""
    given = {**STORY, "confirmation": told["confirmation"], **other}
    status: int = api.post("/contributions", given).status_code
    return status


def test_the_same_member_with_the_same_text_goes_on(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    assert go_on(api, nudged(api)) == 201


@pytest.mark.parametrize("who", ["bram", "host", "second_host"])
def test_it_is_no_good_for_another_member(cast: Cast, who: str) -> None:
    told = nudged(cast.api_of(cast.anna))
    assert go_on(cast.api_of(getattr(cast, who)), told) == 409
    assert not Contribution.objects.exists()


@pytest.mark.parametrize(
    "other",
    [
        {"space": "square"},
        {"kind": "idea"},
        {"title": "Another week"},
        {"body": RUDE + " Really."},
        {"body": "You are such a moron, and you know it."},
        {"body": f"{RUDE}\n\nYou are worthless."},
    ],
)
def test_it_is_no_good_for_another_place_or_text(cast: Cast, other: dict[str, str]) -> None:
    api = cast.api_of(cast.anna)
    assert go_on(api, nudged(api), **other) == 409
    assert not Contribution.objects.exists()


def test_it_is_no_good_for_a_comment_an_edit_or_another_thread(
    cast: Cast, scene: dict[str, str]
) -> None:
    api, rude = cast.api_of(cast.anna), {"body": RUDE}
    first = f"/contributions/{scene['question']}/comments"
    told = api.post(first, rude).json()
    given = {**rude, "confirmation": told["confirmation"]}
    assert api.post(f"/contributions/{scene['public']}/comments", given).status_code == 409
    reply = {**given, "reply_to": scene["comment"]}
    assert api.post(first, reply).status_code == 409
    assert api.patch(f"/comments/{scene['comment']}", given).status_code == 409
    assert go_on(api, told) == 409


def test_it_is_good_for_one_time(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    told = nudged(api)
    assert go_on(api, told) == 201
    assert go_on(api, told) == 409


@pytest.mark.parametrize(("hours", "status"), [(23, 201), (25, 409), (24 * 365, 409)])
def test_after_a_day_it_is_asked_again(cast: Cast, hours: int, status: int) -> None:
    api = cast.api_of(cast.anna)
    told = nudged(api)
    with time_machine.travel(timezone.now() + timedelta(hours=hours)):
        assert go_on(api, told) == status


def test_where_the_hosts_changed_the_code_it_is_asked_again(cast: Cast) -> None:
    """Another version in force, which needs acceptance, comes before any confirmation."""
    api = cast.api_of(cast.anna)
    told = nudged(api)
    with by_hand():
        Version.objects.create(
            number=cast.version.number + 1,
            settings=cast.version.settings,
            required=cast.version.number + 1,
        )
    assert go_on(api, told) == 403
    assert not Contribution.objects.exists()


FORGED = (
    "",
    "x",
    "a:b:c",
    "eyJkaWdlc3QiOiAieCJ9:1x:y",
    ".eJw",
    "\u202e",
    "x" * 4000,
)


@pytest.mark.parametrize("confirmation", FORGED)
def test_what_was_made_up_confirms_nothing(cast: Cast, confirmation: str) -> None:
    api = cast.api_of(cast.anna)
    assert go_on(api, {"confirmation": confirmation}) == 409


@pytest.mark.parametrize("salt", ["comity.cursor", "django.core.signing", "comity.gate.other"])
def test_what_we_signed_for_something_else_confirms_nothing(cast: Cast, salt: str) -> None:
    api = cast.api_of(cast.anna)
    told = nudged(api)
    payload = told["confirmation"].split(":")[0]
    assert (
        go_on(api, {"confirmation": signing.dumps({"digest": "x", "hints": []}, salt=salt)}) == 409
    )
    assert go_on(api, {"confirmation": f"{payload}:x:y"}) == 409
    assert go_on(api, {"confirmation": told["confirmation"][:-1]}) == 409


def test_a_cursor_of_one_list_opens_no_other(cast: Cast) -> None:
    """Also not one whose sender signed it for a field of their own choice."""
    api = cast.api_of(cast.host)
    own = signing.dumps(["created_at", timezone.now().isoformat(), None, "x"], salt="comity.cursor")
    for path in ("/feed", "/spaces/conversation/contributions", "/desk/held"):
        assert api.get(path, cursor=own).status_code == 422
    for made in ("x", "a:b:c", signing.dumps(["active_at"]), signing.dumps("active_at")):
        assert api.get("/feed", cursor=made).status_code == 422


@pytest.mark.parametrize(
    "wrong", [["x"], [["x"]], {"a": 1}, 7, None, [1, 2, 3, 4], ["held_at"] * 4]
)
def test_a_signed_cursor_of_another_shape_breaks_nothing(cast: Cast, wrong: object) -> None:
    cursor = signing.dumps(wrong, salt="comity.cursor")
    assert cast.api_of(cast.host).get("/desk/held", cursor=cursor).status_code < 500


@pytest.mark.parametrize("door", ["/code/hints/", "/spaces/conversation/new/", "/preview/"])
def test_nobody_calls_anothers_hint_wrong(cast: Cast, door: str) -> None:
    nudged(cast.api_of(cast.anna))
    hints = [hint.pk for hint in Hint.objects.filter(member=cast.anna)]
    assert hints
    form = {"wrong": [*hints, "x", "\x00", "' OR 1=1"], "title": "A week", "body": "Quiet."}
    cast.client_of(cast.bram).post(door, {**form, "kind": "story", "preview": "1"})
    assert not Hint.objects.filter(wrong=True).exists()


def test_another_member_cannot_choose_for_who_was_nudged(cast: Cast) -> None:
    told = nudged(cast.api_of(cast.anna))
    go_on(cast.api_of(cast.bram), told, body="It was quiet here.")
    chosen = set(Hint.objects.filter(member=cast.anna).values_list("choice", flat=True))
    assert chosen == {Hint.Choice.OPEN}


def test_a_nudge_tells_nobody_else(cast: Cast) -> None:
    told = nudged(cast.api_of(cast.anna))
    for who in (cast.bram, cast.host, None):
        for path in ("/feed", "/desk/held", "/notices"):
            answer = cast.api_of(who).get(path).content.decode()
            assert "idiot" not in answer
            assert told["confirmation"] not in answer
