"""A notice in words, in the language that is active when it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from comity.answer import Message
from comity.doors.wording import pack, say, unpack
from comity.notices.kinds import Kind, declared
from comity.notices.models import Notice

BADGE, LABEL = "badge", "label"
"""The parameters of any kind: the vendor's badge of whose doing it was, and what the text it is
about says of promotion (a Message)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One notice as a list shows it."""

    notice: Notice
    text: str
    icon: str


def kept(kind: Kind, params: dict[str, object]) -> object:
    """The parameters of a kind's sentence as a notice keeps them; a Message among them is said
    later, in the reader's language."""
    packed = pack(Message(kind.sentence, **params))
    return packed["params"] if packed else {}


def sentence(notice: Notice, clean: Callable[[str], str] = str) -> str:
    """What a notice says; `clean` is applied to every name and title in it."""
    params = _cleaned({**notice.params, **_named(notice)}, clean)
    said = say(unpack({"text": declared()[notice.kind].sentence, "params": params}))
    label = say(unpack(notice.params.get(LABEL)))
    return f"{said} ({clean(label)})" if label else said


def _named(notice: Notice) -> dict[str, str]:
    """Whose doing it was, with the vendor's badge of that moment (clause vendors-have-a-place)."""
    if notice.by is None:
        return {}
    badge = notice.params.get(BADGE)
    if not badge or not notice.by.is_active:
        return {"who": notice.by.shown_name}
    return {"who": f"{notice.by.shown_name} ({badge}, {gettext('vendor')})"}


def lines(notices: Iterable[Notice]) -> list[Line]:
    """The notices as a list shows them."""
    return [Line(one, sentence(one), declared()[one.kind].icon) for one in notices]


def _cleaned(params: Mapping[str, Any], clean: Callable[[str], str]) -> dict[str, Any]:
    """The parameters with `clean` applied to every name in them, also in a message among them,
    whose own text is ours."""
    return {name: _clean(value, clean) for name, value in params.items()}


def _clean(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {**value, "params": _cleaned(value.get("params") or {}, clean)}
    return clean(value) if isinstance(value, str) else value
