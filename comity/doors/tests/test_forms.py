"""How a form looks, and how it carries what an action said."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.utils.translation import override

from comity.answer import Message, Refused, no
from comity.conduct.verdict import Finding, Outcome, Verdict
from comity.doors.forms import OneLine, attempt, refusal_of, status_of


class LetterForm(forms.Form):
    """A form with one field of every sort."""

    title = OneLine(label="Title", max_length=20, help_text="Short")
    body = forms.CharField(label="Body", required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(
        label="Kind", choices=[("a", "First"), ("b", "Second")], widget=forms.RadioSelect
    )
    sure = forms.BooleanField(label="I am sure")
    shown = forms.CharField(required=False, widget=forms.HiddenInput)


GOOD = {"title": "Hello", "kind": "a", "sure": "on"}
VERDICT = Verdict((Finding("courtesy", Outcome.NUDGE, Message("Rude.")),))
NUDGE = Refused(no(Message("Rude.")), kind="conduct", verdict=VERDICT, confirmation="signed")


def refuse(error: Refused) -> None:
    raise error


def filled(**change: str) -> LetterForm:
    form = LetterForm({**GOOD, **change})
    form.full_clean()
    return form


def test_what_an_action_gives_is_handed_on() -> None:
    form = filled()
    assert attempt(form, lambda: 7) == 7
    assert refusal_of(form) is None
    assert status_of(form) == 200


def test_after_a_nudge_the_form_remembers_what_was_shown() -> None:
    form = filled()
    assert attempt(form, lambda: refuse(NUDGE)) is None
    assert refusal_of(form) is NUDGE
    assert 'name="shown" value="signed"' in str(form["shown"])
    assert 'value="Hello"' in str(form["title"])


def test_after_a_refusal_nothing_goes_on() -> None:
    form = filled()
    attempt(form, lambda: refuse(Refused(no(Message("No.")))))
    assert "value=" not in str(form["shown"])


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NUDGE, 409),
        (Refused(no(Message("No."))), 403),
        (Refused(no(Message("No.")), kind="conduct", verdict=VERDICT), 403),
        (Refused(no(Message("No.")), kind="conflict"), 409),
        (Refused(no(Message("No.")), kind="validation"), 422),
        (Refused(no(Message("No.")), kind="rate-limit", retry_after=3), 429),
    ],
)
def test_the_status_says_what_became_of_it(error: Refused, status: int) -> None:
    form = filled()
    attempt(form, lambda: refuse(error))
    assert status_of(form) == status


def test_fields_that_need_mending_are_unprocessable() -> None:
    assert status_of(filled(kind="c")) == 422
    assert status_of(LetterForm()) == 200


@pytest.mark.parametrize("name", ["title", "sure"])
def test_an_error_is_tied_to_its_control(name: str) -> None:
    page = filled(**{name: ""})[name].as_field_group()
    error = re.search(r'class="errorlist" id="(\w+)"', page)
    assert error
    described = re.search(r'aria-describedby="([^"]*)"', page)
    assert described
    assert error[1] in described[1].split()
    assert 'aria-invalid="true"' in page


def test_a_hint_is_tied_to_its_control_and_the_label_too() -> None:
    page = LetterForm()["title"].as_field_group()
    assert 'class="hint" id="id_title_helptext"' in page
    assert 'aria-describedby="id_title_helptext"' in page
    assert '<label for="id_title">' in page


def test_a_group_of_choices_is_a_fieldset_with_a_legend() -> None:
    page = " ".join(LetterForm()["kind"].as_field_group().split())
    assert "<fieldset> <legend>Kind" in page
    assert page.count('type="radio"') == 2


@pytest.mark.parametrize(("language", "word"), [("nl", "niet verplicht"), ("en", "optional")])
def test_what_may_stay_empty_says_so(language: str, word: str) -> None:
    with override(language):
        assert word in LetterForm()["body"].as_field_group()
        assert word not in LetterForm()["title"].as_field_group()


def test_no_markup_of_a_form_holds_style_or_script() -> None:
    page = str(filled(title=""))
    assert "style=" not in page
    assert not re.search(r"\son\w+=", page)


@pytest.mark.parametrize(
    ("typed", "kept"), [("  two   words ", "two words"), ("a\nb", "a b"), ("é", "é")]
)
def test_one_line_is_one_line(typed: str, kept: str) -> None:
    assert OneLine().clean(typed) == kept


@pytest.mark.parametrize("typed", ["a\x00b", "\ud800", "bell\x07"])
def test_characters_that_cannot_be_shown_are_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError):
        OneLine().clean(typed)
