"""The small pieces of which pages are made. Available in every template without loading."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from zlib import crc32

from django import template
from django.conf import settings
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from comity.answer import Message, Refused
from comity.conduct.verdict import Finding, Outcome
from comity.doors import wording
from comity.doors.templatetags.drawings import lucide
from comity.doors.templatetags.moments import when

register = template.Library()

_TONES = 5
_NAMES_KEPT = 2


@register.simple_tag
def say(message: Message | None) -> str:
    """A message in the reader's language."""
    return wording.say(message)


@register.simple_tag
def avatar(person: Any, size: str = "") -> SafeString:
    """A person's initials in a circle. Decoration: the name stands beside it."""
    words = str(person.shown_name).split()
    ends = words[:1] + words[-1:] if len(words) >= _NAMES_KEPT else words
    initials = "".join(word[0] for word in ends).upper()
    tone = crc32(str(person.pk).encode()) % _TONES
    return format_html(
        '<svg class="avatar tone-{} {}" viewBox="0 0 40 40" aria-hidden="true">'
        '<text x="20" y="25.5">{}</text></svg>',
        tone,
        size,
        initials,
    )


def _may_open(context: Context) -> bool:
    viewer: Any = context.get("viewer")
    return viewer is not None and not viewer.is_applicant


@register.simple_tag(takes_context=True)
def name(context: Context, person: Any) -> SafeString:
    """A person's name, for members as a link to the profile, which who left has no more."""
    shown = person.shown_name
    if _may_open(context) and not person.has_left:
        return format_html('<a class="name" href="/members/{}/">{}</a>', person.pk, shown)
    return format_html('<span class="name">{}</span>', shown)


@register.simple_tag
def company_badge(company: str, vendor: bool) -> SafeString:
    """The company of the moment of writing, with the vendor badge where hosts gave one."""
    if not company:
        return SafeString()
    if not vendor:
        return format_html('<span class="company">{}</span>', company)
    return format_html('<span class="badge vendor">{} · {}</span>', company, _("vendor"))


def _labels(text: Any) -> list[SafeString | str]:
    """What readers are told of what a text promotes, beside the vendor's badge."""
    return [badge(label, "label") for label in text.labels_shown]


def _at(text: Any) -> SafeString:
    link = format_html(
        '<a class="at" href="{}">{}</a>', text.get_absolute_url(), when(text.created_at)
    )
    if text.edited_at is None:
        return link
    return format_html("{} · {}", link, _("edited"))


def _joined(parts: list[SafeString | str]) -> SafeString:
    return format_html_join(" · ", "{}", ((part,) for part in parts if part))


@register.simple_tag(takes_context=True)
def byline(context: Context, text: Any) -> SafeString:
    """Who wrote a text, on whose payroll at that moment, and when: with avatar, on two lines."""
    company = company_badge(text.byline_company, text.byline_vendor)
    return format_html(
        '<div class="byline">{}<div class="byline-lines"><span class="byline-name">{}</span>'
        "<span>{}</span></div></div>",
        avatar(text.author),
        _joined([name(context, text.author), text.author.headline]),
        _joined([company, *_labels(text), _at(text)]),
    )


@register.simple_tag(takes_context=True)
def byline_line(context: Context, text: Any) -> SafeString:
    """The same on one line, for lists."""
    company = company_badge(text.byline_company, text.byline_vendor)
    return format_html(
        '<span class="byline-line">{}<span>{}</span></span>',
        avatar(text.author, "small"),
        _joined([name(context, text.author), company, *_labels(text), when(text.created_at)]),
    )


@register.simple_tag(takes_context=True)
def clause_link(context: Context, anchor: str) -> SafeString:
    """A link to a clause of the code, by its title."""
    titles = context.get("clause_titles") or {}
    title = titles.get(anchor) or anchor.replace("-", " ")
    return format_html('<a class="clause" href="/code/#{}">{}</a>', anchor, title)


