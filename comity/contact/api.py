"""Contact for programs: the same queries and actions as the pages."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router, Status

from comity.boundaries import actions as boundaries
from comity.boundaries import queries as apart
from comity.boundaries.queries import tried
from comity.contact import actions, queries
from comity.contact.attempts import LEAST, shown
from comity.contact.models import About, State
from comity.contact.schema import (
    CardIn,
    CardOut,
    ConsentsOut,
    DeclineIn,
    ExchangeOut,
    MuteOut,
    MutesOut,
    RequestIn,
    RequestOut,
    RequestsOut,
    ReturnIn,
    StopIn,
    StopOut,
    StopsOut,
    TriedsOut,
    WishesOut,
    WishesPatch,
    card_out,
    consent_out,
    mute_out,
    request_out,
    stop_out,
    tried_out,
    wishes_out,
)
from comity.doors.tokens import HOSTS, READ, WRITE
from comity.people.queries import get_member
from comity.people.viewer import host_of, member_of

router = Router(tags=["contact"])


@router.post("/contact-requests", auth=WRITE, response={201: RequestOut, 202: RequestOut})
def ask(request: HttpRequest, given: RequestIn) -> Status[RequestOut]:
    """Ask a member to get in touch; 202 where it waits for a host first, with why. Where they had
    asked you already, that request is accepted and answered."""
    by = member_of(request)
    made = actions.ask(
        by=by,
        to=get_member(by, given.to),
        reason=given.reason,
        about_type=given.about.type if given.about else About.MEMBER,
        about_id=given.about.id if given.about else "",
        confirmation=given.confirmation,
    )
    mine = made.asker_id == by.pk
    return Status(202 if made.state == State.HELD else 201, request_out(made, hints=mine))


@router.get("/contact-requests", auth=READ, response=RequestsOut)
def requests(
    request: HttpRequest, box: Literal["in", "out"] = "in", cursor: str | None = None
) -> RequestsOut:
    """What others asked you, or what you asked, newest first."""
    by = member_of(request)
    mine = box == "out"
    page = queries.requests_from(by, cursor) if mine else queries.requests_to(by, cursor=cursor)
    return RequestsOut(items=[request_out(one, hints=mine) for one in page.items], next=page.next)


@router.post("/contact-requests/{key}/accept", auth=WRITE, response=RequestOut)
def accept(request: HttpRequest, key: str) -> RequestOut:
    """Accept a request: the two may write to each other from now on."""
    by = member_of(request)
    return request_out(actions.accept(by=by, request=queries.get_request(by, key)))


@router.post("/contact-requests/{key}/decline", auth=WRITE, response=RequestOut)
def decline(request: HttpRequest, key: str, given: DeclineIn | None = None) -> RequestOut:
    """Decline a request; with `stop` the asker is asked to stop too. They read “not accepted” in
    either case."""
    by, how = member_of(request), given or DeclineIn()
    found = queries.get_request(by, key)
    if not how.stop:
        return request_out(actions.decline(by=by, request=found))
    actions.please_stop(by=by, member=found.asker, tell_now=how.tell_now)
    return request_out(queries.get_request(by, key))


@router.delete("/contact-requests/{key}", auth=WRITE, response={204: None})
def withdraw_request(request: HttpRequest, key: str) -> Status[None]:
    """Take back a request that waits."""
    by = member_of(request)
    actions.withdraw_request(by=by, request=queries.get_request(by, key))
    return Status(204, None)


@router.get("/consents", auth=READ, response=ConsentsOut)
def consents(request: HttpRequest, cursor: str | None = None) -> ConsentsOut:
    """With whom you are or were in touch, newest first."""
    by = member_of(request)
    page = queries.consents_of(by, cursor=cursor)
    return ConsentsOut(items=[consent_out(one, by) for one in page.items], next=page.next)


@router.delete("/consents/{member}", auth=WRITE, response={204: None})
def withdraw(request: HttpRequest, member: str) -> Status[None]:
    """End the consent between you and a member. What was written stays readable to both."""
    by = member_of(request)
    boundaries.withdraw(by=by, other=queries.get_person(by, member))
    return Status(204, None)


@router.put("/stops/{member}", auth=WRITE, response=StopOut)
def stop(request: HttpRequest, member: str, given: StopIn | None = None) -> StopOut:
    """Ask a member to stop: every way from them to you is closed. Only you lift it."""
    by, how = member_of(request), given or StopIn()
    person = queries.get_person(by, member)
    return stop_out(actions.please_stop(by=by, member=person, tell_now=how.tell_now))


@router.delete("/stops/{member}", auth=WRITE, response={204: None})
def lift(request: HttpRequest, member: str) -> Status[None]:
    """Lift your stop. They are not told."""
    by = member_of(request)
    boundaries.lift_stop(by=by, member=queries.get_person(by, member))
    return Status(204, None)


@router.get("/stops", auth=READ, response=StopsOut)
def stops(request: HttpRequest, cursor: str | None = None) -> StopsOut:
    """Whom you asked to stop, newest first."""
    page = apart.stops_of(member_of(request), cursor)
    return StopsOut(items=[stop_out(one) for one in page.items], next=page.next)


@router.put("/mutes/{member}", auth=WRITE, response=MuteOut)
def mute(request: HttpRequest, member: str) -> MuteOut:
    """See nothing more of what a member writes. They are not told."""
    by = member_of(request)
    return mute_out(boundaries.mute(by=by, member=queries.get_person(by, member)))


@router.delete("/mutes/{member}", auth=WRITE, response={204: None})
def unmute(request: HttpRequest, member: str) -> Status[None]:
    """See them again."""
    by = member_of(request)
    boundaries.unmute(by=by, member=queries.get_person(by, member))
    return Status(204, None)


@router.get("/mutes", auth=READ, response=MutesOut)
def mutes(request: HttpRequest, cursor: str | None = None) -> MutesOut:
    """Whom you muted, newest first."""
    page = apart.mutes_of(member_of(request), cursor)
    return MutesOut(items=[mute_out(one) for one in page.items], next=page.next)


@router.get("/card", auth=READ, response=CardOut)
def card(request: HttpRequest) -> CardOut:
    """Your own card."""
    return card_out(queries.card_of(member_of(request)))


@router.put("/card", auth=WRITE, response=CardOut)
def keep_card(request: HttpRequest, given: CardIn) -> CardOut:
    """Write your card anew."""
    return card_out(actions.keep_card(by=member_of(request), **given.model_dump()))


@router.get("/cards/{member}", auth=READ, response=ExchangeOut)
def exchange(request: HttpRequest, member: str) -> ExchangeOut:
    """How the exchange of cards with a member stands, and their card once both agreed."""
    by = member_of(request)
    standing = queries.standing_of(by, queries.get_person(by, member))
    return ExchangeOut(
        offered=standing.offered,
        asked_for=standing.asked_for_card,
        card=card_out(standing.card) if standing.card else None,
    )


@router.put("/cards/{member}", auth=WRITE, response=ExchangeOut)
def offer_card(request: HttpRequest, member: str) -> ExchangeOut:
    """Agree to exchange cards with a member with whom you are in touch."""
    by = member_of(request)
    actions.offer_card(by=by, other=queries.get_person(by, member))
    return exchange(request, member)


@router.delete("/cards/{member}", auth=WRITE, response={204: None})
def take_back_card(request: HttpRequest, member: str) -> Status[None]:
    """Show your card to a member no more, and see theirs no more."""
    by = member_of(request)
    actions.take_back_card(by=by, other=queries.get_person(by, member))
    return Status(204, None)


@router.get("/contact-wishes", auth=READ, response=WishesOut)
def wishes(request: HttpRequest) -> WishesOut:
    """How you wish to be reached."""
    return wishes_out(queries.wishes_of(member_of(request)))


@router.patch("/contact-wishes", auth=WRITE, response=WishesOut)
def choose_wishes(request: HttpRequest, given: WishesPatch) -> WishesOut:
    """Change how you wish to be reached."""
    chosen = given.model_dump(exclude_none=True)
    return wishes_out(actions.choose_wishes(by=member_of(request), **chosen))


@router.get("/desk/contact-requests", auth=HOSTS, response=RequestsOut)
def held(request: HttpRequest, cursor: str | None = None) -> RequestsOut:
    """Requests that wait for a host, the oldest first, with why."""
    page = queries.held_page(host_of(request), cursor)
    return RequestsOut(
        items=[request_out(one, findings=True) for one in page.items], next=page.next
    )


@router.post("/desk/contact-requests/{key}/release", auth=HOSTS, response=RequestOut)
def release(request: HttpRequest, key: str) -> RequestOut:
    """Pass a held request on to the one it is for."""
    host = host_of(request)
    found = queries.get_held(host, key)
    return request_out(actions.release(by=host, request=found), findings=True)


@router.post("/desk/contact-requests/{key}/return", auth=HOSTS, response=RequestOut)
def return_(request: HttpRequest, key: str, given: ReturnIn) -> RequestOut:
    """Return a held request with a reason; the one it was for never hears of it."""
    host = host_of(request)
    found = queries.get_held(host, key)
    return request_out(actions.return_(by=host, request=found, reason=given.reason), findings=True)


@router.get("/desk/stops", auth=HOSTS, response=TriedsOut)
def tried_stops(request: HttpRequest, cursor: str | None = None) -> TriedsOut:
    """Who goes on trying to approach someone who asked them to stop."""
    page = tried(LEAST, host_of(request), cursor)
    return TriedsOut(items=[tried_out(shown(one)) for one in page.items], next=page.next)
