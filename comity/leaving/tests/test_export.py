"""One takes along all that one gave, and nothing of anybody else (clause not-a-directory)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.answer import Refused
from comity.doors import limits
from comity.doors.models import Act
from comity.leaving.actions import export
from comity.leaving.tests.world import World
from comity.people.models import Member
from comity.talk.actions import comment
from comity.talk.composing import Draft
from tests.cast import Cast


def taken(cast: Cast, member: Member) -> dict[str, Any]:
    answer = cast.api_of(member).get("/me/export")
    assert answer.status_code == 200
    return dict(json.loads(answer.content))


def test_it_says_who_one_is(cast: Cast, world: World) -> None:
    found = taken(cast, cast.anna)
    assert found["profile"]["name"] == "Anna de Wit"
    assert found["profile"]["company"] == {"name": "Zomer Stores", "vendor": False}
    assert found["addresses"] == [{"email": "anna@example.org", "verified": True, "primary": True}]
    assert [one["version"] for one in found["acceptances"]] == [cast.version.number]
    assert [one["space"] for one in found["spaces"]] == ["back-room"]


def test_it_holds_ones_texts_with_what_they_said_before(cast: Cast, world: World) -> None:
    found = taken(cast, cast.anna)
    question, waiting = found["contributions"]
    assert (question["title"], question["body"]) == (
        "How do rosters breathe?",
        "We ask it monthly.",
    )
    assert [one["body"] for one in question["history"]] == ["We @anna ask it weekly."]
    assert (waiting["state"], waiting["space"]) == ("returned", "conversation")
    (hers,) = found["comments"]
    assert (hers["body"], hers["in_reply_to"]) == ("That makes my week, @bram.", "bram")
    assert hers["reactions"]["courage"] == 1


def test_it_holds_what_was_decided_and_answered_with_reasons(cast: Cast, world: World) -> None:
    found = taken(cast, cast.anna)
    (hold,) = found["holds"]
    assert (hold["outcome"], hold["reason"]) == ("returned", "Say it without the name.")
    assert (hold["findings"][0]["clause"], hold["findings"][0]["words"]) == ("courtesy", ["nitwit"])
    (alert,) = found["alerts"]
    assert (alert["text"], alert["answer"]) == ("A name too many in there.", "We asked the author.")
    assert [one["words"] for one in found["hints"]] == [["nitwit"]]
    assert [one["text"] for one in found["letters"]] == ["Could there be a space for planners?"]


def test_it_holds_what_hosts_wrote_to_one_without_saying_which_of_them(
    cast: Cast, world: World
) -> None:
    (word,) = taken(cast, cast.anna)["official_notices"]
    assert set(word) == {"title", "body", "sent_at"}
    assert (word["title"], word["body"]) == ("Your letter", "We *talk* about it.")


def test_it_holds_what_one_wishes_to_be_told_and_when(cast: Cast, world: World) -> None:
    found = taken(cast, cast.anna)
    assert found["notice_wishes"] == [{"group": "mentions", "here": True, "mail": "daily"}]
    assert found["quiet_hours"] == {"starts_at": "22:00:00", "ends_at": "07:30:00"}
    bram = taken(cast, cast.bram)
    assert (bram["notice_wishes"], bram["quiet_hours"], bram["official_notices"]) == ([], None, [])


def test_it_holds_what_one_did_and_was_told(cast: Cast, world: World) -> None:
    found = taken(cast, cast.anna)
    assert {"kind": "thanks", "to": f"/c/{world.story.pk}/"}.items() <= found["reactions"][
        0
    ].items()
    assert {"commented", "mentioned-in-contribution"} <= {one["kind"] for one in found["notices"]}
    assert "Anna's laptop" in {one["name"] for one in found["tokens"]}
    assert {"contribute", "edit", "comment"} <= {one["verb"] for one in found["acts"]}
    assert f"/c/{world.story.pk}/" in {one["url"] for one in found["read"]}


@pytest.mark.parametrize("who", ["anna", "bram", "host", "second_host", "vendor"])
def test_nothing_of_anybody_else_is_in_it(cast: Cast, world: World, who: str) -> None:
    member = getattr(cast, who)
    said = json.dumps(taken(cast, member), ensure_ascii=False)
    for other in Member.objects.exclude(pk=member.pk):
        for theirs in (other.name, other.email, other.pk):
            assert theirs not in said, theirs


def test_no_word_of_others_is_in_it(cast: Cast, world: World) -> None:
    said = json.dumps(taken(cast, cast.anna), ensure_ascii=False)
    for theirs in ("A calm Monday", "helped us along", "And mine", "not @annabel"):
        assert theirs not in said
    said = json.dumps(taken(cast, cast.bram), ensure_ascii=False)
    for hers in ("rosters", "makes my week", "unfinished", "A name too many", "planners"):
        assert hers not in said


def test_nobody_learns_from_it_that_they_were_alerted_about(cast: Cast, world: World) -> None:
    said = json.dumps(taken(cast, cast.anna))
    assert "I worry a little" not in said
    assert world.about_her.pk not in said


def test_no_secret_is_in_it(cast: Cast, world: World) -> None:
    said = json.dumps(taken(cast, cast.anna))
    assert world.secret not in said
    assert "digest" not in said
    assert "argon2" not in said


@pytest.mark.parametrize("who", ["applicant", "newcomer", "host"])
def test_everyone_may_take_it(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    assert taken(cast, member)["profile"]["handle"] == member.handle


def test_it_costs_as_many_queries_for_much_as_for_little(cast: Cast, world: World) -> None:
    with CaptureQueriesContext(connection) as little:
        taken(cast, cast.anna)
    for number in range(8):
        comment(by=cast.anna, contribution=world.story, draft=Draft(f"Another thought, {number}."))
    with CaptureQueriesContext(connection) as much:
        taken(cast, cast.anna)
    assert len(much) <= len(little)


def test_that_it_was_taken_is_logged(cast: Cast) -> None:
    export(by=cast.anna)
    assert Act.objects.filter(verb="export", actor=cast.anna).count() == 1


def test_it_is_not_taken_again_and_again(cast: Cast) -> None:
    for _ in range(limits.EXPORTING.burst):
        export(by=cast.anna)
    with pytest.raises(Refused) as refused:
        export(by=cast.anna)
    assert refused.value.kind == "rate-limit"


def test_the_page_gives_the_same_as_a_file(cast: Cast, world: World) -> None:
    answer = cast.client_of(cast.anna).post("/settings/data/")
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"] == 'attachment; filename="comity-export.json"'
    assert "no-store" in answer["Cache-Control"]
    file, program = json.loads(answer.content), taken(cast, cast.anna)
    for varying in ("made_at", "tokens", "acts", "profile"):
        assert type(file.pop(varying)) is type(program.pop(varying))
    assert file == program


def test_looking_at_the_page_takes_nothing(cast: Cast) -> None:
    page = cast.client_of(cast.newcomer).get("/settings/data/").content.decode()
    assert "What is kept of you, and why" in page
    assert not Act.objects.filter(verb="export").exists()


def test_a_token_that_may_not_read_takes_nothing(cast: Cast) -> None:
    assert cast.api_of(cast.stranger).get("/me/export").status_code == 401
