"""Our words in those of the Digital Services Act: clauses, measures, and how hosts came to know.

Ground and category are independent: bullying that is judged by the code of conduct is content
incompatible with the terms, of the category cyber violence (Annex II of Implementing Regulation
(EU) 2024/2835). What stands here of a clause is a suggestion; hosts choose for each decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.vocabulary import Account, ContentType, Provision, Source, Visibility


class Suggestion(NamedTuple):
    """What a breach of a clause most often is."""

    category: Category
    keywords: tuple[Keyword, ...] = ()


_OF_OUR_OWN = Suggestion(Category.OTHER_VIOLATION_TC)
SUGGESTIONS = {
    "courtesy": Suggestion(Category.ILLEGAL_OR_HARMFUL_SPEECH),
    "no-discrimination": Suggestion(Category.ILLEGAL_OR_HARMFUL_SPEECH, (Keyword.DISCRIMINATION,)),
    "relations-not-sales": Suggestion(
        Category.OTHER_VIOLATION_TC, (Keyword.GOODS_SERVICES_NOT_PERMITTED,)
    ),
    "consent-before-contact": Suggestion(Category.CYBER_VIOLENCE, (Keyword.CYBER_HARASSMENT,)),
    "not-a-directory": Suggestion(
        Category.DATA_PROTECTION_AND_PRIVACY_VIOLATIONS, (Keyword.MISSING_PROCESSING_GROUND,)
    ),
    "vendors-have-a-place": Suggestion(
        Category.CONSUMER_INFORMATION, (Keyword.HIDDEN_ADVERTISEMENT,)
    ),
    "vendor-promotion": Suggestion(Category.CONSUMER_INFORMATION, (Keyword.HIDDEN_ADVERTISEMENT,)),
    "no-harassment": Suggestion(Category.CYBER_VIOLENCE, (Keyword.CYBER_HARASSMENT,)),
    "stop-means-stop": Suggestion(Category.CYBER_VIOLENCE, (Keyword.CYBER_STALKING,)),
}
"""By anchor. Every other clause is a rule of ours for which no better category fits."""


def suggest(clauses: Iterable[str]) -> Suggestion:
    """For a breach of several clauses the first that says more than that a rule was broken."""
    found = [SUGGESTIONS.get(clause, _OF_OUR_OWN) for clause in clauses]
    better = [one for one in found if one.category != Category.OTHER_VIOLATION_TC]
    return next(iter([*better, *found]), _OF_OUR_OWN)


SOURCES = {
    "alert": Source.TYPE_OTHER_NOTIFICATION,
    "article-16": Source.ARTICLE_16,
    "trusted-flagger": Source.TRUSTED_FLAGGER,
    "own": Source.VOLUNTARY,
    "gate": Source.VOLUNTARY,
}
"""How hosts came to know, as the statement of reasons says it."""

NOTICES = ("article-16", "trusted-flagger")
"""What counts as a notice in the yearly report; all else there, a member's alert too, is own
initiative. The two texts disagree, so what is kept is the channel itself."""

AUTOMATION = {
    "none": "AUTOMATED_DECISION_NOT_AUTOMATED",
    "partly": "AUTOMATED_DECISION_PARTIALLY",
    "fully": "AUTOMATED_DECISION_FULLY",
}

VISIBILITY = {"remove": Visibility.REMOVED, "lock": Visibility.INTERACTION_RESTRICTED}
LIMITS = frozenset(
    "limit_posting limit_promoting limit_contacting limit_attending no_contact space_ban".split()
)
SHUT_OUT = frozenset({"suspension", "ban"})
RESTRICTIONS = frozenset(VISIBILITY) | LIMITS | SHUT_OUT
"""Measures that restrict; a reminder or a warning does not, and needs no statement."""


def provision(kind: str, has_end: bool) -> Provision:
    """What a limit is: a part of the service, for a time or, banned from a space, for good."""
    lasting = kind == "space_ban" and not has_end
    return Provision.PARTIAL_TERMINATION if lasting else Provision.PARTIAL_SUSPENSION


def account(has_end: bool) -> Account:
    """What being shut out is: for a time, or for good."""
    return Account.SUSPENDED if has_end else Account.TERMINATED


CONTENT = {
    "contribution": (ContentType.TEXT, ""),
    "comment": (ContentType.TEXT, ""),
    "message": (ContentType.TEXT, ""),
    "picture": (ContentType.IMAGE, ""),
    "member": (ContentType.OTHER, "An account"),
    "": (ContentType.OTHER, "Conduct"),
}
"""What a decision was about; what stands here with other is said in English for all."""


def column(kind: str, has_end: bool) -> str:
    """The column of the yearly report in which a measure counts."""
    if kind in VISIBILITY:
        is_removal = kind == "remove"
        return f"Visibility restriction {'Removal' if is_removal else 'Interaction restricted'}"
    if kind in SHUT_OUT:
        return f"Account restriction {'Suspension' if has_end else 'Termination'}"
    lasting = provision(kind, has_end) == Provision.PARTIAL_TERMINATION
    return f"Provision of the service {'Termination' if lasting else 'Suspension'}"
