"""What the tests of promotion do again and again: share, ask, answer, sponsor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from django.utils import timezone

from comity.answer import Refused
from comity.conduct.verdict import Verdict
from comity.people.models import Company, Member
from comity.promotion.actions import Activity, grant, sponsor
from comity.promotion.actions import ask as ask_hosts
from comity.promotion.actions.ask import Request
from comity.promotion.models import Permission, Sponsorship
from comity.spaces.models import Space
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft, Share
from comity.talk.models import Comment, Contribution, Held
from tests.cast import Cast, by_hand

WHY = "It tells how three hospitals found out why their patients never complain."
NEUTRAL = "We print the answers of the day and hang them beside the coffee machine."
INSULT = "Women are vermin."
_numbers = count()


def work(relation: str = "own", why: str = WHY, title: str = "") -> Draft:
    """The draft of a share."""
    named = title or f"The Quiet Customer {next(_numbers)}"
    url = f"https://mine.example/{next(_numbers)}"
    return Draft("", named, "en", share=Share("book", named, url, relation, why))


def share(by: Member, cast: Cast, relation: str = "own", **more: Any) -> Contribution:
    """A work that was shared and published."""
    made, held = contribute(
        by=by, space=cast.conversation, kind="share", draft=work(relation, **more)
    )
    assert held is None
    return made


def thread(by: Member, cast: Cast, kind: str = "question") -> Contribution:
    """A question or another thread of somebody."""
    draft = Draft("How do you go about it, and what did it bring?", "How do you?", "en")
    made, held = contribute(by=by, space=cast.conversation, kind=kind, draft=draft)
    assert held is None
    return made


def promise(by: Member, under: Contribution, **more: Any) -> Comment:
    """A promotional comment that was published."""
    responds_to = more.pop("responds_to", None)
    draft = Draft(NEUTRAL, language="en", **{"promotes": "employer", **more})
    made, held = comment(by=by, contribution=under, draft=draft, responds_to=responds_to)
    assert held is None
    return made


def reply(by: Member, cast: Cast, times: int = 1) -> None:
    """So many replies to others that promote nothing."""
    for _ in range(times):
        under = thread(cast.host, cast, "story")
        comment(by=by, contribution=under, draft=Draft(NEUTRAL, language="en"))


def sponsored(cast: Cast, by: Member | None = None, **more: Any) -> Sponsorship:
    """An activity of Vera's company that goes on for a month and takes two publications."""
    now = timezone.now()
    values: dict[str, Any] = {
        "company": company_of(cast.vendor),
        "title": "Coffee hour",
        "disclosure_nl": "Feedbackly betaalt de koffie.",
        "disclosure_en": "Feedbackly pays for the coffee.",
        "starts_at": now - timedelta(days=1),
        "ends_at": now + timedelta(days=30),
        "publications": 2,
    }
    return sponsor(by=by or cast.host, activity=Activity(**{**values, **more}))


def asked(by: Member, title: str = "Our congress") -> Permission:
    """An exception that somebody asks for."""
    return ask_hosts(by=by, request=Request(title, "All of you may come.", draft=NEUTRAL))


def granted(by: Member, cast: Cast, **more: Any) -> Permission:
    """An exception that Hilde granted for a week."""
    until: datetime = more.pop("until", timezone.now() + timedelta(days=7))
    return grant(by=cast.host, permission=asked(by), until=until, **more)


def covered(words: str = NEUTRAL, sponsorship: str = "", exception: str = "") -> Draft:
    """A promotion that names what covers it."""
    return Draft(words, "A card", "en", "employer", sponsorship, exception)


def publish(
    by: Member, cast: Cast, words: str = NEUTRAL, space: Space | None = None, **cover: str
) -> Contribution:
    """A contribution that names what covers it, and was published."""
    made, held = contribute(
        by=by, space=space or cast.conversation, kind="story", draft=covered(words, **cover)
    )
    assert held is None
    return made


def waiting(by: Member, cast: Cast, **cover: str) -> Held:
    """A contribution that names what covers it, and waits for a host."""
    _, held = contribute(
        by=by, space=cast.conversation, kind="story", draft=covered(f"{NEUTRAL} {INSULT}", **cover)
    )
    assert held is not None
    return held


def left(activity: Sponsorship) -> int:
    """How many publications are left."""
    return Sponsorship.objects.get(pk=activity.pk).left


def company_of(member: Member) -> Company:
    """Whom a member works for."""
    assert member.company is not None
    return member.company


def colleague(member: Member, of: Member) -> Member:
    """Let one work where another works, from now on."""
    with by_hand():
        member.company = of.company
        member.save(update_fields=["company"])
    return member


@contextmanager
def refused_under(clause: str) -> Iterator[list[Verdict]]:
    """Within it something is refused, and this clause is among the findings."""
    verdicts: list[Verdict] = []
    with pytest.raises(Refused) as caught:
        yield verdicts
    verdict = caught.value.verdict
    assert verdict is not None
    assert clause in [finding.clause for finding in verdict.findings]
    verdicts.append(verdict)
