"""How forms look, and how a form speaks to an action."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.forms import CharField, Form, ValidationError
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict

from comity.answer import Refused
from comity.doors.problems import STATUS
from comity.doors.shapes import one_line

R = TypeVar("R")


class Renderer(TemplatesSetting):
    """Renders every form and field with the templates of this room."""

    form_template_name = "doors/_form.html"
    field_template_name = "doors/_field.html"


class OneLine(CharField):
    """A name or a sentence: one line, of characters that can be shown."""

    def to_python(self, value: Any) -> str:
        try:
            return one_line(super().to_python(value) or "")
        except ValueError as error:
            raise ValidationError(str(error)) from error


def attempt(form: Form, act: Callable[[], R]) -> R | None:
    """What `act` returns; or None where it was refused, with the refusal as `form.refused`.

    After a nudge the form remembers, in its field `shown`, which hints its author has seen.
    """
    try:
        return act()
    except Refused as refused:
        form.refused = refused  # type: ignore[attr-defined]
        if refused.is_nudge:
            _carry(form, refused.confirmation)
        return None


def _carry(form: Form, confirmation: str | None) -> None:
    data = QueryDict(mutable=True)
    data.update(form.data)
    data[form.add_prefix("shown")] = confirmation or ""
    form.data = data


def refusal_of(form: Form) -> Refused | None:
    """Why the action behind this form did not happen; None where it was not refused."""
    return getattr(form, "refused", None)


def status_of(form: Form) -> int:
    """The HTTP status of a page that shows this form: 200, 422 where its fields need mending,
    409 after a nudge, else the status of its refusal."""
    refused = refusal_of(form)
    if refused is not None:
        return 409 if refused.is_nudge else STATUS[refused.kind]
    return 422 if form.is_bound and form.errors else 200
