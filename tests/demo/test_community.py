"""The demo community once it has moved in: what visitors of the demo rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import Count, F, Q
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from comity.charter.actions.publish import publish_first
from comity.charter.models import Acceptance
from comity.charter.source import load
from comity.conversations.queries import inbox
from comity.demo.load import fill
from comity.demo.texts import tables
from comity.notices.models import Notice
from comity.people.models import Company, Member, Role
from comity.promotion.models import Entry, Permission, Sponsorship
from comity.spaces.models import Membership, Space, Visibility
from comity.talk.models import Comment, Contribution, Reaction, ReactionKind, State
from comity.web.demo import SIGN_INS
from tests.database import cloned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("moved_in")]
ROOMS = (
    "boundaries",
    "care",
    "charter",
    "contact",
    "doors",
    "notices",
    "people",
    "spaces",
    "talk",
    "account",
)
PAGES = (
    "/",
    "/feed/",
    "/spaces/",
    "/spaces/welcome/",
    "/spaces/conversation/",
    "/spaces/vendors/",
    "/spaces/open-stories/",
    "/spaces/people-at-work/",
    "/conversations/",
    "/conversations/search/?q=tea",
    "/notices/",
    "/alerts/",
    "/contact/",
    "/contact/?show=asked",
    "/contact/?show=in-touch",
    "/contact/?show=stops",
    "/contact/?show=muted",
    "/settings/contact/",
    "/code/",
    "/about/",
    "/settings/",
)
DESK = (
    "/desk/",
    "/desk/alerts/",
    "/desk/applicants/",
    "/desk/companies/",
    "/desk/letters/",
    "/desk/requests/",
    "/desk/stops/",
)


@pytest.fixture(scope="module")
def moved_in(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo community, moved in once for all tests of this module."""
    with django_db_blocker.unblock(), cloned():
        publish_first(load(settings.CODE_FOLDER))
        fill()
        yield


@pytest.fixture(autouse=True)
def _demo_mode(settings: Settings) -> None:
    settings.DEMO = True


def signed_in(who: str) -> Client:
    """A browser that chose one of the four on the sign-in page."""
    client = Client()
    assert client.post("/demo/sign-in/", {"as": who}).status_code == 302
    return client


def counts() -> dict[str, int]:
    """How many rows of each kind there are in all rooms."""
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return {model._meta.label: model._default_manager.count() for model in models}


def test_moving_in_twice_changes_nothing() -> None:
    before, last = counts(), Contribution.objects.latest("created_at").pk
    assert fill() == 0
    assert counts() == before
    assert Contribution.objects.latest("created_at").pk == last


def test_the_last_three_months_are_there_up_to_today() -> None:
    now = timezone.now()
    moments = list(Comment.objects.values_list("created_at", flat=True))
    assert now - timedelta(days=100) < min(moments) < now - timedelta(days=80)
    assert now - timedelta(days=1) < max(moments) <= now


def test_a_thread_was_last_active_when_its_last_words_came() -> None:
    for thread in Contribution.objects.prefetch_related("comments"):
        said = [c.created_at for c in thread.comments.all() if c.state == State.PUBLISHED]
        behind = thread.active_at - max([thread.created_at, *said])
        assert timedelta(0) <= behind < timedelta(seconds=1), thread.title


@pytest.mark.parametrize("kind", ReactionKind.values)
def test_each_reaction_was_given_as_often_as_it_is_counted(kind: str) -> None:
    name = kind.replace("-", "_")
    for model in (Contribution, Comment):
        counted = model.objects.annotate(rows=Count("given", filter=Q(given__kind=kind)))
        assert not counted.exclude(**{name: F("rows")}).exists()
    assert Reaction.objects.filter(kind=kind).count() > 10


def test_nobody_reacted_to_their_own_words_or_to_what_they_may_not_read() -> None:
    own = Q(contribution__author=F("member")) | Q(comment__author=F("member"))
    assert not Reaction.objects.filter(own).exists()
    private = Space.objects.get(visibility=Visibility.PRIVATE)
    inside = Membership.objects.filter(space=private).values("member_id")
    there = Q(contribution__space=private) | Q(comment__contribution__space=private)
    assert not Reaction.objects.filter(there).exclude(member__in=inside).exists()


def test_an_accepted_answer_is_a_comment_of_its_question() -> None:
    answered = Contribution.objects.exclude(accepted=None).select_related("accepted")
    assert len(answered) >= 10
    for question in answered:
        assert question.accepted is not None
        assert (question.kind, question.accepted.contribution_id) == ("question", question.pk)
        assert question.accepted.state == State.PUBLISHED


def test_the_bell_counts_what_is_unread() -> None:
    unread = Count("notices", filter=Q(notices__read_at=None))
    assert not Member.objects.annotate(n=unread).exclude(unread_notices=F("n")).exists()
    assert Notice.objects.filter(member__role=Role.HOST, read_at=None).exists()


