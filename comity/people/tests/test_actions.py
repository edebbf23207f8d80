"""What happens when people join, are let in, change things, and host."""

from __future__ import annotations

import pytest
from django.http import Http404

from comity.answer import Refused
from comity.doors.models import Act, ApiToken
from comity.doors.tokens import digest, find
from comity.notices.models import Notice
from comity.people import actions, queries
from comity.people.actions import Profile
from comity.people.actions.hand_out_token import hand_out_token
from comity.people.models import Community, Company, Member, Role, VendorClass
from tests.cast import Cast, by_hand

PROFILE = Profile(headline="Service designer", country="NL", languages=["nl", "en"])


def asked(handle: str = "rosa") -> Member:
    """Someone who just signed up."""
    unsaved = Member(email=f"{handle}@example.org", password="!")
    return actions.join(member=unsaved, name="Rosa Blom", language="nl")


def joining(how: Community.Joining) -> None:
    with by_hand():
        Community.objects.update(joining=how)


def told(member: Member) -> list[str]:
    return list(Notice.objects.filter(member=member).values_list("kind", flat=True))


def with_employer(name: str, claim: str = "unsure") -> Profile:
    return Profile("Lead", "BE", ["nl"], employer=name, claim=claim)


def test_who_signs_up_is_an_applicant_with_a_handle_of_their_name(cast: Cast) -> None:
    rosa = asked()
    assert (rosa.handle, rosa.role, rosa.language) == ("rosa-blom", Role.APPLICANT, "nl")
    assert Act.objects.filter(verb="join", about_id=rosa.pk).exists()


def test_two_people_of_one_name_have_two_handles(cast: Cast) -> None:
    assert asked("rosa").handle != asked("rosa2").handle


@pytest.mark.parametrize(
    ("name", "handle"),
    [
        ("Zoë Çelik", "zoe-celik"),
        ("李小龍", "member"),
        ("Hosts", "hosts-2"),
        ("-- O'Brien --", "obrien"),
        ("a" * 80, "a" * 32),
    ],
)
def test_a_handle_can_be_typed_by_everyone(cast: Cast, name: str, handle: str) -> None:
    member = Member(email="x@example.org", password="!")
    assert actions.join(member=member, name=name, language="en").handle == handle


def test_nobody_joins_a_community_that_is_not_set_up(cast: Cast) -> None:
    with by_hand():
        Community.objects.update(set_up_at=None)
    with pytest.raises(Refused):
        asked()
    assert not Member.objects.filter(email="rosa@example.org").exists()


def test_where_joining_is_open_who_introduces_themselves_is_a_member(cast: Cast) -> None:
    rosa = actions.introduce(by=asked(), profile=PROFILE)
    rosa.refresh_from_db()
    assert (rosa.role, rosa.headline, rosa.country) == (Role.MEMBER, "Service designer", "NL")
    assert rosa.introduced_at
    assert rosa.admitted_at
    assert "applicant-waits" not in told(cast.host)


def test_where_joining_is_by_approval_the_hosts_are_asked(cast: Cast) -> None:
    joining(Community.Joining.APPROVAL)
    rosa = actions.introduce(by=asked(), profile=PROFILE)
    assert rosa.role == Role.APPLICANT
    assert rosa in queries.applicants(cast.host)
    assert "applicant-waits" in told(cast.host)
    assert "applicant-waits" in told(cast.second_host)
    assert told(cast.anna) == []


def test_nobody_introduces_themselves_twice(cast: Cast) -> None:
    rosa = actions.introduce(by=asked(), profile=PROFILE)
    with pytest.raises(Refused) as refused:
        actions.introduce(by=rosa, profile=PROFILE)
    assert refused.value.kind == "conflict"


def test_a_company_that_is_new_waits_for_the_hosts_decision(cast: Cast) -> None:
    rosa = actions.introduce(by=asked(), profile=with_employer("  Nova   Suite ", "no"))
    company = rosa.company
    assert company is not None
    assert (company.name, company.vendor, company.claim) == ("Nova Suite", "undecided", "no")
    assert not company.wears_badge
    assert "company-to-class" in told(cast.host)


@pytest.mark.parametrize("name", ["zomer stores", "ZOMER  Stores", "Zomer-Stores", "Ｚomer Stores"])
def test_a_company_exists_once_however_it_is_written(cast: Cast, name: str) -> None:
    before = Company.objects.count()
    rosa = actions.introduce(by=asked(), profile=with_employer(name, "yes"))
    assert rosa.company == cast.anna.company
    assert Company.objects.count() == before
    assert Company.objects.get(pk=rosa.company_id).vendor == VendorClass.NO
    assert "company-to-class" not in told(cast.host)


def test_an_applicant_who_is_let_in_is_told(cast: Cast) -> None:
    admitted = actions.admit(by=cast.host, applicant=cast.applicant)
    assert admitted.role == Role.MEMBER
    assert admitted.admitted_by == cast.host
    assert told(cast.applicant) == ["admitted"]


def test_two_hosts_do_not_let_in_the_same_person_twice(cast: Cast) -> None:
    actions.admit(by=cast.host, applicant=cast.applicant)
    with pytest.raises(Refused) as refused:
        actions.admit(by=cast.second_host, applicant=cast.applicant)
    assert refused.value.kind == "conflict"


