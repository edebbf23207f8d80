"""Where a Message meets its reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from comity.answer import Message


def say(message: Message | None) -> str:
    """The message in the language that is active, its parameters filled in; "" for none."""
    if message is None:
        return ""
    text = gettext(message.text)
    return text % _filled(message.params) if message.params else text


def _filled(params: Mapping[str, object]) -> dict[str, object]:
    return {name: _said(value) for name, value in params.items()}


def _said(value: object) -> object:
    if isinstance(value, Message):
        return say(value)
    return date_format(localtime(value), "j F Y, H:i") if isinstance(value, datetime) else value


def pack(message: Message | None) -> dict[str, object] | None:
    """A message as JSON keeps it, so that it can be said later in any language."""
    if message is None:
        return None
    params = {n: pack(v) if isinstance(v, Message) else v for n, v in message.params.items()}
    return {"text": message.text, "params": params}


def unpack(packed: Mapping[str, object] | None) -> Message | None:
    """The message that `pack` kept."""
    if packed is None:
        return None
    raw = packed.get("params") or {}
    params = raw if isinstance(raw, dict) else {}
    filled = {n: unpack(v) if isinstance(v, dict) else v for n, v in params.items()}
    return Message(str(packed["text"]), **filled)
