"""`comity member add`."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from comity.charter import queries as charter
from comity.charter.actions.accept import accept
from comity.people.actions import add
from comity.people.actions.hand_out_token import hand_out_token
from comity.people.handles import is_handle
from comity.people.models import Member
from comity.running.errors import CannotRun


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Whom the operator adds."""

    handle: str
    email: str
    name: str
    company: str
    language: str
    is_host: bool
    is_vendor: bool
    accepts: bool


def add_member(newcomer: Newcomer, *, with_token: bool) -> str:
    """Add a member; returns the secret of a token with all scopes, or "".

    Raises CannotRun where the handle or the address is taken, or is none.
    """
    _check(newcomer)
    with transaction.atomic():
        member = _add(newcomer)
        if newcomer.accepts:
            _accept(member)
        return hand_out_token(to=member) if with_token else ""


def _check(newcomer: Newcomer) -> None:
    if not is_handle(newcomer.handle):
        raise CannotRun(
            f"“{newcomer.handle}” cannot be a handle: up to 40 lower-case letters, digits and "
            "hyphens, the first and the last no hyphen, such as anna-de-wit."
        )
    try:
        validate_email(newcomer.email)
    except ValidationError as error:
        raise CannotRun(f"“{newcomer.email}” is no e-mail address.") from error
    if Member.objects.filter(handle=newcomer.handle).exists():
        raise CannotRun(f"There is a member {newcomer.handle} already. Choose another handle.")
    if Member.objects.filter(email__iexact=newcomer.email).exists():
        raise CannotRun(f"There is a member with the address {newcomer.email} already.")


def _add(newcomer: Newcomer) -> Member:
    return add(
        handle=newcomer.handle,
        email=newcomer.email,
        name=newcomer.name,
        is_host=newcomer.is_host,
        company=newcomer.company,
        is_vendor=newcomer.is_vendor,
        language=newcomer.language,
    )


def _accept(member: Member) -> None:
    version = charter.in_force()
    if version is None:
        raise CannotRun("No code of conduct is published yet. Start the community first.")
    accept(by=member, number=version.number, language=member.language)
