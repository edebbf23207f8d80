"""Making, changing and filling spaces."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.utils import translation

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop
from comity.boundaries.models import Attempt
from comity.doors.models import Act
from comity.notices.models import Notice
from comity.spaces import actions, queries
from comity.spaces.details import Details
from comity.spaces.models import Kind, Membership, Space, Visibility
from tests.cast import Cast, by_hand

READING = Details(
    name_nl="Leeskring",
    name_en="Reading circle",
    description_nl="Samen een boek per maand.",
    description_en="One book a month, together.",
    visibility=Visibility.MEMBERS,
    kinds=(Kind.QUESTION, Kind.STORY),
)
CLOSED = replace(READING, visibility=Visibility.PRIVATE)


def test_a_first_start_makes_three_members_spaces_in_order(db: None) -> None:
    made = actions.start()
    assert [space.slug for space in made] == ["welcome", "conversation", "vendors"]
    assert list(Space.objects.all()) == made
    assert {space.visibility for space in made} == {Visibility.MEMBERS}
    assert all(space.kinds == Kind.values for space in made)


def test_starting_again_makes_nothing_not_even_what_was_removed(cast: Cast) -> None:
    with by_hand():
        Space.objects.all().delete()
    vendors = actions.start()[-1]
    actions.remove(by=cast.host, space=vendors)
    assert actions.start() == []
    assert [space.slug for space in queries.spaces_for(cast.anna)] == ["welcome", "conversation"]


def test_a_new_space_stands_last_under_its_english_name(cast: Cast) -> None:
    space = actions.create(by=cast.host, details=READING)
    assert (space.slug, space.kinds) == ("reading-circle", ["question", "story"])
    assert queries.spaces_for(cast.anna)[-1] == space
    assert Act.objects.filter(verb="create-space", about_id=space.pk, actor=cast.host).exists()


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Square", "square-2"), ("New", "new-2"), ("读书会", "space"), ("A" * 60, "a" * 36)],
)
def test_a_space_gets_an_address_of_its_own(cast: Cast, name: str, slug: str) -> None:
    assert actions.create(by=cast.host, details=replace(READING, name_en=name)).slug == slug


def test_the_address_of_a_removed_space_is_not_used_again(cast: Cast) -> None:
    actions.remove(by=cast.host, space=actions.create(by=cast.host, details=READING))
    assert actions.create(by=cast.host, details=READING).slug == "reading-circle-2"


def test_members_make_change_and_remove_no_spaces(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.create(by=cast.anna, details=READING)
    with pytest.raises(Refused):
        actions.edit(by=cast.anna, space=cast.conversation, details=READING)
    with pytest.raises(Refused):
        actions.remove(by=cast.anna, space=cast.conversation)


def test_who_makes_a_private_space_is_its_first_host(cast: Cast) -> None:
    space = actions.create(by=cast.host, details=CLOSED)
    assert queries.count_hosts(space) == 1
    assert space in queries.spaces_for(cast.host)
    assert space not in queries.spaces_for(cast.second_host)


def test_a_space_that_becomes_private_keeps_someone_who_can_open_it(cast: Cast) -> None:
    space = actions.edit(by=cast.host, space=cast.conversation, details=CLOSED)
    assert space in queries.spaces_for(cast.host)
    assert space not in queries.spaces_for(cast.anna)


def test_a_spaces_own_host_edits_it_and_its_address_stays(cast: Cast) -> None:
    actions.make_host(by=cast.host, space=cast.conversation, member=cast.anna)
    space = actions.edit(by=cast.anna, space=cast.conversation, details=READING)
    assert (space.slug, space.name_en) == ("conversation", "Reading circle")


def test_what_was_written_for_a_few_is_never_opened_to_more(cast: Cast) -> None:
    actions.note_first_text(space=cast.private)
    for visibility in (Visibility.MEMBERS, Visibility.PUBLIC):
        with pytest.raises(Refused) as refused:
            actions.edit(
                by=cast.host, space=cast.private, details=replace(READING, visibility=visibility)
            )
        assert refused.value.kind == "permission"
    assert cast.private not in queries.spaces_for(cast.anna)


def test_a_space_in_which_nothing_is_written_is_opened(cast: Cast) -> None:
    opened = actions.edit(by=cast.host, space=cast.private, details=READING)
    assert opened in queries.spaces_for(cast.anna)


def test_a_text_meant_for_a_few_is_not_written_where_more_read_it_now(cast: Cast) -> None:
    actions.edit(by=cast.host, space=cast.private, details=READING)
    with pytest.raises(Refused) as refused:
        actions.note_first_text(space=cast.private)
    assert refused.value.kind == "conflict"


def test_a_removed_space_is_in_nobodys_list(cast: Cast) -> None:
    actions.remove(by=cast.host, space=cast.public)
    for viewer in (None, cast.anna, cast.host):
        assert cast.public not in queries.spaces_for(viewer)


def test_who_is_invited_reads_along_and_is_told_once(cast: Cast) -> None:
    assert cast.private not in queries.spaces_for(cast.anna)
    for _ in range(2):
        actions.invite(by=cast.host, space=cast.private, member=cast.anna)
    assert cast.private in queries.spaces_for(cast.anna)
    notice = Notice.objects.get(member=cast.anna)
    assert (notice.kind, notice.params["space"]) == ("invited-to-space", "Achterkamer")


def test_inviting_again_takes_no_hosts_place_away(cast: Cast) -> None:
    actions.make_host(by=cast.host, space=cast.private, member=cast.anna)
    actions.invite(by=cast.host, space=cast.private, member=cast.anna)
    assert queries.count_hosts(cast.private) == 2


@pytest.mark.parametrize("who", ["bram", "second_host", "anna"])
def test_nobody_but_its_hosts_invites_into_a_private_space(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        actions.invite(by=getattr(cast, who), space=cast.private, member=cast.vendor)


def test_an_applicant_is_not_invited(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.invite(by=cast.host, space=cast.private, member=cast.applicant)
    assert refused.value.kind == "conflict"


def test_an_ended_invitation_closes_the_door(cast: Cast) -> None:
    actions.uninvite(by=cast.host, who=Membership.objects.get(member=cast.bram))
    assert cast.private not in queries.spaces_for(cast.bram)


def test_the_last_host_of_a_private_space_neither_goes_nor_steps_down(cast: Cast) -> None:
    last = Membership.objects.get(member=cast.host, space=cast.private)
    for verb in (actions.uninvite, actions.unmake_host):
        with pytest.raises(Refused) as refused:
            verb(by=cast.host, who=last)
        assert refused.value.kind == "conflict"
    assert queries.count_hosts(cast.private) == 1


def test_a_host_steps_down_once_there_is_another_and_stays_invited(cast: Cast) -> None:
    actions.make_host(by=cast.host, space=cast.private, member=cast.bram)
    actions.unmake_host(by=cast.bram, who=Membership.objects.get(member=cast.host))
    assert queries.count_hosts(cast.private) == 1
    assert cast.private in queries.spaces_for(cast.host)


def test_a_space_is_called_by_its_name_in_the_readers_language(cast: Cast) -> None:
    for language, name in (("nl", "Plein"), ("en", "Square")):
        with translation.override(language):
            assert cast.public.name == str(cast.public) == name


@pytest.mark.parametrize("verb", [actions.invite, actions.make_host])
def test_nobody_is_let_in_by_whom_they_asked_to_stop(cast: Cast, verb: Any) -> None:
    """(clause stop-means-stop)"""
    ask_to_stop(by=cast.anna, member=cast.host)
    with pytest.raises(Refused) as caught:
        verb(by=cast.host, space=cast.private, member=cast.anna)
    assert caught.value.answer.clause == "stop-means-stop"
    assert queries.membership(cast.private, cast.anna) is None
    assert Attempt.objects.get().way == "invite"
