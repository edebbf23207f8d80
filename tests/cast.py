"""The cast: the same few people and spaces in every test (a pytest plugin).

Ask for the fixture `cast` instead of making members yourself. What a test adds by hand, outside
an action, it adds within `by_hand()`; see docs/testing.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.cache import caches
from django.test import Client
from django.utils import timezone, translation

from comity.answer import asking, mark_asked
from comity.charter.actions.publish import publish_first
from comity.charter.models import Acceptance, Version
from comity.charter.source import Source, load
from comity.doors.tokens import SCOPES, issue
from comity.people.models import Community, Company, Member, Role, VendorClass
from comity.spaces.models import Membership, Space, Visibility

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

    Reply = _MonkeyPatchedWSGIResponse

PASSWORD = "koffie-met-havermelk"


@contextmanager
def by_hand() -> Iterator[None]:
    """Within this a test may write rows itself, without an action that asked."""
    with asking():
        mark_asked()
        yield


class Api:
    """The API as a program of one member calls it, with a token of all scopes; or without one."""

    def __init__(self, secret: str | None = None) -> None:
        self.secret = secret
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        self._client = Client(headers=headers)

    def get(self, path: str, **query: str) -> Reply:
        """GET `path`, which starts after /api/v1."""
        return self.send("GET", path, query)

    def post(self, path: str, body: object = None) -> Reply:
        return self.send("POST", path, body)

    def put(self, path: str, body: object = None) -> Reply:
        return self.send("PUT", path, body)

    def patch(self, path: str, body: object = None) -> Reply:
        return self.send("PATCH", path, body)

    def delete(self, path: str) -> Reply:
        return self.send("DELETE", path)

    def send(self, method: str, path: str, body: Any = None) -> Reply:
        """Any method; `body` is sent as JSON, for GET as the query."""
        more = {} if method == "GET" else {"content_type": "application/json"}
        call = getattr(self._client, method.lower())
        answer: Reply = call(f"/api/v1{path}", body, **more)
        return answer


@dataclass(frozen=True)
class Cast:
    """Anna and Bram are members who accepted the code. Hilde (`host`) and Samir (`second_host`)
    are hosts; only Hilde and Bram are in the private space. Vera (`vendor`) works for a company
    that hosts decided to be a vendor. Nora (`newcomer`) is a member who has not accepted the
    code; Aziz (`applicant`) waits to be let in. The `stranger` has no account.
    """

    anna: Member
    bram: Member
    host: Member
    second_host: Member
    vendor: Member
    newcomer: Member
    applicant: Member
    conversation: Space
    public: Space
    private: Space
    version: Version
    stranger: None = None

    def client_of(self, member: Member | None) -> Client:
        """A browser in which this member is signed in; for None a stranger's."""
        client = Client()
        if member is not None:
            client.force_login(member)
        return client

    def api_of(self, member: Member | None) -> Api:
        """The API with a new token of this member; for None without one."""
        if member is None:
            return Api()
        with by_hand():
            _, secret = issue(member, "test", list(SCOPES))
        return Api(secret)


@pytest.fixture(autouse=True)
def nobodys_language() -> None:
    """Each test begins in the language of the source, whoever was spoken to in the one before."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def nothing_told() -> None:
    """Each test begins with nothing kept of what the one before told everyone."""
    caches["told"].clear()


@pytest.fixture
def cast(db: None) -> Cast:
    """The people and spaces of every test, under the shipped code of conduct."""
    with by_hand():
        Community.objects.update_or_create(
            id=1, defaults={"name": "The Commons", "set_up_at": timezone.now()}
        )
        version = publish_first(_code()) or Version.objects.latest("published_at")
        people = _people(version)
        named: dict[str, Any] = {**people, **_spaces(people)}
    return Cast(version=version, **named)


@cache
def _code() -> Source:
    return load(settings.CODE_FOLDER)


@cache
def _password() -> str:
    """Hashed once a process, as argon2 is slow on purpose."""
    return make_password(PASSWORD)


def _people(version: Version) -> dict[str, Member]:
    shop = Company(name="Zomer Stores", folded="zomerstores", vendor=VendorClass.NO)
    vendor = Company(name="Feedbackly Tools", folded="feedbacklytools", vendor=VendorClass.YES)
    Company.objects.bulk_create([shop, vendor])
    people = {
        "anna": _member("anna", "Anna de Wit", "nl", company=shop),
        "bram": _member("bram", "Bram Ashworth", "en"),
        "host": _member("hilde", "Hilde Maes", "nl", role=Role.HOST),
        "second_host": _member("samir", "Samir Haddad", "en", role=Role.HOST),
        "vendor": _member("vera", "Vera Lindqvist", "en", company=vendor),
        "newcomer": _member("nora", "Nora Vermeer", "en"),
        "applicant": _member("aziz", "Aziz Karimi", "en", role=Role.APPLICANT, admitted_at=None),
    }
    accepted = [people[who] for who in people if who not in ("newcomer", "applicant")]
    for member in accepted:
        member.accepted_version = version.number
    Member.objects.bulk_create(people.values())
    EmailAddress.objects.bulk_create(
        EmailAddress(user=member, email=member.email, verified=True, primary=True)
        for member in people.values()
    )
    Acceptance.objects.bulk_create(
        Acceptance(member=member, version=version, language=member.language) for member in accepted
    )
    return people


def _member(handle: str, name: str, language: str, **more: Any) -> Member:
    joined = timezone.now() - timedelta(days=90)
    values = {
        "handle": handle,
        "email": f"{handle}@example.org",
        "name": name,
        "language": language,
        "languages": [language],
        "role": Role.MEMBER,
        "password": _password(),
        "joined_at": joined,
        "introduced_at": joined,
        "admitted_at": joined,
    }
    return Member(**{**values, **more})


def _spaces(people: dict[str, Member]) -> dict[str, Space]:
    Space.objects.all().delete()
    spaces = {
        "conversation": _space("conversation", "Gesprek", "Conversation", Visibility.MEMBERS, 1),
        "public": _space("square", "Plein", "Square", Visibility.PUBLIC, 2),
        "private": _space("back-room", "Achterkamer", "Back room", Visibility.PRIVATE, 3),
    }
    Space.objects.bulk_create(spaces.values())
    Membership.objects.bulk_create(
        [
            Membership(space=spaces["private"], member=people["host"], is_host=True),
            Membership(space=spaces["private"], member=people["bram"]),
        ]
    )
    return spaces


def _space(slug: str, nl: str, en: str, visibility: Visibility, position: int) -> Space:
    return Space(slug=slug, name_nl=nl, name_en=en, visibility=visibility, position=position)
