"""What comes in, before it is in a case: which hosts it names, keeps out, and leaves."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from comity.care.evidence import Evidence
from comity.care.models import Case
from comity.care.models.alert import closed_to
from comity.people.models import Member

_HANDLE = re.compile(r"(?<![\w.@-])@([a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Hosts:
    """`kept_out` are the hosts who may not look at it because of what it says or who says it, other
    than that host; `left` are those who may look. `by_the_subject` says that it comes from the one
    whom it concerns."""

    kept_out: list[Member]
    left: list[Member]
    by_the_subject: bool = False

    @property
    def stand_apart(self) -> bool:
        """Whether it is a case of its own that takes in nothing later: otherwise one line of
        someone would choose who looks at what others say."""
        return self.by_the_subject or bool(self.kept_out)

    def fit(self, case: Case) -> bool:
        """Whether it may come into a case: it takes that from no host, and is not taken outside by
        it while a host may look at it."""
        if self.by_the_subject or (case.outside_at is not None and self.left):
            return False
        return not any(_is_free(host, case) for host in self.kept_out)


def hosts_for(about: Evidence, by: Member | None = None, named: Collection[Member] = ()) -> Hosts:
    """The hosts for what someone tells, or for a notice by nobody who is known here."""
    concerned = [each for each in (about.subject, by) if each is not None]
    companies = {each.company_id for each in concerned if each.company_id}
    hosts = [host for host in Member.objects.hosts() if host not in concerned]
    its = about.subject.company_id if about.subject else None
    others = [host for host in hosts if not its or host.company_id != its]
    return Hosts(
        kept_out=[h for h in others if h in named or h.company_id in companies],
        left=[h for h in others if h not in named and h.company_id not in companies],
        by_the_subject=by is not None and by == about.subject,
    )


def hosts_named_in(*said: str) -> list[Member]:
    """The members named by handle in what was said, and the hosts also by their whole name."""
    words = " ".join(said).casefold()
    found = list(Member.objects.filter(handle__in=_HANDLE.findall(words), is_active=True))
    return [*found, *(host for host in Member.objects.hosts() if _names(words, host))]


def _names(words: str, host: Member) -> bool:
    return re.search(rf"(?<!\w){re.escape(host.name.casefold())}(?!\w)", words) is not None


def _is_free(host: Member, case: Case) -> bool:
    """Whether a case is open to a host, or will be once it is for more than one of them."""
    return Case.objects.filter(pk=case.pk).exclude(closed_to(host)).exists()
