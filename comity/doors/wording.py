"""Where a Message meets its reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from comity.answer import Message


def say(message: Message | None) -> str:
    """The message in the language that is active, its parameters filled in; "" for none."""
    if message is None:
        return ""
    text = gettext(message.text)
    return text % _filled(message.params) if message.params else text


def _filled(params: Mapping[str, object]) -> dict[str, object]:
    return {name: _told(value) for name, value in params.items()}


def _told(value: object) -> object:
    """A parameter as a reader meets it: a moment by our clock, in their language."""
    if isinstance(value, Message):
        return say(value)
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    return value


def pack(message: Message | None) -> dict[str, object] | None:
    """A message as JSON keeps it, so that it can be said later in any language."""
    if message is None:
        return None
    params = {name: _packed(value) for name, value in message.params.items()}
    return {"text": message.text, "params": params}


def _packed(value: object) -> object:
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    return pack(value) if isinstance(value, Message) else value


def _unpacked(value: dict[str, object]) -> object:
    if "moment" in value:
        return datetime.fromisoformat(str(value["moment"]))
    return unpack(value)


def unpack(packed: Mapping[str, object] | None) -> Message | None:
    """The message that `pack` kept."""
    if packed is None:
        return None
    raw = packed.get("params") or {}
    params = raw if isinstance(raw, dict) else {}
    filled = {n: _unpacked(v) if isinstance(v, dict) else v for n, v in params.items()}
    return Message(str(packed["text"]), **filled)
