"""A token from the operator, made on the command line."""

from __future__ import annotations

from comity.answer import YES, require
from comity.doors.acting import action, log
from comity.doors.tokens import SCOPES, issue
from comity.people.models import Member


@action
def hand_out_token(*, to: Member) -> str:
    """A new token for a member's programs with all scopes; returns its secret, shown once.

    The hosts' scope lets a program do what its owner may do as a host: nothing, unless they are.
    """
    require(YES)
    token, secret = issue(to, "command line", list(SCOPES))
    log("hand-out-token", by=None, about=token)
    return secret
