"""Who may do what with people and companies."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.people.models import Community, Company, Member, Role, Viewer

TOKENS = 20


def may_join(community: Community) -> Answer:
    """Anyone may sign up once the community is set up; hosts choose what follows."""
    if community.set_up_at is None:
        return no(Message("This community is not open yet. Its first host still has to set it up."))
    return YES


def may_introduce(member: Member) -> Answer:
    """Once, after signing up; from then on one edits a profile."""
    if not member.is_active:
        return no(Message("This account is closed."))
    if member.introduced_at is not None:
        return no(Message("You introduced yourself already. Change your profile instead."))
    return YES


def may_edit_profile(by: Member, member: Member) -> Answer:
    """One's own profile, and nobody else's."""
    if by.pk != member.pk:
        return no(Message("Only you change your profile."))
    return YES


def may_host(person: Viewer) -> Answer:
    """Whether someone sits at the desk."""
    if person is None or not person.is_active or not person.is_host or person.is_shut_out:
        return no(Message("The desk is for hosts."))
    return YES


def may_admit(by: Member, applicant: Member) -> Answer:
    """Hosts let in, or decline, who waits (only while they wait)."""
    if not by.is_host:
        return no(Message("Only hosts decide who joins."))
    if not applicant.is_applicant or applicant.introduced_at is None:
        return no(Message("%(name)s does not wait to be let in.", name=applicant.name))
    return YES


def may_appoint(by: Member, member: Member) -> Answer:
    """Hosts appoint hosts, from the members."""
    if not by.is_host:
        return no(Message("Only hosts appoint hosts."))
    if member.role != Role.MEMBER or not member.is_active:
        return no(Message("Only a member can become a host."))
    return YES


def may_step_down(by: Member, hosts: int) -> Answer:
    """A host may stop being one, as long as there is another; `hosts` counts them all."""
    if not by.is_host:
        return no(Message("You are no host."))
    if hosts <= 1:
        return no(Message("You are the only host. Appoint another one first."))
    return YES


def may_class_company(by: Member) -> Answer:
    """Hosts decide whether a company is a vendor (clause vendors-have-a-place)."""
    if not by.is_host:
        return no(Message("Only hosts decide who is a vendor."), "vendors-have-a-place")
    return YES


def may_still_class(company: Company) -> Answer:
    """A double goes by the company it was merged into."""
    if company.merged_into_id is not None:
        return no(Message("This company was merged with another one. Decide about that one."))
    return YES


def may_merge(double: Company, into: Company) -> Answer:
    """Two different companies, neither of which was merged before."""
    if double.pk == into.pk:
        return no(Message("A company is no double of itself."))
    if double.merged_into_id is not None or into.merged_into_id is not None:
        return no(Message("One of the two was merged with another one already."))
    return YES


def may_edit_community(by: Member) -> Answer:
    """Hosts say what the community is and who may join."""
    if not by.is_host:
        return no(Message("Only hosts change what is said of the community."))
    return YES


def may_make_token(by: Member, scopes: list[str], living: int) -> Answer:
    """Whoever has an account, for their own programs: up to 20, the hosts' scope for hosts only."""
    if "hosts" in scopes and not by.is_host:
        return no(Message("Only hosts can give a program the scope “hosts”."))
    if living >= TOKENS:
        return no(Message("You have %(number)d tokens. End one first.", number=TOKENS))
    return YES


def may_set_up(community: Community) -> Answer:
    """Once, before there is a community."""
    if community.set_up_at is not None:
        return no(Message("This community is set up already."))
    return YES
