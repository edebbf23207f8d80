"""The demo community."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from django.conf import settings
from django.db.models import Count, F
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from comity.care.models import Alert
from comity.charter.actions.publish import publish_first
from comity.charter.source import load
from comity.demo.load import PASSWORD, fill
from comity.notices.models import Notice
from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk.models import Comment, Contribution, Held, Reaction, State
from tests.database import cloned


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """The demo community, moved in once for all tests; its number of members."""
    with django_db_blocker.unblock(), cloned():
        publish_first(load(settings.CODE_FOLDER))
        yield fill()


@pytest.mark.django_db
def test_it_is_as_large_as_promised(demo: int) -> None:
    assert demo == Member.objects.count() == 40
    assert Space.objects.count() == 6
    assert Contribution.objects.count() >= 120
    assert Comment.objects.count() >= 600
    assert {member.language for member in Member.objects.all()} == {"nl", "en"}


@pytest.mark.django_db
def test_its_counters_say_what_is_there(demo: int) -> None:
    counted = Contribution.objects.filter(state=State.PUBLISHED).annotate(n=Count("comments"))
    assert not counted.exclude(comment_count=F("n")).exists()
    given = sum(
        sum(text.reactions.values())
        for text in [*Contribution.objects.all(), *Comment.objects.all()]
    )
    assert given == Reaction.objects.count()


@pytest.mark.django_db
def test_nobody_speaks_in_the_future_or_before_joining(demo: int) -> None:
    contributions = Contribution.objects.select_related("author")
    for text in chain(contributions, Comment.objects.select_related("author")):
        assert text.author.joined_at < text.created_at <= timezone.now()


@pytest.mark.django_db
def test_an_answer_comes_after_what_it_answers(demo: int) -> None:
    for comment in Comment.objects.select_related("parent", "contribution"):
        before = comment.parent or comment.contribution
        assert before.created_at <= comment.created_at


@pytest.mark.django_db
def test_hosts_find_something_to_decide(demo: int) -> None:
    assert Held.objects.filter(outcome=Held.Outcome.WAITING).count() == 1
    assert Alert.objects.waiting().count() == 1
    assert Member.objects.applicants().count() == 1
    assert Notice.objects.filter(member__role="host").exists()


@pytest.mark.django_db
def test_everyone_signs_in_with_the_same_password(demo: int) -> None:
    assert Member.objects.values("password").distinct().count() == 1
    assert Member.objects.get(handle="marit-vos").check_password(PASSWORD)


@pytest.mark.django_db
def test_it_moves_in_only_where_nobody_lives(demo: int) -> None:
    assert fill() == 0
    assert Member.objects.count() == demo
