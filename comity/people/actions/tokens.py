"""Tokens for a member's programs."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.doors.acting import action, log
from comity.doors.models import ApiToken
from comity.doors.tokens import issue
from comity.people import policy, queries
from comity.people.models import Member


@action
def make_token(*, by: Member, name: str, scopes: list[str]) -> tuple[ApiToken, str]:
    """A new token of the member's and its secret, which is shown once and not kept."""
    require(policy.may_make_token(by, scopes, len(queries.tokens(by))))
    token, secret = issue(by, name, scopes)
    log("make-token", by=by, about=token, scopes=scopes)
    return token, secret


@action
def end_token(*, by: Member, key: str) -> ApiToken:
    """End one of the member's own tokens. Raises Http404 for any other."""
    require(YES)
    token = queries.get_token(by, key)
    token.ended_at = timezone.now()
    token.save(update_fields=["ended_at"])
    log("end-token", by=by, about=token)
    return token
