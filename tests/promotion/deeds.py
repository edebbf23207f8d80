"""What members, vendors and hosts do in the state machine of promotion, in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from comity.answer import Refused
from comity.doors.models import Limit
from comity.people.actions import class_company
from comity.people.models import Company, Member
from comity.promotion.actions import end_sponsorship, grant, refuse
from comity.promotion.models import Permission, Sponsorship
from comity.talk.actions import comment, contribute, delete, edit, release, remove, return_
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State
from tests.cast import Cast, by_hand
from tests.promotion.scene import INSULT, NEUTRAL, asked, sponsored, work

SIGNS = "Book a demo of our platform: https://www.feedbackly.example/tour?utm_source=us"
WORDS = {"calm": NEUTRAL, "signs": SIGNS, "harsh": f"{NEUTRAL} {INSULT}"}
PEOPLE = ("anna", "bram", "vendor", "second_host")
EMPLOYERS = ("", "Feedbackly Tools", "Zomer Stores", "Brand New")

Text = Contribution | Comment


class Deeds:
    """What can be done. `touched` are the keys of the texts that the last deed may have made
    public, `by_host` whether a host did it, `responds` whether its author said to what."""

    cast: Cast
    now: datetime
    clock: Any
    words: Iterator[int]
    responds: bool = False
    by_host: bool = False

    def member(self, who: str) -> Member:
        """Somebody, as they are now."""
        key = getattr(self.cast, who).pk
        return Member.objects.select_related("company").get(pk=key)

    def attempt(self, deed: Callable[[str | None], Any]) -> Any:
        """What a deed returns. A hint is shown and passed over; None where it was refused."""
        with by_hand():
            Limit.objects.all().delete()
        confirmation = None
        for _ in range(2):
            try:
                with transaction.atomic():
                    return deed(confirmation)
            except Refused as refused:
                confirmation = refused.confirmation
            if confirmation is None:
                break
        return None

    def draft(self, words: str, promotes: str, covers: tuple[bool, bool] = (False, False)) -> Draft:
        """A text; with the first activity, or the first exception, that there is."""
        activity = Sponsorship.objects.order_by("?").first() if covers[0] else None
        permission = Permission.objects.order_by("-asked_at").first() if covers[1] else None
        return Draft(
            f"{WORDS[words]} {next(self.words)}.",
            "A card",
            "en",
            promotes,
            activity.pk if activity else "",
            permission.pk if permission else "",
        )

    def contributes(self, who: str, kind: str, public: bool, draft: Draft) -> None:
        by, space = self.member(who), self.cast.public if public else self.cast.conversation
        self.attempt(
            lambda given: contribute(by=by, space=space, kind=kind, draft=draft, confirmation=given)
        )

    def shares(self, who: str, relation: str, public: bool) -> None:
        self.contributes(who, "share", public, work(relation))

    def comments(self, who: str, draft: Draft, n: int, responds: bool, replies: bool) -> None:
        under = pick(Contribution.objects.filter(state=State.PUBLISHED), n)
        if under is None:
            return
        by = self.member(who)
        said = under.comments.filter(state=State.PUBLISHED).select_related("author", "parent")
        to = pick(said, n) if replies else None
        self.responds = responds or to is not None
        self.attempt(
            lambda given: comment(
                by=by,
                contribution=under,
                draft=draft,
                reply_to=to,
                responds_to=under if responds else None,
                confirmation=given,
            )
        )

    def edits(self, who: str, n: int, draft: Draft, of_comment: bool) -> None:
        by = self.member(who)
        rows: Any = Comment.objects if of_comment else Contribution.objects
        text = pick(rows.filter(author=by).exclude(state=State.DELETED), n)
        if text is None:
            return
        new = work("own") if isinstance(text, Contribution) and text.is_share else draft
        self.responds = isinstance(text, Comment) and bool(text.parent_id or text.responds_to_id)
        self.attempt(lambda given: edit(by=by, text=text, draft=new, confirmation=given))

    def deletes(self, who: str, n: int, of_comment: bool) -> None:
        by = self.member(who)
        rows: Any = Comment.objects if of_comment else Contribution.objects
        text = pick(rows.filter(author=by).exclude(state=State.DELETED), n)
        if text is not None:
            self.attempt(lambda _: delete(by=by, text=text))

    def decides(self, n: int, releases: bool) -> None:
        held = pick(Held.objects.filter(outcome=""), n)
        if held is None:
            return
        self.by_host = True
        host = self.cast.host
        if releases:
            self.attempt(lambda _: release(by=host, held=held))
        else:
            self.attempt(lambda _: return_(by=host, held=held, reason="Not so."))

    def hides(self, n: int, of_comment: bool) -> None:
        rows: Any = Comment.objects if of_comment else Contribution.objects
        text = pick(rows.filter(state=State.PUBLISHED), n)
        if text is not None:
            self.attempt(lambda _: remove(by=self.cast.host, text=text))

    def sponsors(self, days: int, publications: int, public: bool) -> None:
        company = Company.objects.get(name="Feedbackly Tools")
        self.attempt(
            lambda _: sponsored(
                self.cast,
                company=company,
                starts_at=self.now + timedelta(days=days - 1),
                ends_at=self.now + timedelta(days=days + 10),
                publications=publications,
                spaces=(self.cast.public,) if public else (),
            )
        )

    def ends_an_activity(self, n: int) -> None:
        activity = pick(Sponsorship.objects.all(), n, by="made_at")
        if activity is not None:
            host = self.cast.host
            self.attempt(lambda _: end_sponsorship(by=host, sponsorship=activity))

    def asks(self, who: str) -> None:
        by = self.member(who)
        self.attempt(lambda _: asked(by))

    def answers(self, grants: bool, days: int, public: bool) -> None:
        permission = Permission.objects.filter(state="asked").order_by("asked_at").first()
        if permission is None:
            return
        host, until = self.cast.host, self.now + timedelta(days=days)
        space = self.cast.public if public else None
        if grants:
            self.attempt(lambda _: grant(by=host, permission=permission, until=until, space=space))
        else:
            self.attempt(lambda _: refuse(by=host, permission=permission, reason="No."))

    def changes_employer(self, who: str, name: str) -> None:
        member = self.member(who)
        with by_hand():
            member.company = Company.objects.get(name=name) if name else None
            member.save(update_fields=["company"])

    def is_classed(self, name: str, is_vendor: bool) -> None:
        company = Company.objects.get(name=name)
        host = self.cast.host
        self.attempt(
            lambda _: class_company(by=host, company=company, is_vendor=is_vendor, reason="So.")
        )

    def time_goes_on(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.clock.move_to(self.now)


def pick(rows: QuerySet[Any], n: int, by: str = "") -> Any:
    """One of the rows, the last ones first; None where there is none."""
    order = by or ("held_at" if rows.model is Held else "created_at")
    found = list(rows.order_by(f"-{order}", "-pk")[:6])
    return found[n % len(found)] if found else None