def test_whoever_writes_accepted_the_code_before() -> None:
    for member in Member.objects.exclude(role=Role.APPLICANT):
        accepted = Acceptance.objects.get(member=member)
        assert accepted.version_id == member.accepted_version
        assert not member.contributions.filter(created_at__lt=accepted.accepted_at).exists()
        assert not member.comments.filter(created_at__lt=accepted.accepted_at).exists()
    assert not Acceptance.objects.filter(member__role=Role.APPLICANT).exists()


def test_a_byline_is_that_of_its_author_and_only_vendors_wear_the_badge() -> None:
    for text in [*Contribution.objects.select_related("author__company"), *Comment.objects.all()]:
        company = text.author.company
        assert text.byline_company == (company.name if company else "")
        assert text.byline_vendor == bool(company and company.wears_badge)
    assert set(Company.objects.values_list("vendor", flat=True)) == {"yes", "no", "undecided"}


@pytest.mark.parametrize(
    ("who", "role", "is_vendor"),
    [
        ("member", Role.MEMBER, False),
        ("host", Role.HOST, False),
        ("vendor", Role.MEMBER, True),
        ("newcomer", Role.MEMBER, False),
    ],
)
def test_the_four_who_sign_in_are_what_they_are_called(
    who: str, role: Role, is_vendor: bool
) -> None:
    client = signed_in(who)
    member = Member.objects.get(handle=SIGN_INS[who])
    assert member.role == role
    assert bool(member.company and member.company.wears_badge) is is_vendor
    age = timezone.now() - member.joined_at
    assert (age <= timedelta(days=7)) is (who == "newcomer")
    assert member.name in unescape(client.get("/settings/").content.decode())


@pytest.mark.parametrize("who", SIGN_INS)
def test_every_page_opens_for_each_of_the_four(who: str) -> None:
    client = signed_in(who)
    for path in PAGES:
        assert client.get(path).status_code == 200, path
    for path in DESK:
        assert client.get(path).status_code == (200 if who == "host" else 403), path


def test_a_host_finds_a_vendors_offer_waiting_and_releases_it() -> None:
    client = signed_in("host")
    desk = client.get("/desk/").content.decode()
    found = re.search(r"/desk/held/(\w+)/", desk)
    assert found
    page = unescape(client.get(f"/desk/held/{found[1]}/").content.decode())
    assert "routing suite" in page
    assert "/code/#relations-not-sales" in page
    assert client.post(f"/desk/held/{found[1]}/release/").status_code == 302
    assert "routing suite" in signed_in("member").get("/feed/").content.decode()


def test_sharing_without_selling_is_there_to_look_at() -> None:
    rules = {"budget", "sponsored", "question", "introduction"}
    assert set(Entry.objects.values_list("rule", flat=True)) == rules
    assert Sponsorship.objects.get().left == 3
    assert Permission.objects.get().is_open
    newest = Contribution.objects.filter(kind="share").latest("created_at")
    assert newest.labels == ["own-work"]


def test_work_was_shared_in_earlier_months_and_makes_room_again() -> None:
    shares = {entry["title"]: entry for entry in tables("shares.toml", "share")}
    made = {one.title: one for one in Contribution.objects.filter(title__in=shares)}
    assert set(made) == set(shares)
    for title, one in made.items():
        assert (timezone.now() - one.created_at).days == shares[title]["days_ago"]
        assert one.author.handle == shares[title]["author"]
        assert Entry.objects.filter(text=one.pk, at=one.created_at).count() == (
            shares[title]["relation"] != "found"
        )


def test_no_link_within_the_texts_is_broken() -> None:
    client = signed_in("member")
    html = " ".join(Contribution.objects.values_list("html", flat=True))
    html += " ".join(Comment.objects.values_list("html", flat=True))
    paths = set(re.findall(r'href="(/[^"]*)"', html))
    assert paths
    for path in sorted(paths):
        assert client.get(path).status_code == 200, path


def test_visitors_read_the_public_space_and_nothing_else() -> None:
    client = Client()
    for space in Space.objects.all():
        is_public = space.visibility == Visibility.PUBLIC
        assert client.get(f"/spaces/{space.slug}/").status_code == (200 if is_public else 404)
    assert Contribution.objects.filter(space__visibility=Visibility.PUBLIC).count() >= 10


def test_the_member_of_the_sign_in_finds_something_new_to_read() -> None:
    member = Member.objects.get(handle=SIGN_INS["member"])
    lines, _ = inbox(member)
    assert len(lines) == 3
    assert any(line.circle.mine.is_unread for line in lines)
    assert all(line.circle.without_consent == () for line in lines)