@pytest.mark.parametrize("verb", ["admit", "decline"])
def test_only_hosts_answer_applicants(cast: Cast, verb: str) -> None:
    more = {"reason": "No."} if verb == "decline" else {}
    for by in (cast.anna, cast.applicant, cast.vendor):
        with pytest.raises(Refused):
            getattr(actions, verb)(by=by, applicant=cast.applicant, **more)
    assert Member.objects.get(pk=cast.applicant.pk).role == Role.APPLICANT


def test_who_is_declined_reads_why_and_may_introduce_themselves_anew(cast: Cast) -> None:
    actions.decline(by=cast.host, applicant=cast.applicant, reason="Who are you?")
    notice = Notice.objects.get(member=cast.applicant)
    assert notice.kind == "declined"
    assert notice.params["reason"] == "Who are you?"
    assert queries.applicants(cast.host) == []
    again = Member.objects.get(pk=cast.applicant.pk)
    joining(Community.Joining.APPROVAL)
    assert actions.introduce(by=again, profile=PROFILE) in queries.applicants(cast.host)


def test_a_new_host_is_told_and_is_one_at_once(cast: Cast) -> None:
    actions.appoint(by=cast.host, member=cast.bram)
    assert Member.objects.get(pk=cast.bram.pk).is_host
    assert told(cast.bram) == ["appointed"]


def test_who_was_appointed_just_now_or_left_is_not_appointed_again(cast: Cast) -> None:
    actions.appoint(by=cast.host, member=cast.bram)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(is_active=False)
    for stale in (cast.bram, cast.anna):
        with pytest.raises(Refused):
            actions.appoint(by=cast.second_host, member=stale)
    assert (told(cast.bram), told(cast.anna)) == (["appointed"], [])


def test_a_host_steps_down_but_never_the_last_one(cast: Cast) -> None:
    actions.step_down(by=cast.second_host)
    assert not Member.objects.get(pk=cast.second_host.pk).is_host
    with pytest.raises(Refused):
        actions.step_down(by=cast.host)
    assert Member.objects.get(pk=cast.host.pk).is_host


def test_a_company_is_classed_with_a_reason_that_its_people_read(cast: Cast) -> None:
    company = cast.anna.company
    assert company is not None
    actions.class_company(by=cast.host, company=company, is_vendor=True, reason="Sells surveys.")
    company.refresh_from_db()
    assert company.wears_badge
    assert (company.decided_by, company.reason) == (cast.host, "Sells surveys.")
    assert told(cast.anna) == ["company-is-vendor"]
    assert told(cast.vendor) == []


def test_members_do_not_decide_who_is_a_vendor(cast: Cast) -> None:
    company = cast.vendor.company
    assert company is not None
    with pytest.raises(Refused) as refused:
        actions.class_company(
            by=cast.vendor, company=company, is_vendor=False, reason="We are nice."
        )
    assert refused.value.answer.clause == "vendors-have-a-place"
    assert Company.objects.get(pk=company.pk).wears_badge


def test_a_profile_changes_but_the_handle_stays(cast: Cast) -> None:
    actions.edit_profile(by=cast.anna, name="Anna Smit", profile=PROFILE)
    anna = Member.objects.get(pk=cast.anna.pk)
    assert (anna.name, anna.handle, anna.company) == ("Anna Smit", "anna", None)
    act = Act.objects.get(verb="edit-profile")
    assert act.details == {"changed_company": True}


def test_a_password_change_keeps_the_new_password_only(cast: Cast) -> None:
    actions.change_password(by=cast.anna, password="thee-zonder-suiker")
    anna = Member.objects.get(pk=cast.anna.pk)
    assert anna.check_password("thee-zonder-suiker")
    assert "thee" not in str(list(Act.objects.values_list("details", flat=True)))


def test_the_secret_of_a_token_is_not_kept(cast: Cast) -> None:
    token, secret = actions.make_token(by=cast.anna, name="Rooster", scopes=["read"])
    kept = ApiToken.objects.get(pk=token.pk)
    assert kept.digest == digest(secret)
    assert secret not in str(vars(kept))
    assert find(secret) == token


def test_a_first_password_leaves_the_token_that_the_operator_handed_out(cast: Cast) -> None:
    member = actions.add(handle="lou", email="lou@example.org")
    secret = hand_out_token(to=member)
    actions.change_password(by=member, password="eerste-wachtwoord")
    assert find(secret) is not None
    actions.change_password(by=member, password="tweede-wachtwoord")
    assert find(secret) is None


def test_a_token_that_is_ended_opens_nothing(cast: Cast) -> None:
    token, secret = actions.make_token(by=cast.anna, name="Rooster", scopes=["read"])
    actions.end_token(by=cast.anna, key=token.pk)
    assert find(secret) is None


def test_nobody_ends_another_members_token(cast: Cast) -> None:
    token, secret = actions.make_token(by=cast.anna, name="Rooster", scopes=["read"])
    with pytest.raises(Http404):
        actions.end_token(by=cast.host, key=token.pk)
    assert find(secret) == token


def test_a_member_gives_no_program_what_hosts_may(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.make_token(by=cast.anna, name="Desk", scopes=["hosts"])
    assert actions.make_token(by=cast.host, name="Desk", scopes=["hosts"])


def test_the_language_is_kept(cast: Cast) -> None:
    actions.change_language(by=cast.anna, language="en")
    assert Member.objects.get(pk=cast.anna.pk).language == "en"
