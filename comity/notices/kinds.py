"""What can be told. A room declares its kinds in its `kinds.py`; settings.NOTICE_KINDS names them.

So that nothing points upward, a room hands over the sentence and the question what a reader may
still see of what notices are about; this room asks it when a list is shown and a mail is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from comity.notices.reader import Reader

About = str | OuterRef
"""The id of what a notice is about, or a reference to it within a query."""

Visible = Callable[[Any, About], QuerySet[Any]]
"""From a reader (a member) and what a notice is about: a query that finds it where this reader may
still know of it, and nothing where not."""


class Group(models.TextChoices):
    """Kinds between which a member makes no difference when choosing what to hear, and how."""

    REQUESTS = "requests", _("Requests to get in touch")
    MESSAGES = "messages", _("Messages")
    ANSWERS = "answers", _("Answers to what you wrote or asked")
    REPLIES = "replies", _("Replies to your comments")
    MENTIONS = "mentions", _("Mentions of you")
    COMMUNITY = "community", _("Invitations and the rest")
    DESK = "desk", _("What waits for the hosts")
    DECISIONS = "decisions", _("Decisions about you, and answers of the hosts")
    OFFICIAL = "official", _("Official notices of the hosts")


ALWAYS_SHOWN = frozenset({Group.DESK, Group.DECISIONS, Group.OFFICIAL})
"""What is shown here whatever one wishes and whomever one silenced."""

ALWAYS_MAILED = frozenset({Group.DECISIONS, Group.OFFICIAL})
"""What is, besides, mailed at once: it concerns what one may do here."""


@dataclass(frozen=True, slots=True)
class InMail:
    """What a notice's mail holds beside its sentence: words to quote, and a path of this site to go
    to instead of the notice."""

    quote: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of notice.

    `sentence` is a msgid whose %(name)s parameters the notice keeps; `icon` a Lucide icon's name;
    `visible` tells what readers may still see, None that they always may; `group` under what
    members choose whether it reaches them. `always_mailed` mails it whatever they chose, as all
    of ALWAYS_MAILED is; `urgent` mails it in their quiet hours too; `reaches_shut_out` also to who
    is suspended or banned, to whom nothing else goes out. `in_mail` gives, for what a notice is
    about, what its mail holds besides; it is asked when the mail is made.
    """

    name: str
    sentence: str
    icon: str = "bell"
    visible: Visible | None = None
    always_mailed: bool = False
    group: Group = Group.COMMUNITY
    urgent: bool = False
    in_mail: Callable[[str], InMail] | None = None
    reaches_shut_out: bool = False

    def may_see(self, reader: Reader, about_id: str) -> bool:
        """Whether this reader may still see what a notice is about; "" is about nothing."""
        if self.visible is None or not about_id:
            return True
        return self.visible(reader, about_id).exists()

    @property
    def must_mail(self) -> bool:
        """Whether it goes out by mail at once, whatever its reader wishes."""
        return self.always_mailed or self.group in ALWAYS_MAILED

    @property
    def must_show(self) -> bool:
        """Whether it is shown here, whatever its reader wishes and whomever they silenced."""
        return self.must_mail or self.group in ALWAYS_SHOWN


@cache
def declared() -> dict[str, Kind]:
    """All kinds that the installed rooms declare, by name. A name declared twice is an error."""
    kinds: dict[str, Kind] = {}
    for path in settings.NOTICE_KINDS:
        _add(kinds, import_string(path))
    return kinds


def _add(kinds: dict[str, Kind], more: Iterable[Kind]) -> None:
    for kind in more:
        if kind.name in kinds:
            raise ValueError(f"The notice kind {kind.name} is declared twice.")
        kinds[kind.name] = kind
