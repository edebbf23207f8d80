"""Ids that tell nothing and cannot be guessed (clause not-a-directory)."""

from __future__ import annotations

import re
import secrets
from typing import Any

from django.db import models

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
LENGTH = 14


def new_id() -> str:
    """Fourteen letters and digits without look-alikes: 82 bits from the system's source."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


_SHAPE = re.compile(rf"[{ALPHABET}]{{1,{LENGTH}}}")


class OpaqueIdField(models.CharField[str, str]):
    """The primary key of everything that a URL or the API names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(primary_key=True, max_length=LENGTH, default=new_id, editable=False)
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value: Any) -> Any:
        """The id as the database compares it. What no id looks like (NUL, anything long or foreign
        that came in by a URL) is compared as the empty text, which is nobody's id."""
        prepared = super().get_prep_value(value)
        if isinstance(prepared, str) and not _SHAPE.fullmatch(prepared):
            return ""
        return prepared
