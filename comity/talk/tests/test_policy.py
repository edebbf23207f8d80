"""Who may do what, as truth tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from comity.answer import Answer
from comity.charter.models import Version
from comity.people.models import Member, Role
from comity.spaces.models import Kind, Space, Visibility
from comity.talk import policy
from comity.talk.models import Comment, Contribution, Held, State

VERSION = Version(number=3, required=2)
SPACE = Space(slug="conversation", visibility=Visibility.MEMBERS)


def member(role: Role = Role.MEMBER, accepted: int = 3, key: str = "anna") -> Member:
    return Member(id=key, handle=key, name=key, role=role, accepted_version=accepted)


ANNA = member()
HOST = member(Role.HOST, key="hilde")
APPLICANT = member(Role.APPLICANT)
NOT_ACCEPTED = member(accepted=1)
ACCEPTED_THE_ONE_BEFORE = member(accepted=2)


def contribution(
    state: State = State.PUBLISHED, by: str = "bram", kind: str = "question"
) -> Contribution:
    return Contribution(id="q", author_id=by, state=state, kind=kind, space=SPACE)


def comment(state: State = State.PUBLISHED, by: str = "bram", under: str = "q") -> Comment:
    above = Contribution(id=under, space=SPACE)
    return Comment(id="c", author_id=by, state=state, contribution=above)


@pytest.mark.parametrize(
    ("who", "kind", "allowed"),
    [
        (ANNA, Kind.QUESTION, True),
        (ANNA, Kind.FAILURE, True),
        (ANNA, Kind.ANNOUNCEMENT, False),
        (HOST, Kind.ANNOUNCEMENT, True),
        (ACCEPTED_THE_ONE_BEFORE, Kind.STORY, True),
        (NOT_ACCEPTED, Kind.STORY, False),
        (APPLICANT, Kind.STORY, False),
        (member(Role.HOST, accepted=0), Kind.ANNOUNCEMENT, False),
    ],
)
def test_who_contributes_what(who: Member, kind: Kind, allowed: bool) -> None:
    answer = policy.may_contribute(who, SPACE, kind, VERSION)
    assert bool(answer) is allowed
    assert allowed or answer.reason is not None


def test_a_space_takes_only_its_kinds() -> None:
    questions_only = Space(slug="q", visibility=Visibility.MEMBERS, kinds=["question"])
    assert policy.may_contribute(ANNA, questions_only, Kind.QUESTION, VERSION)
    assert not policy.may_contribute(ANNA, questions_only, Kind.STORY, VERSION)


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (State.PUBLISHED, True),
        (State.HELD, False),
        (State.RETURNED, False),
        (State.DELETED, False),
    ],
)
@pytest.mark.parametrize("who", [ANNA, HOST])
def test_only_what_is_published_is_commented_on(who: Member, state: State, allowed: bool) -> None:
    assert bool(policy.may_comment(who, contribution(state), VERSION)) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        (comment(), True),
        (comment(State.DELETED), False),
        (comment(State.HELD), False),
        (comment(under="another"), False),
    ],
)
def test_a_reply_is_to_a_published_comment_of_the_same_thread(text: Comment, allowed: bool) -> None:
    assert bool(policy.may_reply(contribution(), text)) is allowed


@pytest.mark.parametrize("make", [contribution, comment])
@pytest.mark.parametrize(
    ("who", "by", "state", "edits", "deletes"),
    [
        (ANNA, "anna", State.PUBLISHED, True, True),
        (ANNA, "anna", State.HELD, True, True),
        (ANNA, "anna", State.RETURNED, True, True),
        (ANNA, "anna", State.DELETED, False, False),
        (ANNA, "bram", State.PUBLISHED, False, False),
        (HOST, "bram", State.PUBLISHED, False, False),
        (NOT_ACCEPTED, "anna", State.PUBLISHED, False, True),
        (APPLICANT, "anna", State.PUBLISHED, False, True),
    ],
)
def test_authors_edit_and_delete_their_own(
    make: Callable[..., Contribution | Comment],
    who: Member,
    by: str,
    state: State,
    edits: bool,
    deletes: bool,
) -> None:
    text = make(state, by=by)
    assert bool(policy.may_edit(who, text, VERSION)) is edits
    assert bool(policy.may_delete(who, text)) is deletes


@pytest.mark.parametrize(
    ("who", "text", "allowed"),
    [
        (ANNA, contribution(), True),
        (ANNA, contribution(by="anna"), False),
        (ANNA, contribution(State.HELD), False),
        (ANNA, comment(State.DELETED), False),
        (NOT_ACCEPTED, comment(), False),
        (APPLICANT, comment(), False),
    ],
)
def test_members_react_to_what_others_published(
    who: Member, text: Contribution | Comment, allowed: bool
) -> None:
    assert bool(policy.may_react(who, text, VERSION)) is allowed


@pytest.mark.parametrize(
    ("who", "asked", "allowed"),
    [
        (ANNA, contribution(by="anna"), True),
        (ANNA, contribution(by="bram"), False),
        (HOST, contribution(by="bram"), True),
        (ANNA, contribution(by="anna", kind="story"), False),
        (ANNA, contribution(State.HELD, by="anna"), False),
        (NOT_ACCEPTED, contribution(by="anna"), False),
    ],
)
def test_who_asked_or_a_host_accepts_an_answer(
    who: Member, asked: Contribution, allowed: bool
) -> None:
    assert bool(policy.may_accept_answer(who, asked, VERSION)) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        (comment(), True),
        (comment(under="another"), False),
        (comment(State.HELD), False),
        (comment(State.DELETED), False),
    ],
)
def test_an_answer_is_a_published_comment_of_that_question(text: Comment, allowed: bool) -> None:
    assert bool(policy.may_be_answer(contribution(), text)) is allowed


@pytest.mark.parametrize(
    ("who", "author", "outcome", "allowed"),
    [
        (HOST, "bram", Held.Outcome.WAITING, True),
        (HOST, "hilde", Held.Outcome.WAITING, False),
        (HOST, "bram", Held.Outcome.RELEASED, False),
        (HOST, "bram", Held.Outcome.WITHDRAWN, False),
        (ANNA, "bram", Held.Outcome.WAITING, False),
        (ANNA, "anna", Held.Outcome.WAITING, False),
    ],
)
def test_a_host_decides_once_and_not_about_themselves(
    who: Member, author: str, outcome: Held.Outcome, allowed: bool
) -> None:
    held = Held(author_id=author, outcome=outcome)
    answer: Answer = policy.may_decide_held(who, held, decides=who is HOST)
    assert bool(answer) is allowed
