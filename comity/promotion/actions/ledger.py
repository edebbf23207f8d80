"""The ledger: parts of the actions by which texts become public. They ask nothing themselves."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F

from comity.answer import require
from comity.conduct.promoting import Promotion, Rule
from comity.conduct.screening.links import links
from comity.conduct.screening.promotion import Found
from comity.people.models import Member
from comity.promotion import policy
from comity.promotion.actions.locking import one_by_one
from comity.promotion.facts import Said, apart, house_rules
from comity.promotion.models import Answered, Entry, Permission, Reply, Sponsorship
from comity.spaces.models import Space


@dataclass(frozen=True, slots=True)
class Told:
    """The text that promotes: its id, whether it is a reply, its thread, space and words."""

    text: str
    is_reply: bool
    thread: str
    space: Space
    words: str


def lock(by: Member, said: Said) -> None:
    """Let nobody else count the same budget until this action is through: of two devices at once
    the second sees what the first published. Part of an action, before it gathers the facts."""
    if said.exception:
        one_by_one(f"exception:{said.exception}")
    if said.sponsorship:
        one_by_one(f"sponsorship:{said.sponsorship}")
    if said.declared.is_promotion and not said.names_a_cover:
        vendor = by.company is not None and by.company.counts_as_vendor
        one_by_one(f"company:{by.company_id}" if vendor else f"member:{by.pk}")


def enter(by: Member, said: Said, told: Told, facts: Promotion | None) -> Entry | None:
    """Put a promotion that is public now in the ledger, once; None where the text promotes
    nothing. Without facts a host released it. Part of an action.

    An activity or exception that covers it is drawn on. Raises Refused (conflict) where it was
    used up while the text waited for a host.
    """
    if not said.declared.is_promotion:
        return None
    vendor = by.company is not None and by.company.counts_as_vendor
    rule = facts.rule(vendor=vendor) if facts else _released(said)
    entry, is_new = Entry.objects.get_or_create(
        text=told.text,
        defaults={
            "member": by,
            "company": by.company,
            "is_vendor": vendor,
            "is_reply": told.is_reply,
            "thread": told.thread,
            "space": told.space,
            "apart": apart(told.space, house_rules(told.space)),
            "declared": said.declared.value,
            "rule": rule.value,
            "sponsorship_id": said.sponsorship or None,
            "permission_id": said.exception or None,
            "places": _places(told.words),
        },
    )
    if is_new:
        _draw(entry)
    return entry


def _released(said: Said) -> Rule:
    """What a host released still draws on what its author named."""
    if said.exception:
        return Rule.EXCEPTION
    return Rule.SPONSORED if said.sponsorship else Rule.RELEASED


def _places(words: str) -> list[str]:
    return list(dict.fromkeys(link.place[:200] for link in links(words)))[:20]


def _draw(entry: Entry) -> None:
    if entry.sponsorship_id:
        left = Sponsorship.objects.filter(pk=entry.sponsorship_id, used__lt=F("publications"))
        is_left = bool(left.update(used=F("used") + 1))
        require(policy.may_draw_on_activity(is_left), kind="conflict")
    if entry.permission_id:
        state = Permission.State
        granted = Permission.objects.filter(pk=entry.permission_id, state=state.GRANTED)
        is_left = bool(granted.update(state=state.USED))
        require(policy.may_draw_on_exception(is_left), kind="conflict")


def note_reply(by: Member, text: str) -> None:
    """Count a reply to somebody else that promotes nothing, never did, and is public now. Part of
    an action."""
    if not Entry.objects.filter(text=text).exists():
        Reply.objects.get_or_create(text=text, defaults={"member": by})


def forget_reply(text: str) -> bool:
    """Count a reply no more: it was taken away, or promotes by now. Returns whether it counted.
    Part of an action."""
    gone, _ = Reply.objects.filter(text=text).delete()
    return bool(gone)


def keep_answer(by: Member, text: str, found: tuple[Found, ...]) -> None:
    """Keep that an author said of a text with these signs that it promotes nothing. Part of an
    action."""
    signs = [f"{sign.sign.value}: {sign.words}"[:200] for sign in found[:20]]
    Answered.objects.create(member=by, text=text, signs=signs)
