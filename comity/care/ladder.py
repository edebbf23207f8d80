"""What to start from at the desk: the clauses behind a category, its kind of harm, and the next
step of the ladder. Suggestions only; hosts choose."""

from __future__ import annotations

from comity.care.models import FORMS_OF_HARASSMENT, URGENT, Category, Harm, Severity
from comity.standing.models import MeasureKind

_SERIOUS = (Category.DISCRIMINATION, Category.HARASSMENT, Category.STOP, *FORMS_OF_HARASSMENT)

_CLAUSES = {
    Category.DANGER: "care-for-each-other",
    Category.NEEDS_HELP: "care-for-each-other",
    **dict.fromkeys(FORMS_OF_HARASSMENT, "no-harassment"),
    Category.SMALL: "courtesy",
    Category.OTHER: "courtesy",
}
_HARM = {
    Category.DISCRIMINATION: (Harm.SPEECH, "KEYWORD_DISCRIMINATION"),
    Category.HARASSMENT: (Harm.CYBER_VIOLENCE, "KEYWORD_CYBER_HARASSMENT"),
    Category.INTIMIDATION: (Harm.CYBER_VIOLENCE, "KEYWORD_CYBER_BULLYING_INTIMIDATION"),
    Category.FOLLOWING: (Harm.CYBER_VIOLENCE, "KEYWORD_CYBER_STALKING"),
    Category.PICTURES: (Harm.CYBER_VIOLENCE, "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING"),
    Category.SEXUAL: (Harm.CYBER_VIOLENCE, "KEYWORD_CYBER_HARASSMENT"),
    Category.STOP: (Harm.CYBER_VIOLENCE, "KEYWORD_CYBER_HARASSMENT"),
    Category.DIRECTORY: (Harm.PRIVACY, "KEYWORD_MISSING_PROCESSING_GROUND"),
    Category.VENDOR: (Harm.CONSUMER_INFORMATION, "KEYWORD_HIDDEN_ADVERTISEMENT"),
}
_STEPS = (
    MeasureKind.REMINDER,
    MeasureKind.WARNING,
    MeasureKind.LIMIT_POSTING,
    MeasureKind.SUSPENSION,
    MeasureKind.BAN,
)
_LIMITS = tuple(kind for kind in MeasureKind if kind.value.startswith("limit_"))


def severity_of(category: str) -> Severity:
    """How a case begins."""
    if category in URGENT:
        return Severity.URGENT
    if category in _SERIOUS:
        return Severity.SERIOUS
    return Severity.SMALL if category == Category.SMALL else Severity.NORMAL


def clause_of(category: str) -> str:
    """The clause that a category is about; most bear its name."""
    return _CLAUSES.get(Category(category), category) if category in Category.values else ""


def harm_of(category: str) -> tuple[Harm, list[str]]:
    """The kind of harm for the public account, and its keyword."""
    harm, keyword = _HARM.get(category, (Harm.OTHER, ""))  # type: ignore[call-overload]
    return harm, [keyword] if keyword else []


def next_step(earlier: list[str]) -> MeasureKind:
    """The step of the ladder after the highest that was taken before."""
    known = [MeasureKind(kind) for kind in earlier]
    taken = [_rung(kind) for kind in known if _rung(kind) is not None]
    highest = max((rung for rung in taken if rung is not None), default=-1)
    return _STEPS[min(highest + 1, len(_STEPS) - 1)]


def _rung(kind: MeasureKind) -> int | None:
    if kind in _LIMITS:
        return _STEPS.index(MeasureKind.LIMIT_POSTING)
    return _STEPS.index(kind) if kind in _STEPS else None
