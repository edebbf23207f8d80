"""Fetching conversations for who takes part in them. Nobody else, host or not, finds anything."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.http import Http404
from django.shortcuts import get_object_or_404

from comity.boundaries.models import Consent, Mute, Stop
from comity.boundaries.queries import pair, partners_of
from comity.contact.models import ContactWishes
from comity.conversations.circle import Circle, Line, Seat, Standing
from comity.conversations.models import WORDS, Conversation, Message, Participation
from comity.doors.cursors import Page, page
from comity.notices.kinds import About
from comity.notices.models import Notice
from comity.people.models import Member

INBOX_PAGE = 30
MESSAGES_PAGE = 40
TO_CHOOSE = 200
ASKED = 200
"""So many characters of what is searched for are looked at."""


def inbox(member: Member, cursor: str | None = None) -> tuple[list[Line], str | None]:
    """A member's conversations, what moved last first, and the cursor of what follows. Each with
    the newest message that they may read and whose author they did not mute."""
    rows = Participation.objects.filter(member=member, active_at__isnull=False).current()
    rows = rows.annotate(newest=_newest(member))
    found = page(rows, by="-active_at", cursor=cursor, size=INBOX_PAGE)
    circles = _circles(member, [stay.conversation_id for stay in found.items])
    newest = {stay.conversation_id: getattr(stay, "newest", None) for stay in found.items}
    last = Message.objects.select_related("author").in_bulk(filter(None, newest.values()))
    lines = [Line(circles[key], last.get(pk or "")) for key, pk in newest.items()]
    return lines, found.next


def get_circle(member: Member, key: str) -> Circle:
    """A conversation as this member meets it. Raises Http404 where there is none, or they are not
    and were never in it and no invitation waits for them."""
    found = _circles(member, [key]).get(key)
    if found is None:
        raise Http404
    return found


def messages(
    member: Member, conversation: Conversation, *, at: str = "", cursor: str | None = None
) -> Page[Message]:
    """What a member may read in a conversation, the newest first; from the message `at` on back."""
    rows = Message.objects.filter(conversation=conversation).readable_by(member)
    if at:
        last = get_object_or_404(rows, pk=at)
        rows = rows.filter(Q(sent_at__lt=last.sent_at) | Q(sent_at=last.sent_at, pk__lte=last.pk))
    rows = rows.select_related("author")
    return page(rows, by="-sent_at", cursor=cursor, size=MESSAGES_PAGE)


def get_message(member: Member, key: str) -> Message:
    """A message that a member may read. Raises Http404 for any other."""
    rows = Message.objects.readable_by(member).select_related("author__company", "conversation")
    return get_object_or_404(rows, pk=key)


def around(
    member: Member, message: Message, before: int, after: int
) -> tuple[list[Message], list[Message]]:
    """So many messages before one and after it, as far as a member may read them and they still
    have words, in the order in which they were written."""
    rows = Message.objects.filter(conversation=message.conversation_id).readable_by(member)
    rows = rows.standing().select_related("author")
    place = {"sent_at": message.sent_at}
    earlier = rows.filter(Q(sent_at__lt=message.sent_at) | Q(**place, pk__lt=message.pk))
    later = rows.filter(Q(sent_at__gt=message.sent_at) | Q(**place, pk__gt=message.pk))
    led = list(earlier.order_by("-sent_at", "-pk")[:before])
    return led[::-1], list(later.order_by("sent_at", "pk")[:after])


def last_words(member: Member, conversation: Conversation) -> str:
    """What a member last wrote in a conversation."""
    own = Message.objects.filter(conversation=conversation, author=member)
    return own.order_by("-sent_at").values_list("body", flat=True).first() or ""


def search(member: Member, words: str, cursor: str | None = None) -> Page[Message]:
    """The messages with these words that a member may read, the newest first; none for no words."""
    if not words.strip():
        return Page([], None)
    rows = Message.objects.readable_by(member).standing()
    asked = SearchQuery(words, config="simple", search_type="websearch")
    rows = rows.annotate(found=WORDS).filter(found=asked)
    rows = rows.select_related("author", "conversation")
    return page(rows, by="-sent_at", cursor=cursor)


def pair_of(member: Member, other: Member) -> Conversation | None:
    """The one conversation between two members, where it was begun."""
    return Conversation.objects.filter(pair=pair_key(member, other)).first()


def pair_key(member: Member, other: Member) -> str:
    """By what the conversation between two is known, so that there is one."""
    return ":".join(pair(member, other))


def choosable(member: Member) -> list[Member]:
    """With whom a member may start a group: their consent stands."""
    rows = partners_of(member).filter(is_active=True)
    return list(rows.order_by("name", "pk")[:TO_CHOOSE])


def addable(member: Member, circle: Circle) -> list[Member]:
    """Those of them who are not in a conversation yet."""
    inside = {other.pk for other in circle.others}
    return [each for each in choosable(member) if each.pk not in inside]


def standings(member: Member, others: Collection[Member]) -> dict[str, Standing]:
    """How a member stands with each of these, by their keys, in one query."""
    facts = _facts(member, "pk")
    rows = Member.objects.filter(pk__in=[other.pk for other in others]).order_by()
    return {row.pk: _standing(row) for row in rows.annotate(**facts)}


def standing_with(member: Member, other: Member) -> Standing:
    """The same with one."""
    return standings(member, [other]).get(other.pk, Standing())


def kept_apart(members: Collection[Member]) -> bool:
    """Whether one of these asked another of them to stop."""
    keys = [member.pk for member in members]
    return Stop.objects.standing().filter(by__in=keys, member__in=keys).exists()


def left_since(message: Message) -> bool:
    """Whether someone who could read a message is no longer in its conversation."""
    gone = Participation.objects.filter(
        conversation=message.conversation_id,
        joined_at__lte=message.sent_at,
        left_at__gte=message.sent_at,
    )
    return gone.exists()


def deaf_to(author: Member, members: Iterable[Member]) -> frozenset[str]:
    """The keys of those among these members who muted an author."""
    rows = Mute.objects.filter(member=author, by__in=[member.pk for member in members])
    return frozenset(rows.values_list("by_id", flat=True))


def told(kind: str, conversation: Conversation) -> frozenset[str]:
    """The keys of those with an unread notice of this kind about a conversation. What came of
    someone whom its reader silenced meanwhile is not shown to them, and so does not count."""
    muted = Mute.objects.filter(by=OuterRef("member"), member=OuterRef("by"))
    stops = Stop.objects.standing().filter(by=OuterRef("member"), member=OuterRef("by"))
    rows = Notice.objects.filter(kind=kind, about_id=conversation.pk, read_at__isnull=True)
    shown = rows.filter(~Exists(muted), ~Exists(stops))
    return frozenset(shown.values_list("member_id", flat=True))


def inside(reader: Member, about: About) -> QuerySet[Participation]:
    """The reader's stay in a conversation that they are still in."""
    return Participation.objects.inside().filter(member=reader, conversation=about)


