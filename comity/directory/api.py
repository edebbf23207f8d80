"""Meeting members for programs: the same queries, actions and numbers as the pages."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import AfterValidator, StringConstraints

from comity.charter.viewing import in_force
from comity.contact.queries import standing_of
from comity.directory import actions, queries
from comity.directory.forms import QUERY, SHORT, is_too_short
from comity.directory.queries import Wish
from comity.directory.schema import (
    CompanyPageOut,
    MemberOut,
    PeopleOut,
    company_out,
    member_out,
    people_out,
)
from comity.doors.shapes import one_line
from comity.doors.tokens import READ
from comity.people.folding import words_of
from comity.people.viewer import member_of
from comity.promotion.queries import known_company
from comity.spaces.queries import get_space

router = Router(tags=["directory"])


def _long_enough(typed: str) -> str:
    if is_too_short(typed):
        raise ValueError(str(SHORT))
    return typed


Typed = Annotated[
    str,
    StringConstraints(max_length=QUERY),
    AfterValidator(one_line),
    AfterValidator(_long_enough),
]
Code = Annotated[str, StringConstraints(max_length=5), AfterValidator(one_line)]
Slug = Annotated[str, StringConstraints(max_length=40), AfterValidator(one_line)]


@router.get("/members", auth=READ, response=PeopleOut)
def members(
    request: HttpRequest,
    q: Typed = "",
    country: Code = "",
    language: Code = "",
    space: Slug = "",
) -> PeopleOut:
    """Up to eight people, the best match first. There is no list of all: without any of the
    parameters nobody is found. Whom you come across counts; how many are left is said."""
    by = member_of(request)
    wish = Wish(
        words=words_of(q),
        country=country,
        language=language,
        space=get_space(by, space) if space else None,
    )
    return people_out(actions.search(by=by, wish=wish, version=in_force(request)))


@router.get("/members/suggested", auth=READ, response=PeopleOut)
def suggested(request: HttpRequest) -> PeopleOut:
    """Six people to get to know, chosen by chance, the same for a day."""
    return people_out(actions.suggest(by=member_of(request), version=in_force(request)))


@router.get("/members/{key}", auth=READ, response=MemberOut)
def member(request: HttpRequest, key: str) -> MemberOut:
    """A profile; it counts as a search does. `card` is there once you both exchanged cards."""
    by, version = member_of(request), in_force(request)
    profile = queries.get_profile(by, key)
    actions.look_at(by=by, profile=profile, version=version)
    if by == profile.member:
        return member_out(profile, None)
    return member_out(profile, standing_of(by, profile.member, version, profile.between))


@router.get("/companies/{key}", auth=READ, response=CompanyPageOut)
def company(request: HttpRequest, key: str, q: Typed = "") -> CompanyPageOut:
    """A company; of a vendor with up to eight people who work there."""
    by = member_of(request)
    known, words = known_company(by, key), words_of(q)
    people = actions.visit(by=by, company=known.company, words=words, version=in_force(request))
    return company_out(by, known, people)
