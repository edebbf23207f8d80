"""People for someone who looks. What is not theirs to know of is a 404, or is not found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import MD5, Concat
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.crypto import salted_hmac

from comity.boundaries.models import Consent, ConsentQuerySet, Mute, Stop
from comity.boundaries.queries import Between
from comity.boundaries.silence import silenced
from comity.contact.models import ContactWishes
from comity.people.models import Company, Member, MemberQuerySet, Role, Viewer
from comity.spaces.models import Membership, Space
from comity.talk.models import Comment, Contribution, State

AT_ONCE = 8
SIX = 6
_BETWEEN = ("consents", "was_asked", "asked", "muted", "kept_apart")
_WHOLE, _BEGINS, _IN_NAME, _IN_HEADLINE = 9, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom somebody looks for: folded words of a name or headline, a country, a language, and a
    space in which both are."""

    words: Sequence[str] = ()
    country: str = ""
    language: str = ""
    space: Space | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it would find everyone."""
        return not (self.words or self.country or self.language or self.space)


@dataclass(frozen=True, slots=True)
class Profile:
    """A member as a viewer sees them: how the two stand, whether they ever agreed to talk, and
    whether the profile is a planted one."""

    member: Member
    between: Between
    talks: bool
    is_canary: bool


def matching(viewer: Member, wish: Wish) -> MemberQuerySet:
    """Who fits a wish, the best match first; among equals in an order that is the viewer's own and
    stays for a day."""
    return _ranked(_fitting(_listed(_around(viewer)), wish), viewer, wish.words)


def suggested(viewer: Member, among: Iterable[str] | None = None) -> MemberQuerySet:
    """Six people to get to know, by chance, the same for a day; hosts stand on About already.
    `among` narrows it to these keys."""
    rows = _listed(_around(viewer)).exclude(role=Role.HOST)
    if among is not None:
        rows = rows.filter(pk__in=among)
    return _ranked(rows, viewer, ())[:SIX]


def people_of(viewer: Member, company: Company, words: Sequence[str] = ()) -> MemberQuerySet:
    """People of a vendor, listed or not: whom they speak for is for everyone to know."""
    rows = _fitting(_around(viewer).filter(company=company), Wish(words=words))
    return _ranked(rows, viewer, words)[:AT_ONCE]


def lure(viewer: Member, wish: Wish) -> Member | None:
    """The planted profile that fits a wish, if there is one. Nobody planted is in a space."""
    if wish.space is not None:
        return None
    planted = Member.objects.get_queryset().filter(canary__isnull=False)
    return _ranked(_fitting(planted, wish), viewer, wish.words).first()


def get_profile(viewer: Viewer, key: str) -> Profile:
    """A member as members see them; hosts see applicants too. Raises Http404 for visitors and
    applicants, who look nobody up, and for who is not there (any more)."""
    if viewer is None or viewer.is_applicant or not viewer.is_active:
        raise Http404
    there = Q(is_active=True) | Q(canary__isnull=False)
    rows = Member.objects.filter(there, pk=key).select_related("company", "canary")
    if not viewer.is_host:
        rows = rows.exclude(role=Role.APPLICANT)
    stops = Stop.objects.standing()
    found = get_object_or_404(
        rows.annotate(
            consents=Exists(_consents(viewer).standing()),
            was_asked=Exists(stops.filter(by=OuterRef("pk"), member=viewer)),
            asked=Exists(stops.asked().filter(by=viewer, member=OuterRef("pk"))),
            muted=Exists(Mute.objects.filter(by=viewer, member=OuterRef("pk"))),
            kept_apart=Exists(stops.imposed().filter(by=OuterRef("pk"), member=viewer)),
            talks=Exists(_consents(viewer)),
        )
    )
    between = Between(*(getattr(found, fact) for fact in _BETWEEN))
    return Profile(found, between, bool(getattr(found, "talks", False)), hasattr(found, "canary"))


def _around(viewer: Member) -> MemberQuerySet:
    """Everyone but oneself, who asked the viewer to stop, whom the viewer asked, and whom they
    muted; with whether the two ever agreed to talk."""
    stopped = Stop.objects.standing().filter(member=viewer).order_by().values("by")
    return (
        Member.objects.active()
        .exclude(pk=viewer.pk)
        .exclude(pk__in=stopped)
        .exclude(pk__in=silenced(viewer))
        .annotate(talks=Exists(_consents(viewer)))
    )


def _listed(rows: MemberQuerySet) -> MemberQuerySet:
    unlisted = ContactWishes.objects.filter(member=OuterRef("pk"), listed=False)
    return rows.exclude(Exists(unlisted))


def _fitting(rows: MemberQuerySet, wish: Wish) -> MemberQuerySet:
    for word in wish.words:
        rows = rows.filter(folded__contains=word)
    if wish.country:
        rows = rows.filter(country=wish.country)
    if wish.language:
        rows = rows.filter(languages__contains=[wish.language])
    return rows if wish.space is None else rows.filter(_takes_part(wish.space))


def _takes_part(space: Space) -> Q:
    """Who was let into a private space; of others, which every member may read, who wrote there."""
    inside = Q(Exists(Membership.objects.filter(space=space, member=OuterRef("pk"))))
    if space.is_private:
        return inside
    public = {"author": OuterRef("pk"), "state": State.PUBLISHED}
    above = Contribution.objects.filter(space=space, **public)
    under = Comment.objects.filter(contribution__space=space, **public)
    return inside | Q(Exists(above)) | Q(Exists(under))


def _ranked(rows: MemberQuerySet, viewer: Member, words: Sequence[str]) -> MemberQuerySet:
    seed = salted_hmac("comity.directory", f"{viewer.pk} {timezone.localdate()}").hexdigest()
    mixed = MD5(Concat("pk", Value(seed[:16])))
    score: Combinable = Value(0, IntegerField())
    for one in _scores(words):
        score = score + one
    return rows.annotate(score=score).order_by("-score", mixed)


def _scores(words: Sequence[str]) -> list[Case]:
    """How well a member fits: the whole name, the beginning of a name, within a name, or only in
    the headline. Words are letters and digits, so that they mean nothing to a pattern."""
    if not words:
        return []
    whole = When(folded__startswith=" ".join(words) + "\n", then=Value(_WHOLE))
    each = [
        Case(
            When(folded__regex=rf"^[^\n]*\m{word}", then=Value(_BEGINS)),
            When(folded__regex=rf"^[^\n]*{word}", then=Value(_IN_NAME)),
            default=Value(_IN_HEADLINE),
            output_field=IntegerField(),
        )
        for word in words
    ]
    return [Case(whole, default=Value(0), output_field=IntegerField()), *each]


def _consents(viewer: Member) -> ConsentQuerySet:
    """Within a query about members: what they and the viewer ever agreed, also where it ended."""
    pair = Q(one=viewer, other=OuterRef("pk")) | Q(other=viewer, one=OuterRef("pk"))
    return Consent.objects.filter(pair)
