"""Icons, from the kept package Lucide. Available in every template without loading."""

from __future__ import annotations

import re
from functools import cache

from django import template
from django.utils.safestring import SafeString
from lucide.templatetags.lucide import lucide as draw

register = template.Library()

_SVG = re.compile(r"<svg[^>]*>")


@register.simple_tag
@cache
def lucide(name: str, *, size: int = 24, **attributes: str) -> SafeString:
    """An icon as decoration, hidden from screen readers: its meaning stands beside it in words."""
    return SafeString(
        draw(name, size=size, **{"aria-hidden": "true", "class": "icon", **attributes})
    )


@register.simple_tag
@cache
def icons(*names: str) -> SafeString:
    """The drawings of these icons, once and out of sight, for a page that shows them by `icon`."""
    drawn = (_SVG.sub(rf'<symbol id="i-{name}" viewBox="0 0 24 24">', draw(name)) for name in names)
    symbols = "".join(each.replace("</svg>", "</symbol>") for each in drawn)
    return SafeString(f'<svg class="drawings" aria-hidden="true">{symbols}</svg>')


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """One of the page's `icons`: decoration, as `lucide` is, in a tenth of the bytes."""
    return SafeString(f'<svg class="icon" aria-hidden="true"><use href="#i-{name}"/></svg>')
