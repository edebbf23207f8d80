"""Publishing, accepting, and saying that a hint was wrong."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from comity.answer import Refused
from comity.charter.actions.accept import accept
from comity.charter.actions.hint import mark_wrong
from comity.charter.actions.publish import publish_first
from comity.charter.models import Acceptance, Hint, Version
from comity.charter.source import load
from tests.cast import Cast, by_hand


def test_a_start_publishes_the_shipped_code_once(db: None) -> None:
    source = load(settings.CODE_FOLDER)
    first = publish_first(source)
    assert first is not None
    assert first.clauses.filter(language="nl").count() == len(source.texts["nl"])
    assert first.settings["relations-not-sales"] == {
        "kept_by": "both",
        "nudges_before_hold": 2,
        "window_days": 30,
    }
    assert publish_first(source) is None
    assert Version.objects.count() == 1


def test_an_acceptance_is_kept_with_its_language_and_moment(cast: Cast) -> None:
    kept = accept(by=cast.newcomer, number=cast.version.number, language="nl")
    assert (kept.member, kept.version, kept.language) == (
        cast.newcomer,
        cast.version,
        "nl",
    )
    cast.newcomer.refresh_from_db()
    assert cast.newcomer.accepted_version == cast.version.number


def test_accepting_again_keeps_the_first_moment_and_language(cast: Cast) -> None:
    first = accept(by=cast.newcomer, number=cast.version.number, language="nl")
    again = accept(by=cast.newcomer, number=cast.version.number, language="en")
    assert (again.pk, again.language, again.accepted_at) == (
        first.pk,
        "nl",
        first.accepted_at,
    )
    assert Acceptance.objects.filter(member=cast.newcomer).count() == 1


def test_an_applicant_accepts_before_being_let_in(cast: Cast) -> None:
    accept(by=cast.applicant, number=cast.version.number, language="en")
    assert Acceptance.objects.filter(member=cast.applicant).exists()


def test_another_version_than_the_one_in_force_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        accept(by=cast.newcomer, number=cast.version.number + 1, language="en")
    assert refused.value.kind == "conflict"
    assert not Acceptance.objects.filter(member=cast.newcomer).exists()


def test_no_acceptance_is_changed_or_taken_away(cast: Cast) -> None:
    kept = Acceptance.objects.filter(member=cast.anna)
    with by_hand(), pytest.raises(DatabaseError), transaction.atomic():
        kept.update(language="en")
    with by_hand(), pytest.raises(DatabaseError), transaction.atomic():
        kept.delete()
    assert kept.get().language == "nl"


def test_only_ones_own_hints_are_marked_as_wrong(cast: Cast) -> None:
    with by_hand():
        own, others = (
            Hint.objects.create(member=member, clause="courtesy", outcome="nudge", language="en")
            for member in (cast.anna, cast.bram)
        )
    assert mark_wrong(by=cast.anna, hints=[own.pk, others.pk, "nothing"]) == 1
    own.refresh_from_db()
    others.refresh_from_db()
    assert (own.wrong, others.wrong) == (True, False)
