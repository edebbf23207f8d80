"""What an alert is about, kept as it was at that moment."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from comity.contact.models import ContactRequest
from comity.conversations.models import Message
from comity.people.models import Member
from comity.talk.models import Comment, Contribution


@dataclass(frozen=True, slots=True)
class Evidence:
    """The thing, the person it concerns, and what it said.

    `snapshot` holds the SHA-256 of its other entries, so that a later change of it shows.
    """

    about_type: str = ""
    about_id: str = ""
    subject: Member | None = None
    snapshot: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Around:
    """How many messages before and after one its reporter shows along with it."""

    before: int = 0
    after: int = 0


NOTHING = Evidence()
ALONE = Around()
MOST_AROUND = 10
MOST_PLACES = 50


def of_text(text: Contribution | Comment, *, as_it_was: bool = False) -> Evidence:
    """A contribution or comment, as it stands; or, for hosts alone, a removed one as it was."""
    is_comment = isinstance(text, Comment)
    above = text.contribution if isinstance(text, Comment) else text
    removed = (text.kept or {}) if as_it_was and text.is_removed else {}
    seen = {
        "title": removed.get("title") or above.title,
        "body": removed.get("body", text.body),
        "space": above.space.slug,
        "url": text.get_absolute_url(),
        "author": text.author_id,
        "name": text.author.shown_name,
        "written_at": text.created_at.isoformat(),
        "edited_at": text.edited_at.isoformat() if text.edited_at else None,
    }
    return Evidence("comment" if is_comment else "contribution", text.pk, text.author, sealed(seen))


def of_message(message: Message, before: list[Message], after: list[Message]) -> Evidence:
    """A message as it stands, with those around it that its reporter chose to show, and no more of
    the conversation: where it was said stays between those who were in it."""
    seen = {
        **_said(message),
        "edited_at": message.edited_at.isoformat() if message.edited_at else None,
        "before": [_said(each) for each in before],
        "after": [_said(each) for each in after],
    }
    return Evidence("message", message.pk, message.author, sealed(seen))


def _said(message: Message) -> dict[str, Any]:
    return {
        "body": message.body,
        "author": message.author_id,
        "name": message.author.shown_name,
        "written_at": message.sent_at.isoformat(),
    }


def of_member(member: Member) -> Evidence:
    """A member, by what their profile shows."""
    seen = {
        "name": member.name,
        "handle": member.handle,
        "headline": member.headline,
        "company": member.company.name if member.company else "",
        "url": f"/members/{member.pk}/",
    }
    return Evidence("member", member.pk, member, sealed(seen))


def of_request(request: ContactRequest, viewer: Member) -> Evidence:
    """A request to get in touch, for one of its two people; it concerns the other."""
    seen = {
        "name": request.asker.shown_name,
        "to": request.to.shown_name,
        "body": request.reason,
        "asked_at": request.asked_at.isoformat(),
        "state": request.now.value,
    }
    return Evidence("request", request.pk, request.partner_of(viewer), sealed(seen))


def sealed(seen: dict[str, Any]) -> dict[str, Any]:
    """What was seen, with the SHA-256 of it as canonical JSON."""
    canonical = json.dumps(seen, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return {**seen, "sha256": sha256(canonical.encode()).hexdigest()}


def is_intact(snapshot: dict[str, Any]) -> bool:
    """Whether a snapshot is still what was sealed."""
    seen = {name: value for name, value in snapshot.items() if name != "sha256"}
    return not snapshot or sealed(seen) == snapshot


def _place_of_ours(url: str) -> tuple[str, str]:
    """The path and fragment of an address of this community, with or without its host, which may be
    in capitals and without encryption, as people type it; "" for any other."""
    ours = urlsplit(settings.SITE_URL)
    try:
        given = urlsplit(url.strip())
    except ValueError:
        return "", ""
    bare = (given.scheme, given.netloc) == ("", "")
    here = given.scheme in ("http", "https") and given.netloc.lower() == ours.netloc.lower()
    return (given.path, given.fragment) if bare or here else ("", "")


_FRAGMENT = re.compile(r"comment-(?P<key>\w{1,20})")
_PLACES = re.compile(r"/(?P<kind>c|comments|members)/(?P<key>\w{1,20})/")


def of_address(url: str) -> Evidence:
    """What stands at an address of this community, whoever may read it: hosts are told of it by
    someone who did. Any other address is about nothing here, and is only kept."""
    path, fragment = _place_of_ours(url)
    in_thread = _FRAGMENT.fullmatch(fragment)
    said = _standing_at(f"/comments/{in_thread['key']}/") if in_thread else NOTHING
    return _standing_at(path) if said is NOTHING else said


def _standing_at(path: str) -> Evidence:
    found = _PLACES.match(path)
    if found is None:
        return NOTHING
    key = found["key"]
    if found["kind"] == "members":
        member = Member.objects.filter(pk=key, is_active=True).first()
        return of_member(member) if member else NOTHING
    if found["kind"] == "comments":
        comment = Comment.objects.select_related("contribution__space", "author").filter(pk=key)
        return of_text(comment[0], as_it_was=True) if comment else NOTHING
    text = Contribution.objects.select_related("space", "author").filter(pk=key).first()
    return of_text(text, as_it_was=True) if text else NOTHING


def of_addresses(urls: Sequence[str]) -> Evidence:
    """What stands at all of these addresses: about the first that leads to something here, with
    what stands at the others kept `also`."""
    found: dict[tuple[str, str], Evidence] = {}
    for url in urls[:MOST_PLACES]:
        one = of_address(url)
        if one is not NOTHING:
            found.setdefault((one.about_type, one.about_id), one)
    first, *others = found.values() or [NOTHING]
    if not others:
        return first
    seen = {name: value for name, value in first.snapshot.items() if name != "sha256"}
    return replace(first, snapshot=sealed({**seen, "also": [one.snapshot for one in others]}))
