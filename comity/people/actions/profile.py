"""What someone says of themselves: a part of the actions introduce and edit_profile."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from comity.notices.actions import tell_all
from comity.people import kinds, queries
from comity.people.models import COMPANY, Company, Member


@dataclass(frozen=True, slots=True)
class Profile:
    """A headline, a country (ISO 3166, two letters), languages, and an employer with what was said
    of it ("yes", "no", "unsure": is it a vendor?); both empty without one."""

    headline: str
    country: str
    languages: list[str] = field(default_factory=list)
    employer: str = ""
    claim: str = ""

    def write_on(self, member: Member) -> list[str]:
        """Put all but the employer on a member; returns the names of the fields."""
        member.headline = self.headline
        member.country = self.country
        member.languages = self.languages
        return ["headline", "country", "languages"]


def folded(name: str) -> str:
    """A company's name without case, spacing and punctuation, so that it exists once; cut where
    signs that stand for several letters would make it longer than the name may be."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = "".join(c for c in plain if c.isalnum()) or "".join(plain.split())
    return kept[:COMPANY]


def employ(member: Member, profile: Profile) -> None:
    """Set the member's company (not saved). A company that nobody named before is kept with what
    was said of it, undecided, and hosts are asked to decide (clause vendors-have-a-place)."""
    name = " ".join(profile.employer.split())
    if not name:
        member.company = None
        return
    company, is_new = Company.objects.get_or_create(
        folded=folded(name), defaults={"name": name, "claim": profile.claim}
    )
    member.company = company
    if is_new:
        tell_all(
            members=[host for host in queries.hosts() if host.pk != member.pk],
            kind=kinds.COMPANY_TO_CLASS.name,
            link="/desk/companies/",
            about_id=company.pk,
            company=company.name,
        )