def invited(reader: Member, about: About) -> QuerySet[Participation]:
    """The reader's invitation to a conversation, while it waits."""
    open_ = Participation.objects.open().filter(member=reader, joined_at__isnull=True)
    return open_.filter(conversation=about)


def _circles(member: Member, keys: Collection[str]) -> dict[str, Circle]:
    """The conversations with these keys that a member may know of, in one query."""
    rows = Participation.objects.shown().filter(conversation__in=keys)
    sharing = ContactWishes.objects.filter(member=OuterRef("member"), shares_read_marks=True)
    rows = rows.annotate(marks=Exists(sharing), **_facts(member, "member"))
    stays: dict[str, list[Participation]] = {}
    for row in rows.select_related("conversation", "member__company").order_by("pk"):
        stays.setdefault(row.conversation_id, []).append(row)
    found = ((key, _circle(member, many)) for key, many in stays.items())
    return {key: circle for key, circle in found if circle is not None}


def _circle(member: Member, stays: list[Participation]) -> Circle | None:
    own = [stay for stay in stays if stay.member_id == member.pk]
    if not own:
        return None
    mine: Any = own[-1]
    there = [stay for stay in stays if stay.member_id != member.pk and _met(stay, mine)]
    seats = tuple(Seat(stay, _standing(stay), stay.marks) for stay in there)  # type: ignore[attr-defined]
    muted = frozenset(stay.member_id for stay in stays if stay.muted)  # type: ignore[attr-defined]
    return Circle(mine.conversation, mine, seats, mine.marks, muted)


def _met(stay: Participation, mine: Participation) -> bool:
    """Whether someone is in it; to who left, whether they were at that moment."""
    if mine.left_at is None:
        return stay.left_at is None
    was_inside = stay.joined_at is not None and stay.joined_at <= mine.left_at
    return was_inside and (stay.left_at is None or stay.left_at >= mine.left_at)


def _newest(member: Member) -> Subquery:
    rows = Message.objects.filter(conversation=OuterRef("conversation")).readable_by(member)
    muted = Mute.objects.filter(by=member).values("member")
    rows = rows.standing().exclude(author__in=muted).order_by("-sent_at", "-pk")
    return Subquery(rows.values("pk")[:1])


def _facts(member: Member, other: str) -> dict[str, Combinable]:
    """How a member stands with whom the column `other` of a query names."""
    there = OuterRef(other)
    consents = Consent.objects.filter(Q(one=member, other=there) | Q(one=there, other=member))
    by_them = Stop.objects.filter(by=there, member=member)
    by_me = Stop.objects.filter(by=member, member=there)
    return {
        "consents": Exists(consents.standing()),
        "was_asked_to_stop": Exists(by_them.standing()),
        "was_told_to_stop": Exists(by_them.standing().filter(told_at__isnull=False)),
        "asked_to_stop": Exists(by_me.standing().asked()),
        "kept_apart": Exists(by_them.standing().imposed()),
        "muted": Exists(Mute.objects.filter(by=member, member=there)),
        "ended_at": _last(consents.filter(ended_at__isnull=False), "ended_at"),
        "was_stopped_at": _last(by_them, "asked_at"),
        "stopped_at": _last(by_me, "asked_at"),
    }


def _last(rows: QuerySet[Any], moment: str) -> Subquery:
    return Subquery(rows.order_by(f"-{moment}").values(moment)[:1])


def _standing(row: Any) -> Standing:
    return Standing(**{name: getattr(row, name) for name in Standing.__slots__})
