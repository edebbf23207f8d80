"""What must be true after every deed in the state machine of promotion. It knows the rules by
itself: what it checks it does not ask the clauses."""

from __future__ import annotations

from datetime import datetime, timedelta

from comity.people.models import Company, Member
from comity.promotion.models import Entry, Permission, Reply, Sponsorship
from comity.talk.models import Comment, Contribution, State
from tests.promotion.deeds import SIGNS, Deeds, Text

MONTH, YEAR = timedelta(days=30), timedelta(days=365)
MEMBERS, VENDORS = ("budget", "released"), ("question", "conversation", "released")
PER_THREAD, PER_COMPANY = {True: 1, False: 2}, {True: 3, False: 10}
BETWEEN = {True: 1, False: 3}
"""How much fits in the conversation, which has numbers of its own, and how much elsewhere."""


class Watching(Deeds):
    """Looks at what others read, and at the ledger, after each deed."""

    read: dict[str, tuple[str, str, str]]
    entries: set[str]
    badges: set[str]

    def look(self) -> None:
        """Look at what is new since the last deed."""
        for text in self.shown():
            seen = (text.promotes, text.body, text.byline_company)
            if self.read.get(text.pk) != seen:
                self.is_new(text)
            self.read[text.pk] = seen
            self.has_its_labels(text)
        for entry in Entry.objects.exclude(text__in=self.entries).select_related("company"):
            self.fits(entry)
            self.entries.add(entry.text)
        self.responds = self.by_host = False

    def shown(self) -> list[Text]:
        """What Nora reads, who never writes and decides about nothing."""
        nora = self.cast.newcomer
        above = Contribution.objects.visible_to(nora).filter(state=State.PUBLISHED)
        under = Comment.objects.visible_to(nora).filter(state=State.PUBLISHED)
        joined = ("author__company", "sponsorship")
        return [
            *above.select_related("space", *joined),
            *under.select_related("contribution__author", "contribution__space", *joined),
        ]

    def is_new(self, text: Text) -> None:
        """These words became public just now."""
        company = text.author.company
        is_vendor = company is not None and company.counts_as_vendor
        if self.by_host:
            return
        if text.promotes in ("own", "employer"):
            assert not is_vendor or self.stands_in_the_table(text, company)
            if company is not None and company.wears_badge and self.read.get(text.pk) is None:
                self.badges.add(text.pk)
        elif is_vendor:
            assert SIGNS[:20] not in text.body

    def stands_in_the_table(self, text: Text, company: Company | None) -> bool:
        """Whether the table lets a vendor's promotion pass where it stands, or it passed before."""
        if Entry.objects.filter(text=text.pk, text__in=self.entries).exclude(rule="released"):
            return True
        if text.permission_id:
            return isinstance(text, Contribution) and text.permission is not None
        if text.sponsorship is not None:
            return text.sponsorship.company == company
        if isinstance(text, Contribution):
            return text.space == self.cast.public
        starter: Member = text.contribution.author
        if starter == text.author or starter.company == company:
            return False
        earlier = text.contribution.comments.filter(author=text.author, parent=None)
        is_first = not earlier.filter(state=State.PUBLISHED).exclude(pk=text.pk).exists()
        return self.responds or (text.contribution.kind == "question" and is_first)

    def has_its_labels(self, text: Text) -> None:
        """Every promotion that is read says whose it is and what covers it."""
        entry = Entry.objects.filter(text=text.pk).first()
        if text.promotes in ("own", "employer"):
            assert entry is not None
            assert {"own-work", "employer"} & set(text.labels)
            assert text.pk not in self.badges or "vendor" in text.labels
        if entry is not None:
            assert ("sponsored" in text.labels) is bool(entry.sponsorship_id)
            assert ("hosts-permission" in text.labels) is bool(entry.permission_id)

    def fits(self, entry: Entry) -> None:
        """A promotion that was counted just now fits what it was counted under."""
        apart = entry.apart_id is not None
        assert apart is (entry.space_id == self.cast.conversation.pk)
        if entry.rule == "budget":
            self.fits_the_member(entry, apart)
        elif entry.rule in ("question", "conversation"):
            self.fits_the_company(entry, apart)
        elif entry.rule == "introduction":
            rows = Entry.objects.filter(company=entry.company, rule="introduction", is_vendor=True)
            assert not rows.filter(at__gt=entry.at - YEAR).exclude(pk=entry.pk).exists()

    def fits_the_member(self, entry: Entry, apart: bool) -> None:
        rows = Entry.objects.filter(member=entry.member, is_vendor=False, rule__in=MEMBERS)
        before = rows.filter(apart=entry.apart_id, at__gt=entry.at - MONTH).exclude(pk=entry.pk)
        moments: list[datetime] = list(before.order_by("at").values_list("at", flat=True))
        assert len(moments) <= 1
        if moments:
            replies = Reply.objects.filter(member=entry.member, at__gt=moments[-1])
            assert replies.exclude(text=entry.text).count() >= BETWEEN[apart]

    def fits_the_company(self, entry: Entry, apart: bool) -> None:
        rows = Entry.objects.filter(company=entry.company, is_vendor=True, is_reply=True)
        rows = rows.filter(apart=entry.apart_id, rule__in=VENDORS)
        inside = rows.filter(at__gt=entry.at - MONTH)
        assert inside.count() <= PER_COMPANY[apart]
        assert rows.filter(thread=entry.thread).count() <= PER_THREAD[apart]

    def nothing_is_overdrawn(self) -> None:
        """Activities and exceptions give no more than they hold."""
        for activity in Sponsorship.objects.all():
            assert activity.used == activity.entries.count() <= activity.publications
        for permission in Permission.objects.all():
            assert permission.entries.count() == int(permission.state == "used")

    def room_is_made_by_replies_that_are_there(self) -> None:
        """Only comments that are public and promote nothing make room."""
        keys = set(Reply.objects.values_list("text", flat=True))
        for text in Comment.objects.filter(pk__in=keys):
            assert text.is_published
            assert text.promotes not in ("own", "employer")
        assert not Entry.objects.filter(text__in=keys).exists()
