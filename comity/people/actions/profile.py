"""What someone says of themselves: a part of the actions introduce and edit_profile."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils import timezone

from comity.notices.actions import tell_all
from comity.people import kinds, queries
from comity.people.models import Company, Employment, Member
from comity.people.naming import folded


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


def employ(member: Member, profile: Profile) -> None:
    """Set the member's company (not saved). A company that nobody named before is kept with what
    was said of it, undecided, and hosts are asked to decide (clause vendors-have-a-place)."""
    name = " ".join(profile.employer.split())
    if not name:
        member.company = None
        return
    company, is_new = Company.objects.select_related("merged_into").get_or_create(
        folded=folded(name), defaults={"name": name, "claim": profile.claim}
    )
    member.company = company.merged_into or company
    if is_new:
        tell_all(
            members=[host for host in queries.hosts() if host.pk != member.pk],
            kind=kinds.COMPANY_TO_CLASS.name,
            link="/desk/companies/",
            about_id=company.pk,
            company=company.name,
        )


def note_employment(member: Member) -> None:
    """Keep from when on a member works for whom, where that changed. Part of an action that saved
    the member."""
    now = timezone.now()
    current = Employment.objects.filter(member=member, until=None)
    if member.company_id is None:
        current.update(until=now)
        return
    current.exclude(company=member.company_id).update(until=now)
    if not current.exists():
        Employment.objects.create(member=member, company_id=member.company_id, since=now)
