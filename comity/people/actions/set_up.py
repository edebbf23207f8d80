"""The first start: name the community and make its first host."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.doors.tokens import digest
from comity.people import policy, queries
from comity.people.handles import new_handle
from comity.people.models import Community, Member, Role


@dataclass(frozen=True, slots=True)
class Founding:
    """The community's name, its address for questions about the code, how one joins ("open" or
    "approval"), and its first host's name, address, password and language."""

    community: str
    contact_address: str
    joining: str
    name: str
    email: str
    password: str
    language: str


@action
def new_setup_token() -> str:
    """A new one-time token for the set-up page; any earlier one ends. Only its digest is kept.

    Raises Refused (conflict) where the community is set up.
    """
    require(policy.may_set_up(queries.community()), kind="conflict")
    token = secrets.token_urlsafe(24)
    Community.objects.update_or_create(pk=1, defaults={"setup_token_digest": digest(token)})
    return token


@action
def complete_setup(*, founding: Founding) -> Member:
    """Keep the community and its first host, whose address needs no proof: they hold the token,
    which ends here. Raises Refused (conflict) where someone was first."""
    require(policy.may_set_up(queries.community()), kind="conflict")
    community = _locked()
    require(policy.may_set_up(community), kind="conflict")
    host = _first_host(founding)
    community.name = founding.community
    community.contact_address = founding.contact_address
    community.joining = founding.joining
    community.set_up_at, community.setup_token_digest = timezone.now(), ""
    community.save()
    log("set-up", by=host, about=community)
    return host


def _locked() -> Community:
    """The community's row, locked, so that of two who set up at once one comes first."""
    Community.objects.get_or_create(pk=1)
    return Community.objects.select_for_update().get(pk=1)


def _first_host(founding: Founding) -> Member:
    now = timezone.now()
    host = Member(
        handle=new_handle(founding.name),
        name=founding.name,
        email=founding.email.lower(),
        language=founding.language,
        languages=[founding.language],
        role=Role.HOST,
        introduced_at=now,
        admitted_at=now,
    )
    host.set_password(founding.password)
    host.save(force_insert=True)
    EmailAddress.objects.create(user=host, email=host.email, verified=True, primary=True)
    return host
