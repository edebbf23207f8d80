"""What waits for a host, as the desk and programs show it."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
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
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held
from comity.talk.promoting import work
from comity.writing.markdown import render


@dataclass(frozen=True, slots=True)
class Waits:
    """A held text: for an edit `shown` is the text as it would be, and `now` what stands
    meanwhile."""

    held: Held
    type: Literal["contribution", "comment"]
    above: Contribution
    shown: Contribution | Comment
    now: str
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """Its title, or that of what it stands under."""
        return self.shown.title if isinstance(self.shown, Contribution) else self.above.title

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
    edit = Draft.from_kept(held.proposed) if held.proposed else None
    return Waits(
        held=held,
        type="comment" if is_comment else "contribution",
        above=above,
        shown=_as_it_would_be(text, edit) if edit else text,
        now=text.html if edit else "",
        findings=findings_from_kept(held.findings),
    )


def _as_it_would_be(text: Contribution | Comment, edit: Draft) -> Contribution | Comment:
    """A copy of a text, which is never saved, with what is proposed for it."""
    changed = copy(text)
    proposed = {"body": edit.body, "html": render(edit.body), "language": edit.language}
    if isinstance(text, Contribution):
        proposed |= {"title": edit.title, **work(edit)}
    for name, value in {**proposed, "promotes": edit.said.declared.value}.items():
        setattr(changed, name, value)
    return changed


def all_waits(held: Iterable[Held]) -> list[Waits]:
    """The same for several."""
    return [waits(one) for one in held]
