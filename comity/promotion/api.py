"""Promotion for programs: budgets, sponsored activities, exceptions."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Status

from comity.doors.cursors import Page
from comity.doors.tokens import ANYONE, HOSTS, READ, WRITE
from comity.people.queries import get_company
from comity.people.viewer import host_of, member_of, viewer_of
from comity.promotion import actions, queries
from comity.promotion.models import HouseRules, Permission
from comity.promotion.schema import (
    BudgetOut,
    ExceptionIn,
    ExceptionOut,
    ExceptionsOut,
    GrantIn,
    RefuseIn,
    RulesIn,
    SponsorshipIn,
    SponsorshipOut,
    SponsorshipsOut,
    budget_out,
    exception_out,
    sponsorship_out,
)
from comity.spaces.queries import get_space

router = Router(tags=["promotion"])


@router.get("/promotion/budget", auth=READ, response=BudgetOut)
def budget(request: HttpRequest, space: str = "") -> BudgetOut:
    """Whether you may promote now; `space` is the slug of one with a budget of its own."""
    by = member_of(request)
    return budget_out(queries.budget_of(by, get_space(by, space) if space else None))


@router.get("/sponsorships", auth=ANYONE, response=SponsorshipsOut)
def sponsorships(request: HttpRequest) -> SponsorshipsOut:
    """Who sponsors us, and who did."""
    viewer = viewer_of(request)
    return SponsorshipsOut(items=[sponsorship_out(s, viewer) for s in queries.sponsorships(viewer)])


@router.post("/desk/sponsorships", auth=HOSTS, response={201: SponsorshipOut})
def sponsor(request: HttpRequest, given: SponsorshipIn) -> Status[SponsorshipOut]:
    """Make a sponsored activity; the company's people are told."""
    host = host_of(request)
    dutch, english = given.disclosures
    made = actions.sponsor(
        by=host,
        activity=actions.Activity(
            company=get_company(host, given.company),
            title=given.title,
            disclosure_nl=dutch,
            disclosure_en=english,
            starts_at=given.starts_at,
            ends_at=given.ends_at,
            publications=given.publications,
            spaces=tuple(get_space(host, slug) for slug in given.spaces),
            given=given.given,
        ),
    )
    return Status(201, sponsorship_out(queries.get_sponsorship(host, made.pk), host))


@router.post("/desk/sponsorships/{key}/end", auth=HOSTS, response=SponsorshipOut)
def end_sponsorship(request: HttpRequest, key: str) -> SponsorshipOut:
    """End a sponsored activity now."""
    host = host_of(request)
    actions.end_sponsorship(by=host, sponsorship=queries.get_sponsorship(host, key))
    return sponsorship_out(queries.get_sponsorship(host, key), host)


@router.post("/exceptions", auth=WRITE, response={201: ExceptionOut})
def ask(request: HttpRequest, given: ExceptionIn) -> Status[ExceptionOut]:
    """Ask the hosts for an exception."""
    made = actions.ask(by=member_of(request), request=given.request())
    return Status(201, exception_out(made))


@router.get("/exceptions", auth=READ, response=ExceptionsOut)
def exceptions(request: HttpRequest, cursor: str | None = None) -> ExceptionsOut:
    """What you asked for, the newest first, with the hosts' answers."""
    return _listed(queries.permissions_of(member_of(request), cursor))


@router.delete("/exceptions/{key}", auth=WRITE, response={204: None})
def withdraw(request: HttpRequest, key: str) -> Status[None]:
    """Take your request back while it waits."""
    by = member_of(request)
    actions.withdraw(by=by, permission=queries.get_permission(by, key))
    return Status(204, None)


@router.get("/desk/exceptions", auth=HOSTS, response=ExceptionsOut)
def asked(request: HttpRequest, cursor: str | None = None) -> ExceptionsOut:
    """What others asked and waits for an answer, the oldest first."""
    return _listed(queries.asked_of(host_of(request), cursor))


@router.post("/desk/exceptions/{key}/grant", auth=HOSTS, response=ExceptionOut)
def grant(request: HttpRequest, key: str, given: GrantIn) -> ExceptionOut:
    """Let the asker publish it once."""
    host = host_of(request)
    granted = actions.grant(
        by=host,
        permission=queries.get_asked(host, key),
        until=given.until,
        space=get_space(host, given.space) if given.space else None,
        answer=given.reason,
    )
    return exception_out(granted)


@router.post("/desk/exceptions/{key}/refuse", auth=HOSTS, response=ExceptionOut)
def refuse(request: HttpRequest, key: str, given: RefuseIn) -> ExceptionOut:
    """Say no, with the reason that the asker reads."""
    host = host_of(request)
    found = queries.get_asked(host, key)
    return exception_out(actions.refuse(by=host, permission=found, reason=given.reason))


@router.put("/desk/spaces/{slug}/promotion", auth=HOSTS, response=RulesIn)
def rules(request: HttpRequest, slug: str, given: RulesIn) -> RulesIn:
    """Say what a space has of its own about promotion."""
    host = host_of(request)
    kept = actions.set_rules(
        by=host,
        space=get_space(host, slug),
        is_section=given.is_section,
        takes_introductions=given.takes_introductions,
        numbers={name: getattr(given, name) for name in HouseRules.NUMBERS},
    )
    return RulesIn.model_validate(kept, from_attributes=True)


def _listed(found: Page[Permission]) -> ExceptionsOut:
    return ExceptionsOut(items=[exception_out(one) for one in found.items], next=found.next)
