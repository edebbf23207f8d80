"""How the clauses of a version are kept, with its settings."""

from __future__ import annotations

from dataclasses import dataclass

from comity.answer import Message
from comity.charter.keeping.clauses import KEEPING, Keeping
from comity.charter.knobs import knobs_of
from comity.charter.models import Version

KEEPERS = ("software", "hosts", "both")


@dataclass(frozen=True, slots=True)
class Way:
    """Where to go with a clause: what the link says, and a path of this site."""

    label: Message
    path: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How one clause of a published version is kept. `settings` are what its numbers mean, and the
    numbers now."""

    kept_by: str
    sentences: tuple[Message, ...]
    settings: tuple[tuple[Message, int], ...]
    ways: tuple[Way, ...]

    @property
    def whole(self) -> tuple[Message, ...]:
        """Everything in sentences, as a program reads it."""
        said = (
            Message("%(meaning)s Now: %(value)d.", meaning=meaning, value=value)
            for meaning, value in self.settings
        )
        return (*self.sentences, *said)


def may_be_kept_by(anchor: str) -> tuple[str, ...]:
    """What a code may truthfully say of who keeps a clause."""
    return ("software", "both") if KEEPING[anchor].software else ("hosts",)


def how(version: Version) -> dict[str, Kept]:
    """How each clause of a version is kept, by anchor."""
    return {anchor: _kept(anchor, version.settings.get(anchor, {})) for anchor in KEEPING}


def _kept(anchor: str, values: dict[str, int | str]) -> Kept:
    keeping = KEEPING[anchor]
    kept_by = str(values.get("kept_by", may_be_kept_by(anchor)[-1]))
    return Kept(
        kept_by=kept_by,
        sentences=keeping.software + (keeping.hosts if kept_by != "software" else ()),
        settings=tuple(
            (knob.meaning, int(values.get(name, knob.default)))
            for name, knob in knobs_of(anchor).items()
        ),
        ways=tuple(_ways(keeping)),
    )


def _ways(keeping: Keeping) -> list[Way]:
    ways = []
    if keeping.category:
        path = f"/alerts/new/?category={keeping.category}"
        ways.append(Way(Message("Alert the hosts"), path))
    if keeping.contact:
        ways.append(Way(Message("Write to the hosts"), "/about/#letter"))
    if keeping.about:
        ways.append(Way(Message("Who the hosts are"), "/about/#hosts"))
    return ways
