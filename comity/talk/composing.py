"""From what was typed to what is kept: the facts for the gate, the HTML, who was mentioned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from comity.conduct.deeds import Author, Writing
from comity.people.models import Member
from comity.spaces.models import Membership, Space, Visibility
from comity.writing.language import guess
from comity.writing.markdown import mentioned, render


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as its author sent it. `language` may be empty: then it is guessed."""

    body: str
    title: str = ""
    language: str = ""

    def writing(self, author: Member) -> Writing:
        """The text as the gate reads it."""
        language = self.language or guess(f"{self.title} {self.body}", author.language)
        return Writing(body=self.body, title=self.title, language=language)


@dataclass(frozen=True, slots=True)
class Rendered:
    """Clean HTML and the members whom it mentions and who may read it."""

    html: str
    mentions: list[Member] = field(default_factory=list)


def author_facts(member: Member) -> Author:
    """What clauses may know of an author."""
    vendor = member.company is not None and member.company.counts_as_vendor
    return Author(is_host=member.is_host, works_for_vendor=vendor)


def byline(member: Member) -> dict[str, object]:
    """The company and badge of this moment (clause vendors-have-a-place)."""
    company = member.company
    return {
        "byline_company": company.name if company else "",
        "byline_vendor": company is not None and company.wears_badge,
    }


def compose(body: str, space: Space) -> Rendered:
    """Render a text for a space. A mention of someone who may not read there stays plain text."""
    handles = mentioned(body)
    found = {m.handle: m for m in _readers(handles, space)} if handles else {}
    addresses = {handle: f"/members/{member.pk}/" for handle, member in found.items()}
    return Rendered(render(body, addresses.get), list(found.values()))


def _readers(handles: Iterable[str], space: Space) -> Iterable[Member]:
    rows = Member.objects.active().filter(handle__in=list(handles)[:20])
    if space.visibility == Visibility.PRIVATE:
        inside = Membership.objects.filter(space=space).values("member_id")
        rows = rows.filter(pk__in=inside)
    return rows
