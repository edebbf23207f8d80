"""The one gate: every text that others will read passes here, whichever door it came through.

Actions gather the facts, `pass_gate` asks the code, remembers what it showed, and turns a refusal
or a nudge into `Refused`. A nudge carries a confirmation, signed, that opens the gate for the same
member doing the same thing with the same text, and for nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, TypedDict

from django.core import signing
from django.db.models import QuerySet
from django.utils import timezone

from comity.answer import Answer, Message, Refused, no
from comity.charter.models import Hint, Version
from comity.charter.queries import settings_of
from comity.conduct import review
from comity.conduct.deeds import RequestingContact, Settings, Worded, Wordless
from comity.conduct.verdict import Finding, Outcome, Verdict
from comity.doors import limits
from comity.doors.ids import new_id
from comity.doors.wording import pack, unpack
from comity.people.models import Member


class Given(TypedDict):
    """What a confirmation says: which text it is good for, and which hints were shown."""

    digest: str
    hints: list[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """What the gate let through: it accepts, holds, or was a nudge that the author confirmed.

    `hints` are the ids under which the findings of a hold are kept, in their order.
    """

    verdict: Verdict
    hints: tuple[str, ...] = ()

    @property
    def is_held(self) -> bool:
        return self.verdict.outcome is Outcome.HOLD

    @property
    def word(self) -> str:
        """The outcome, for the log."""
        return self.verdict.outcome.word

    def as_kept(self) -> list[dict[str, object]]:
        """The findings of a hold as JSON, to be said to author and hosts in their own language."""
        return [
            as_kept(finding, hint)
            for finding, hint in zip(self.verdict.findings, self.hints, strict=True)
        ]


_SALT = "comity.gate"
_CONFIRMATION_AGE = timedelta(days=1)
_SHOWN = "shown:"
_SALES = "relations-not-sales"


def pass_gate(
    deed: Worded,
    *,
    by: Member,
    version: Version | None,
    about: str,
    confirmation: str | None = None,
    afterwards: Callable[[], None] | None = None,
) -> Passage:
    """Ask the code of conduct about a deed.

    `about` names what is done to what ("contribute:<space>", "comment:<id>", …), so that a
    confirmation fits one request only, and that once. What is nudged counts for the limit of
    posting too, or the gate could be tried without end. `afterwards` keeps that a refused deed was
    tried. Raises Refused (conduct) with the findings where the code refuses or nudges.
    """
    given = _read(confirmation)
    verdict = _review(deed, by, settings_of(version), given)
    if verdict.outcome is Outcome.REFUSE:
        raise _refusal(verdict, afterwards)
    if verdict.outcome is Outcome.NUDGE:
        _nudge(verdict, deed, by, about, given)
    elif given:
        _choose(given, by, Hint.Choice.EDITED)
    if verdict.outcome is not Outcome.HOLD:
        return Passage(verdict)
    hints = _hint_ids(verdict)
    _remember(verdict, hints, by, deed)
    return Passage(verdict, tuple(hints))


def ask(
    deed: Wordless,
    *,
    version: Version | None,
    afterwards: Callable[[], None] | None = None,
) -> None:
    """Ask the code about a deed without words. Only facts speak here, so it passes or is refused.

    `afterwards` keeps that it was tried. Raises Refused (conduct) with the findings.
    """
    verdict = review(deed, settings_of(version))
    if verdict.outcome is Outcome.REFUSE:
        raise _refusal(verdict, afterwards)


def pass_privately(
    deed: Worded,
    *,
    by: Member,
    version: Version | None,
    about: str,
    confirmation: str | None = None,
    afterwards: Callable[[], None] | None = None,
) -> None:
    """Ask the code about words that only those will read whom they are for.

    Nothing is held, and nothing of it is kept for anyone to read: what a clause finds is pointed
    out, in memory, and a confirmation for this text lets it pass. That it was asked counts for the
    limit of posting, or the gate could be tried without end. Facts refuse as everywhere. Raises
    Refused (conduct) with the findings.
    """
    verdict = review(deed, settings_of(version))
    if verdict.outcome is Outcome.REFUSE:
        raise _refusal(verdict, afterwards)
    if verdict.outcome is Outcome.ACCEPT:
        return
    digest = _digest(deed, by, about, verdict)
    given = _read(confirmation)
    if given is None or given["digest"] != digest:
        raise Refused(
            _answer(verdict),
            kind="conduct",
            verdict=verdict,
            confirmation=signing.dumps(Given(digest=digest, hints=[]), salt=_SALT),
            afterwards=lambda: limits.spend(limits.POSTING, by.pk),
        )


def _refusal(verdict: Verdict, afterwards: Callable[[], None] | None) -> Refused:
    return Refused(_answer(verdict), kind="conduct", verdict=verdict, afterwards=afterwards)


def as_kept(finding: Finding, hint: str = "") -> dict[str, object]:
    """A finding as JSON; `hint` is the id under which its author can say that it was wrong."""
    return {
        "clause": finding.clause,
        "outcome": finding.outcome.word,
        "reason": pack(finding.reason),
        "remedy": pack(finding.remedy),
        "words": list(finding.words),
        "hint": hint,
    }


def findings_from_kept(kept: list[dict[str, Any]]) -> tuple[Finding, ...]:
    """The findings that `Passage.as_kept` packed."""
    return tuple(
        Finding(
            clause=one["clause"],
            outcome=Outcome[one["outcome"].upper()],
            reason=unpack(one["reason"]) or Message(""),
            remedy=unpack(one["remedy"]),
            words=tuple(one["words"]),
        )
        for one in kept
    )


def _review(deed: Worded, by: Member, settings: Settings, given: Given | None) -> Verdict:
    """Review; where selling was found, once more with how often the author passed that hint."""
    verdict = review(deed, settings)
    if not any(finding.clause == _SALES for finding in verdict.findings):
        return verdict
    since = timezone.now() - timedelta(days=settings.number(_SALES, "window_days", 30))
    shown_before = Hint.objects.filter(member=by, clause=_SALES, shown_at__gte=since)
    if isinstance(deed, RequestingContact):
        deed = replace(deed, sold_at=_sold_at(shown_before, given))
    passed = shown_before.filter(choice=Hint.Choice.AS_IS).count()
    return review(replace(deed, author=replace(deed.author, sales_hints=passed)), settings)


def _sold_at(shown_before: QuerySet[Hint], given: Given | None) -> datetime | None:
    """When the author was last shown that a request of theirs sells. What they mended since does
    not count, nor what they are shown about this very request."""
    rows = shown_before.filter(deed=RequestingContact.what).exclude(choice=Hint.Choice.EDITED)
    rows = rows.exclude(pk__in=given["hints"] if given else ())
    return rows.order_by("-shown_at").values_list("shown_at", flat=True).first()


def _nudge(
    verdict: Verdict,
    deed: Worded,
    by: Member,
    about: str,
    given: Given | None,
) -> None:
    digest = _digest(deed, by, about, verdict)
    if given and given["digest"] == digest and _choose(given, by, Hint.Choice.AS_IS):
        return
    ids = _hint_ids(verdict)
    raise Refused(
        _answer(verdict),
        kind="conduct",
        verdict=verdict,
        hints=tuple(ids),
        confirmation=signing.dumps(Given(digest=digest, hints=ids), salt=_SALT),
        afterwards=lambda: _show(verdict, ids, by, deed, given),
    )


def _show(
    verdict: Verdict,
    ids: list[str],
    by: Member,
    deed: Worded,
    before: Given | None,
) -> None:
    limits.spend(limits.POSTING, by.pk)
    if before:
        _choose(before, by, Hint.Choice.EDITED)
    _remember(verdict, ids, by, deed)


def _hint_ids(verdict: Verdict) -> list[str]:
    return [new_id() for _ in verdict.findings]


def _remember(verdict: Verdict, ids: list[str], by: Member, deed: Worded) -> None:
    Hint.objects.bulk_create(
        _hint(finding, key, by, deed) for key, finding in zip(ids, verdict.findings, strict=True)
    )


def _hint(finding: Finding, key: str, by: Member, deed: Worded) -> Hint:
    return Hint(
        id=key,
        member=by,
        clause=finding.clause,
        outcome=finding.outcome.word,
        deed=deed.what,
        words=[word[:200] for word in finding.words],
        pattern=finding.pattern[:80],
        language=deed.writing.language,
    )


def _choose(given: Given, by: Member, choice: Hint.Choice) -> bool:
    """Keep what the author made of the hints; False where that is known already."""
    mine = Hint.objects.filter(pk__in=given["hints"], member=by, choice=Hint.Choice.OPEN)
    return bool(mine.update(choice=choice))


def _answer(verdict: Verdict) -> Answer:
    first = max(verdict.findings, key=lambda finding: finding.outcome)
    return no(first.reason, first.clause)


def _digest(deed: Worded, by: Member, about: str, verdict: Verdict) -> str:
    """What a confirmation is good for: this member, this thing, this text, these clauses."""
    clauses = sorted({finding.clause for finding in verdict.findings})
    writing = deed.writing
    parts = [by.pk, about, writing.title, writing.body, writing.language, clauses]
    return sha256(json.dumps(parts).encode()).hexdigest()


def shown(confirmation: str) -> str:
    """A confirmation that opens nothing: it only says which hints the author has seen, so that a
    text sent again in other words is known to be edited."""
    return f"{_SHOWN}{confirmation}"


def _read(confirmation: str | None) -> Given | None:
    """What a confirmation says, or None for none, a forged or an old one."""
    signed = confirmation or ""
    try:
        found: Given = signing.loads(
            signed.removeprefix(_SHOWN), salt=_SALT, max_age=_CONFIRMATION_AGE
        )
    except signing.BadSignature:
        return None
    return Given(digest="", hints=found["hints"]) if signed.startswith(_SHOWN) else found
