"""Every cell of the table of vendors' promotions, through the actions, for a company in each class
(clauses vendor-promotion, vendors-have-a-place and ask-the-hosts)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.people.models import Company, VendorClaim, VendorClass
from comity.promotion.actions import set_rules
from comity.promotion.models import Entry, Permission, Sponsorship
from comity.talk.actions import comment, contribute
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from comity.talk.queries import get_comment, get_contribution
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, colleague, granted, sponsored, thread

pytestmark = pytest.mark.django_db

VENDORS = [
    (VendorClass.YES, VendorClaim.NO),
    (VendorClass.UNDECIDED, VendorClaim.YES),
    (VendorClass.UNDECIDED, VendorClaim.UNSURE),
    (VendorClass.UNDECIDED, ""),
]
OTHERS = [(VendorClass.NO, VendorClaim.YES), (VendorClass.UNDECIDED, VendorClaim.NO)]
TABLE = {
    ("question", "plain"): "question",
    ("question", "sponsored"): "sponsored",
    ("question", "exception"): "refuse",
    ("conversation", "plain"): "conversation",
    ("conversation", "sponsored"): "sponsored",
    ("conversation", "exception"): "refuse",
    ("conversation that is not answered", "plain"): "refuse",
    ("conversation that is not answered", "sponsored"): "sponsored",
    ("conversation that is not answered", "exception"): "refuse",
    ("own thread", "plain"): "hold",
    ("own thread", "sponsored"): "sponsored",
    ("own thread", "exception"): "refuse",
    ("colleague's thread", "plain"): "hold",
    ("colleague's thread", "sponsored"): "sponsored",
    ("colleague's thread", "exception"): "refuse",
    ("new", "plain"): "refuse",
    ("new", "sponsored"): "sponsored",
    ("new", "exception"): "exception",
    ("section", "plain"): "introduction",
    ("section", "sponsored"): "sponsored",
    ("section", "exception"): "exception",
    ("section without introductions", "plain"): "refuse",
    ("section without introductions", "sponsored"): "sponsored",
    ("section without introductions", "exception"): "exception",
}
LABELS = {"sponsored": ["sponsored"], "exception": ["hosts-permission"]}
CELLS = [pytest.param(*cell, rule, id=" ".join(cell)) for cell, rule in TABLE.items()]


def classed(cast: Cast, vendor: str, claim: str) -> None:
    """Let Vera's company be what hosts decided, or what its people said of it."""
    with by_hand():
        Company.objects.filter(pk=cast.vendor.company_id).update(vendor=vendor, claim=claim)
    cast.vendor.refresh_from_db()


def covered(cast: Cast, cover: str) -> Draft:
    """Vera's promotion with what covers it."""
    draft = Draft(NEUTRAL, "A card", "en", promotes="employer")
    if cover == "sponsored":
        return Draft(NEUTRAL, "A card", "en", promotes="employer", sponsorship=sponsored(cast).pk)
    if cover == "exception":
        key = granted(cast.vendor, cast).pk
        return Draft(NEUTRAL, "A card", "en", promotes="employer", exception=key)
    return draft


def published(cast: Cast, where: str, draft: Draft) -> tuple[Contribution | Comment, bool]:
    """Vera puts it there; what became of it, and whether it waits."""
    if where == "new" or where.startswith("section"):
        space = cast.conversation if where == "new" else cast.public
        takes = where == "section"
        set_rules(
            by=cast.host,
            space=cast.public,
            is_section=True,
            takes_introductions=takes,
            numbers={},
        )
        made, held = contribute(by=cast.vendor, space=space, kind="story", draft=draft)
        return made, held is not None
    if where == "colleague's thread":
        colleague(cast.bram, cast.vendor)
    starters = {"own thread": cast.vendor, "colleague's thread": cast.bram}
    kind = "story" if where.startswith("conversation") else "question"
    under = thread(starters.get(where, cast.anna), cast, kind)
    follows = under if where == "conversation" else None
    said, held = comment(by=cast.vendor, contribution=under, draft=draft, responds_to=follows)
    return said, held is not None


def outcome(cast: Cast, where: str, draft: Draft) -> str:
    """The rule under which it is public, or “hold”, or “refuse”; with what must be true of it."""
    try:
        made, is_held = published(cast, where, draft)
    except Refused:
        assert not Entry.objects.exists()
        return "refuse"
    if is_held:
        assert not Entry.objects.exists()
        assert not made.is_published
        return "hold"
    entry = Entry.objects.get()
    assert entry.text == made.pk
    assert made.is_published
    return entry.rule


@pytest.mark.parametrize(("where", "cover", "rule"), CELLS)
@pytest.mark.parametrize(("vendor", "claim"), VENDORS)
def test_a_vendor_promotes_as_the_table_says(
    cast: Cast, where: str, cover: str, rule: str, vendor: str, claim: str
) -> None:
    classed(cast, vendor, claim)
    assert outcome(cast, where, covered(cast, cover)) == rule
    badge = ["vendor"] if vendor == VendorClass.YES else []
    for text in (*Contribution.objects.all(), *Comment.objects.all()):
        if text.promotes and text.is_published:
            assert text.labels == [*badge, "employer", *LABELS.get(rule, [])]
            assert text.byline_company == "Feedbackly Tools"


@pytest.mark.parametrize(("where", "cover", "rule"), CELLS)
@pytest.mark.parametrize(("vendor", "claim"), OTHERS)
def test_who_is_no_vendor_promotes_anywhere_within_the_budget(
    cast: Cast, where: str, cover: str, rule: str, vendor: str, claim: str
) -> None:
    classed(cast, vendor, claim)
    usual = {"plain": "budget", "sponsored": "sponsored", "exception": rule}
    assert outcome(cast, where, covered(cast, cover)) == usual[cover]
    assert not Entry.objects.filter(is_vendor=True).exists()


@pytest.mark.parametrize(("where", "cover", "rule"), CELLS)
def test_what_waits_or_was_refused_draws_on_nothing_and_is_read_by_nobody(
    cast: Cast, where: str, cover: str, rule: str
) -> None:
    draft = covered(cast, cover)
    found = outcome(cast, where, draft)
    drawn = found in ("sponsored", "exception")
    used = [activity.used for activity in Sponsorship.objects.all()]
    states = [permission.state for permission in Permission.objects.all()]
    assert used == ([int(drawn)] if cover == "sponsored" else [])
    assert states == (["used" if drawn else "granted"] if cover == "exception" else [])
    shown = Contribution.objects.visible_to(cast.anna).exclude(promotes="").count()
    shown += Comment.objects.visible_to(cast.anna).exclude(promotes="").count()
    assert shown == (0 if found in ("hold", "refuse") else 1)


@pytest.mark.parametrize(("where", "cover", "rule"), CELLS)
def test_what_passes_says_who_and_what_to_every_reader(
    cast: Cast, where: str, cover: str, rule: str
) -> None:
    if outcome(cast, where, covered(cast, cover)) in ("hold", "refuse"):
        return
    entry = Entry.objects.get()
    get = get_comment if entry.is_reply else get_contribution
    for reader in (cast.anna, cast.bram, cast.host):
        text = get(reader, entry.text)
        assert text.labels[:2] == ["vendor", "employer"]
        assert ("sponsored" in text.labels) is (rule == "sponsored")
        assert ("hosts-permission" in text.labels) is (rule == "exception")
