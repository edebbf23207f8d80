"""The shape of what a member chooses to be told, and of their quiet hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from comity.notices.kinds import ALWAYS_SHOWN, Group
from comity.notices.models import Hours, Mail, QuietHours
from comity.notices.wishes import Wish

HALF_HOURS = [(f"{n // 2:02}:{n % 2 * 30:02}",) * 2 for n in range(48)]


@dataclass(frozen=True, slots=True)
class Row:
    """A group as the page shows it; without `here` it is always shown here."""

    group: Group
    here: BoundField | None
    mail: BoundField


def _half_hour(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("", _("No quiet hours")), *HALF_HOURS],
        coerce=time.fromisoformat,
        required=False,
        empty_value=None,
    )


class WishesForm(forms.Form):
    """For each of some groups whether it is shown here and how it is mailed, and quiet hours."""

    quiet_from = _half_hour(_("From"))
    quiet_until = _half_hour(_("Until"))

    def __init__(self, *args: Any, groups: Sequence[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._groups = groups
        for group in groups:
            if group not in ALWAYS_SHOWN:
                self.fields[f"here_{group}"] = forms.BooleanField(
                    label=_("Show it here"), required=False
                )
            self.fields[f"mail_{group}"] = forms.ChoiceField(label=_("Mail"), choices=Mail.choices)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if "quiet_until" in data and bool(data.get("quiet_from")) != bool(data["quiet_until"]):
            self.add_error("quiet_until", _("Choose both, or neither."))
        return data

    def rows(self) -> Iterator[Row]:
        """The groups with their fields."""
        for group in self._groups:
            here = None if group in ALWAYS_SHOWN else self[f"here_{group}"]
            yield Row(group, here, self[f"mail_{group}"])

    def wishes(self) -> dict[Group, Wish]:
        """What was chosen, as the action takes it."""
        data = self.cleaned_data
        return {
            group: Wish(data.get(f"here_{group}", True), Mail(data[f"mail_{group}"]))
            for group in self._groups
        }

    def quiet(self) -> Hours | None:
        """The quiet hours that were chosen."""
        starts_at, ends_at = self.cleaned_data["quiet_from"], self.cleaned_data["quiet_until"]
        return (starts_at, ends_at) if starts_at else None


def initial_of(wishes: Mapping[Group, Wish], hours: QuietHours | None) -> dict[str, object]:
    """What holds now, as the form starts with it."""
    found: dict[str, object] = {}
    for group, wish in wishes.items():
        found[f"here_{group}"], found[f"mail_{group}"] = wish.here, wish.mail.value
    if hours:
        found["quiet_from"] = hours.starts_at.strftime("%H:%M")
        found["quiet_until"] = hours.ends_at.strftime("%H:%M")
    return found