@register.inclusion_tag("doors/_refused.html", takes_context=True)
def refusal(context: Context, refused: Refused | None, sending: bool = False) -> dict[str, Any]:
    """Why something was not done, or the findings of the gate with what one can do about them. What
    goes to few is sent, not published."""
    findings = refused.verdict.findings if refused and refused.verdict else ()
    hints = refused.hints if refused and refused.hints else ("",) * len(findings)
    outcome = refused.verdict.outcome.word if refused and refused.verdict else "refuse"
    return {
        "refused": refused,
        "pairs": list(zip(findings, hints, strict=False)),
        "outcome": outcome,
        "sending": sending,
        "clause_titles": context.get("clause_titles"),
    }


@register.inclusion_tag("doors/_finding.html", takes_context=True)
def finding(context: Context, found: Finding | dict[str, Any], hint: str = "") -> dict[str, Any]:
    """One finding of the gate, fresh from a verdict or as a hold keeps it."""
    kept = found if isinstance(found, dict) else None
    return {
        "clause": kept["clause"] if kept else getattr(found, "clause", ""),
        "reason": _said(found, "reason"),
        "remedy": _said(found, "remedy"),
        "words": kept.get("words", ()) if kept else getattr(found, "words", ()),
        "allowed_from": None if kept else getattr(found, "allowed_from", None),
        "hint": hint or (kept.get("hint", "") if kept else ""),
        "clause_titles": context.get("clause_titles"),
    }


def _said(found: Finding | dict[str, Any], part: str) -> str:
    if isinstance(found, dict):
        return wording.say(wording.unpack(found.get(part)))
    return wording.say(getattr(found, part))


@register.inclusion_tag("doors/_empty.html")
def empty(icon: str, title: str, text: str = "", href: str = "", label: str = "") -> dict[str, str]:
    """A list without anything in it: says so, and what to do next."""
    return {"icon": icon, "title": title, "text": text, "href": href, "label": label}


@register.inclusion_tag("doors/_pager.html", takes_context=True)
def pager(context: Context, cursor: str | None, label: str = "") -> dict[str, str]:
    """A link to the next page of a list; nothing on the last. The query stays otherwise."""
    if not cursor:
        return {"href": "", "label": ""}
    query = context["request"].GET.copy()
    query["cursor"] = cursor
    return {"href": f"?{query.urlencode()}", "label": label or _("Older")}


@register.simple_tag
def badge(label: object, tone: str = "") -> SafeString:
    """A short mark: tones are accent, good, wait, bad, vendor, label."""
    return format_html('<span class="badge {}">{}</span>', tone, label)


@register.simple_tag(takes_context=True)
def here(context: Context, path: str) -> SafeString:
    """`aria-current` for a link of the navigation that leads to this page or above it."""
    request = context.get("request")
    at = getattr(request, "path", "")
    if at == path:
        return mark_safe(' aria-current="page"')
    if path != "/" and at.startswith(path):
        return mark_safe(' aria-current="true"')
    return SafeString()


@register.simple_tag
def other_languages() -> list[dict[str, Any]]:
    """The languages that the page is not in, each with its own name for itself."""
    now = (get_language() or "en")[:2]
    return [get_language_info(code) for code, _name in settings.LANGUAGES if code != now]


@register.simple_tag(takes_context=True)
def sign_in_address(context: Context) -> str:
    """The sign-in page, which leads back to this page."""
    request = context.get("request")
    if request is None or request.path.startswith("/accounts/"):
        return "/accounts/login/"
    return "/accounts/login/?" + urlencode({"next": request.get_full_path()})


@register.filter
def dressed(field: BoundField) -> SafeString:
    """The widget of a field in our clothes: without placeholder, as label and hint say it."""
    widget = field.field.widget
    if isinstance(widget, CheckboxInput | RadioSelect | CheckboxSelectMultiple):
        return field.as_widget()
    given = widget.attrs.get("class", "")
    attrs: dict[str, str | bool] = {"class": f"input {given}".strip(), "placeholder": False}
    return field.as_widget(attrs=attrs)


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Whether a field is one box to tick, whose label stands behind it."""
    return isinstance(field.field.widget, CheckboxInput)


@register.simple_tag
def outcome_icon(outcome: str) -> SafeString:
    """The icon of what the gate says."""
    icons = {
        Outcome.NUDGE.word: "message-circle-question-mark",
        Outcome.HOLD.word: "hourglass",
    }
    return lucide(icons.get(outcome, "hand"), size=22)
