"""What waits for a host, as the desk and programs show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.http import HttpRequest

from comity.answer import require
from comity.care import policy
from comity.charter.gate import findings_from_kept
from comity.conduct.verdict import Finding
from comity.people.models import Member
from comity.people.viewer import member_of
from comity.spaces.models import Space
from comity.spaces.queries import decides_somewhere
from comity.talk.models import Comment, Contribution, Held
from comity.writing.markdown import render


@dataclass(frozen=True, slots=True)
class Waits:
    """A held text: for an edit `title`, `body` and `html` are what is proposed, and `now` is what
    stands meanwhile."""

    held: Held
    type: Literal["contribution", "comment"]
    above: Contribution
    title: str
    body: str
    html: str
    language: str
    now: str
    findings: tuple[Finding, ...]

    @property
    def space(self) -> Space:
        """Where it stands, or would."""
        return self.above.space

    @property
    def text(self) -> Contribution | Comment:
        """The text itself."""
        return self.held.text


def decider_of(request: HttpRequest) -> Member:
    """The member behind a request, who decides about what waits somewhere. Raises Refused."""
    member = member_of(request)
    require(policy.may_open_desk(member, decides_somewhere(member)))
    return member


def waits(held: Held) -> Waits:
    """A hold as fetched by `talk.queries`, with what it says."""
    text = held.text
    text.author = held.author  # the same person, fetched once
    is_comment = isinstance(text, Comment)
    above = text.contribution if isinstance(text, Comment) else text
    edit = held.proposed
    return Waits(
        held=held,
        type="comment" if is_comment else "contribution",
        above=above,
        title=str(edit["title"] or above.title) if edit else above.title,
        body=str(edit["body"]) if edit else text.body,
        html=render(str(edit["body"])) if edit else text.html,
        language=str(edit["language"]) if edit else text.language,
        now=text.html if edit else "",
        findings=findings_from_kept(held.findings),
    )


def all_waits(held: Iterable[Held]) -> list[Waits]:
    """The same for several."""
    return [waits(one) for one in held]
