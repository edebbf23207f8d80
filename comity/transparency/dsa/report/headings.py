"""The headings of the templates, to the letter: some end in a space, as the templates do."""

from __future__ import annotations

_ROW = ("Applicability", "Service", "Reporting period")
_OTHER = 'Description of the sub-category "Other"'


def _with_context(names: tuple[str, ...], said: str) -> tuple[str, ...]:
    return (*names, *(f"{said} {name}" for name in names))


IDENTIFICATION = ("Applicability", "Service", "Indicator", "Value")
NAMES = (
    "Category label",
    "Category description",
    "Category of illegal content / incompatible with the terms and conditions",
    "Contextual information",
)

_ORDERS = (
    "umber of orders to act against illegal content received",
    (
        "umber of specific items of information included in the total number of orders to act"
        " against illegal content"
    ),
    (
        "Median time to inform the authority of the receipt of the order to act against illegal"
        " content"
    ),
    "Median time to give effect to the order to act against illegal content",
    "Number of orders to provide information",
    "Median time to inform the authority of the receipt of the order to provide information",
    "Median time to give effect to the order to provide information",
)
ORDERS = (
    *_ROW,
    "Category of illegal content",
    _OTHER,
    "Scope",
    *(f"N{name}" if name[0] == "u" else name for name in _ORDERS),
    *(f"Contextual information on {'n' if n[0] == 'u' else ''}{n}" for n in _ORDERS),
)

_NOTICES = (
    "Number of notices received ",
    "Number of notices received from Trusted flaggers",
    "Number of specific items of information included in the total number of notices",
    (
        "Number of specific items of information included in the total number of notices by"
        " Trusted Flaggers (Trusted Flagger notices)"
    ),
    "Median time to take action",
    "Median time to take action (Trusted Flagger notices)",
    "Number of actions taken on the basis of the law",
    "Number of actions taken on the basis of the law (Trusted Flagger notices)",
    "Number of actions taken on the basis of the terms and conditions of the service",
    (
        "Number of actions taken on the basis of the terms and conditions of the service"
        " (Trusted Flagger notices)"
    ),
)
NOTICES = (
    *_ROW,
    "Category of illegal content",
    _OTHER,
    *_with_context(_NOTICES, "Contextual information on"),
)

COLUMNS = (
    "Visibility restriction Removal",
    "Visibility restriction Disable",
    "Visibility restriction Demoted",
    "Visibility restriction Age restricted",
    "Visibility restriction Interaction restricted",
    "Visibility restriction Labelled ",
    "Visibility restriction Other",
    "Monetary restriction Suspension",
    "Monetary restriction Termination",
    "Monetary restriction Other",
    "Provision of the service Suspension",
    "Provision of the service Termination",
    "Account restriction Suspension",
    "Account restriction Termination",
)
"""What a measure did."""

_OWN = (
    "Number of measures taken at the provider's own initiative ",
    "Number of measures taken after detection with solely automated means ",
    *COLUMNS,
)
_OWN_ROW = (_OTHER, *_with_context(_OWN, "Contextual Information on"))
OWN_ILLEGAL = (*_ROW, "Category of illegal content", *_OWN_ROW)
OWN_TERMS = (
    *_ROW,
    "Category of incompatibility with the provider's terms and conditions",
    *_OWN_ROW,
)

INDICATORS = (*_ROW, "Section", "Indicator", "Scope", "Value", "Contextual Information")
QUALITATIVE = (*_ROW, "Indicator", "Value")
