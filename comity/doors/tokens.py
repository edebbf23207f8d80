"""Bearer tokens: made once, shown once, kept as digests."""

from __future__ import annotations

import secrets
from hashlib import sha256
from importlib import import_module
from typing import Any, Protocol, cast

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation import gettext_noop
from ninja.security import HttpBearer

from comity.answer import Answer, Message, Refused, no, require
from comity.doors.models import ApiToken

SCOPES = {
    "read": gettext_noop("Read what I may read"),
    "write": gettext_noop("Write in my name"),
    "hosts": gettext_noop("Do what a host may do"),
}
PREFIX = "cmty_"


def digest(secret: str) -> str:
    """What is kept of a token: SHA-256 suffices, as the secret has 256 random bits."""
    return sha256(secret.encode()).hexdigest()


def issue(owner: AbstractBaseUser, name: str, scopes: list[str]) -> tuple[ApiToken, str]:
    """A new token and its secret, which cannot be had again. Called by people's actions only."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        owner_id=owner.pk, name=name, scopes=scopes, digest=digest(secret)
    )
    return token, secret


def find(secret: str) -> ApiToken | None:
    """The living token with this secret whose owner may sign in; its owner comes with it."""
    token = (
        ApiToken.objects.select_related("owner__company")
        .filter(digest=digest(secret), ended_at=None, owner__is_active=True)
        .first()
    )
    today = timezone.localdate()
    if token is not None and token.used_on != today:
        ApiToken.objects.filter(pk=token.pk).update(used_on=today)
    return token


class Doorkeeper(Protocol):
    """Who says whether someone comes in: the module that settings.DOORKEEPER names, as what keeps
    people out is known in a room above this one."""

    def may_enter(self, person: object, path: str) -> Answer:
        """Whether this person may go on to an address."""


def doorkeeper() -> Doorkeeper:
    """The one that the settings name."""
    return cast(Doorkeeper, import_module(settings.DOORKEEPER))


class Bearer(HttpBearer):
    """Ninja's authentication by token. `request.user` becomes its owner, who is answered in their
    own language.

    Raises Refused (permission) where the token lacks the scope, or its owner is kept out.
    """

    def __init__(self, scope: str = "read") -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Any | None:
        found = find(token)
        if found is None:
            return None
        if self.scope not in found.scopes:
            reason = Message("This token has no scope “%(scope)s”.", scope=self.scope)
            raise Refused(no(reason))
        require(doorkeeper().may_enter(found.owner, request.path))
        request.user = found.owner
        translation.activate(found.owner.language)
        return found.owner


class MaybeBearer(Bearer):
    """The same for what strangers may read too: without a token, the request is anonymous."""

    def __call__(self, request: HttpRequest) -> Any | None:
        if "Authorization" in request.headers:
            return super().__call__(request)
        request.user = AnonymousUser()
        return request.user


READ, WRITE, HOSTS, ANYONE = (
    Bearer("read"),
    Bearer("write"),
    Bearer("hosts"),
    MaybeBearer("read"),
)
