"""What hosts say of a space."""

from __future__ import annotations

from dataclasses import dataclass

from comity.spaces.models import Visibility


@dataclass(frozen=True, slots=True)
class Details:
    """A space's name and description in both languages, who reads it, and what may be posted."""

    name_nl: str
    name_en: str
    description_nl: str
    description_en: str
    visibility: Visibility
    kinds: tuple[str, ...]
