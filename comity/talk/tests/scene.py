"""What talk's tests do again and again: ask, say, hear."""

from __future__ import annotations

from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk import actions
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from tests.cast import Cast


def ask(by: Member, cast: Cast, body: str = "How do you measure it?") -> Contribution:
    made, held = actions.contribute(
        by=by,
        space=cast.conversation,
        kind="question",
        draft=Draft(body, "How do you measure?"),
    )
    assert held is None
    return made


def say(by: Member, under: Contribution, body: str, reply_to: Comment | None = None) -> Comment:
    made, held = actions.comment(by=by, contribution=under, draft=Draft(body), reply_to=reply_to)
    assert held is None
    return made


def told(member: Member) -> list[str]:
    return list(Notice.objects.filter(member=member).values_list("kind", flat=True))
