"""What a measure forbids is refused in every room of talk, by pages and programs (clause
sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.people.models import Member
from comity.standing.actions import impose, lift
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk.models import Contribution
from comity.talk.tests.scene import ask
from tests.cast import Api, Cast

K = MeasureKind


def measured(cast: Cast, kind: MeasureKind, space: str = "") -> tuple[Measure, Api]:
    """Anna under a measure, with a program of hers."""
    planned = Planned(kind, space=space, ends_at=timezone.now() + timedelta(days=7))
    made = impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    return made, cast.api_of(Member.objects.get(pk=cast.anna.pk))


@pytest.fixture
def question(cast: Cast) -> Contribution:
    return ask(cast.bram, cast)


def tries(question: Contribution, own: Contribution) -> dict[str, tuple[str, str, object]]:
    story = {"space": "conversation", "kind": "story", "title": "Een week", "body": "Niemand."}
    return {
        "publish": ("POST", "/contributions", story),
        "comment": ("POST", f"/contributions/{question.pk}/comments", {"body": "Nog iets."}),
        "edit": ("PATCH", f"/contributions/{own.pk}", {"title": "Een andere titel"}),
        "share": ("POST", "/contributions", SHARE),
        "promote in a comment": ("POST", f"/contributions/{question.pk}/comments", PROMOTES),
        "begin to promote": ("PATCH", f"/contributions/{own.pk}", {"promotes": "own"}),
        "react": ("PUT", f"/contributions/{question.pk}/reactions/thanks", None),
    }


PROMOTES = {"body": "Ik schreef er vorig jaar iets over, met wat er misging.", "promotes": "own"}
SHARE = {
    "space": "conversation",
    "kind": "share",
    "work": {
        "type": "book",
        "title": "De stille klant",
        "url": "https://mijn.example/boek",
        "relation": "own",
    },
    "why": "Het laat zien wat er gebeurt als je de klok bij de telefoons weghaalt.",
}
PROMOTING = {"share", "promote in a comment", "begin to promote"}
POSTING = {"publish", "comment", "edit"} | PROMOTING
REFUSED = {
    K.LIMIT_POSTING: POSTING,
    K.LIMIT_PROMOTING: PROMOTING,
    K.LIMIT_CONTACTING: set(),
    K.WARNING: set(),
    K.SUSPENSION: POSTING | {"react"},
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_measure_refuses_what_it_forbids(
    cast: Cast, question: Contribution, kind: MeasureKind
) -> None:
    own = ask(cast.anna, cast)
    if kind == K.WARNING:
        planned = Planned(kind)
        impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
        api = cast.api_of(Member.objects.get(pk=cast.anna.pk))
    else:
        _, api = measured(cast, kind)
    for name, (method, path, body) in tries(question, own).items():
        reply = api.send(method, path, body)
        decision = reply.json().get("decision") if reply.status_code == 403 else None
        assert decision == ("/decisions/d1/" if name in REFUSED[kind] else None), name


def test_the_form_keeps_what_was_typed(cast: Cast, question: Contribution) -> None:
    measured(cast, K.LIMIT_POSTING)
    client = cast.client_of(Member.objects.get(pk=cast.anna.pk))
    page = client.post(f"/c/{question.pk}/comments/", {"body": "Wat ik wilde zeggen."})
    assert page.status_code == 403
    assert "Wat ik wilde zeggen." in page.content.decode()
    assert "/decisions/d1/" in page.content.decode()


def test_lifted_everything_is_as_before(cast: Cast, question: Contribution) -> None:
    made, _ = measured(cast, K.LIMIT_POSTING)
    lift(by=cast.host, measure=made)
    api = cast.api_of(Member.objects.get(pk=cast.anna.pk))
    reply = api.post(f"/contributions/{question.pk}/comments", {"body": "Nog iets."})
    assert reply.status_code == 201


def test_a_ban_from_a_space_shuts_its_door_and_says_why(cast: Cast, question: Contribution) -> None:
    _, api = measured(cast, K.SPACE_BAN, space=cast.conversation.pk)
    door = api.get("/spaces/conversation/contributions")
    assert (door.status_code, door.json()["decision"]) == (403, "/decisions/d1/")
    assert api.get(f"/contributions/{question.pk}").status_code == 404
    assert api.get("/feed").json()["items"] == []
    assert api.get("/spaces/square/contributions").status_code == 200
    assert [one["slug"] for one in api.get("/spaces").json()["items"]] == ["square"]


def test_a_limit_in_one_space_leaves_the_others_open(cast: Cast, question: Contribution) -> None:
    _, api = measured(cast, K.LIMIT_POSTING, space=cast.conversation.pk)
    story = {"kind": "story", "title": "Een week", "body": "Niemand belde."}
    assert api.post("/contributions", {"space": "conversation", **story}).status_code == 403
    assert api.post("/contributions", {"space": "square", **story}).status_code == 201
