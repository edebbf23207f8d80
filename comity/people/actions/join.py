"""Sign up."""

from __future__ import annotations

from django.db import transaction
from django.db.utils import IntegrityError

from comity.answer import Message, Refused, no, require
from comity.doors.acting import action, log
from comity.people import policy, queries
from comity.people.handles import new_handle
from comity.people.models import Member

TRIES = 5


@action
def join(*, member: Member, name: str, language: str) -> Member:
    """Keep someone who signs up, who is an applicant until they have said who they are.

    `member` is unsaved and has its address and password. Raises Refused before the community is
    set up, and (conflict) where somebody signs up with this address at the same moment.
    """
    require(policy.may_join(queries.community()))
    member.name, member.language, member.languages = name, language, [language]
    _save_under_a_free_handle(member)
    log("join", by=member, about=member)
    return member


def _save_under_a_free_handle(member: Member) -> None:
    """Two people of one name may sign up at once; the later one tries another handle. Where it is
    the address that is taken (a form sent twice), Refused (conflict)."""
    for remaining in reversed(range(TRIES)):
        member.handle = new_handle(member.name)
        try:
            with transaction.atomic():
                member.save(force_insert=True)
            return
        except IntegrityError as error:
            if not remaining:
                again = Message("Two people signed up at the same moment. Try again.")
                raise Refused(no(again), kind="conflict") from error
