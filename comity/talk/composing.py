"""From what was typed to what is kept: the facts for the gate, the HTML, who was mentioned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from comity.conduct.deeds import Author, Writing
from comity.conduct.promoting import Declared, Relation, Work
from comity.people.models import Member
from comity.promotion.facts import Said
from comity.spaces.models import Membership, Space, Visibility
from comity.writing.language import guess
from comity.writing.markdown import mentioned, render


@dataclass(frozen=True, slots=True)
class Share:
    """The work that a share is about, what its author is to it, and the why."""

    type: str
    title: str
    url: str
    relation: str
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as its author sent it. `language` may be empty: then it is guessed. `promotes` is what
    they said of it ("" where they were not asked), `sponsorship` and `exception` the ids of what
    they say covers it."""

    body: str
    title: str = ""
    language: str = ""
    promotes: str = ""
    sponsorship: str = ""
    exception: str = ""
    share: Share | None = None

    @property
    def words(self) -> str:
        """All that it says but its title, as the gate reads it: the why of a share, its text, and
        the title and address of the work."""
        if self.share is None:
            return self.body
        work = "" if self.share.title == self.title else self.share.title
        return "\n\n".join(filter(None, [self.share.why, self.body, work, self.share.url]))

    @property
    def said(self) -> Said:
        """What it says of promotion. A share declares by the relation of its author to the work;
        who names an activity or an exception says thereby that it promotes."""
        work, declared = None, Declared(self.promotes)
        if self.share is not None:
            relation = Relation(self.share.relation)
            work, declared = Work(self.share.title, relation, self.share.why), relation.declares
        if (self.sponsorship or self.exception) and not declared.is_promotion:
            declared = Declared.EMPLOYER
        return Said(declared, work, self.sponsorship, self.exception)

    def writing(self, author: Member) -> Writing:
        """The text as the gate reads it."""
        language = self.language or guess(f"{self.title} {self.words}", author.language)
        return Writing(body=self.words, title=self.title, language=language)

    def kept(self) -> dict[str, Any]:
        """The draft as JSON, while an edit waits."""
        return asdict(self)

    @classmethod
    def from_kept(cls, kept: dict[str, Any]) -> Draft:
        """The draft that `kept` packed."""
        share = kept.get("share")
        return cls(**{**kept, "share": Share(**share) if share else None})


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
