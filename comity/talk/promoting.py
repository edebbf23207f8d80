"""What talk knows of a text that may promote: where it stands, and what the ledger learns of it."""

from __future__ import annotations

from comity.conduct.deeds import Published, Settings
from comity.conduct.promoting import Declared, Promotion, Relation, Where
from comity.conduct.signs import signs_of
from comity.people.models import Member
from comity.promotion import actions as ledger
from comity.promotion.facts import Place, Said, gather
from comity.promotion.models import Sponsorship
from comity.spaces.models import Space
from comity.talk import queries
from comity.talk.composing import Draft, Share
from comity.talk.models import Comment, Contribution

WINDOW = 30


def draft_of(text: Contribution | Comment) -> Draft:
    """What a text says now, as a draft."""
    share = None
    if isinstance(text, Contribution) and text.is_share:
        share = Share(text.work_type, text.work_title, text.work_url, text.relation, text.why)
    return Draft(
        text.body,
        text.title if isinstance(text, Contribution) else "",
        text.language,
        promotes=text.promotes,
        sponsorship=text.sponsorship_id or "",
        exception=text.permission_id or "",
        share=share,
    )


def facts_of_contribution(
    by: Member, space: Space, draft: Draft, settings: Settings, text: str = ""
) -> Promotion:
    """The facts of a contribution that is about to be shown; `text` is its id where it is edited.

    Part of an action: a declared promotion is counted by one at a time.
    """
    ledger.lock(by, draft.said)
    found = posts = 0
    if draft.share is not None and draft.share.relation == Relation.FOUND:
        days = settings.number("leave-room", "window_days", WINDOW)
        found, posts = queries.count_finds(by, days)
    place = Place(space, text=text, found=found, posts=posts)
    return gather(by, draft.said, place, draft.writing(by))


def facts_of_comment(
    by: Member,
    contribution: Contribution,
    draft: Draft,
    answered: Contribution | Comment | None,
    text: str = "",
) -> Promotion:
    """The facts of a comment; `answered` is what its author says that it responds to. Part of an
    action, like `facts_of_contribution`."""
    ledger.lock(by, draft.said)
    place = Place(
        contribution.space,
        where=_where(by, contribution, draft.said, text),
        responds=answered is not None and _is_of_others(by, answered.author),
        thread=contribution.pk,
        text=text,
    )
    return gather(by, draft.said, place, draft.writing(by))


def _is_of_others(by: Member, other: Member) -> bool:
    """Whether someone is neither the member nor a colleague, at this moment."""
    if other.pk == by.pk:
        return False
    return by.company_id is None or by.company_id != other.company_id


def _where(by: Member, contribution: Contribution, said: Said, text: str) -> Where:
    if not _is_of_others(by, contribution.author):
        return Where.OWN_THREAD
    is_question = contribution.kind == "question" and said.declared.is_promotion
    if is_question and not queries.has_answered(by, contribution, but=text):
        return Where.QUESTION
    return Where.CONVERSATION


def covers(draft: Draft) -> dict[str, object]:
    """The fields of a text that say what its author said of promotion."""
    said = draft.said
    sponsorship = Sponsorship.objects.select_related("company").filter(
        pk=said.sponsorship, company__isnull=False
    )
    found = sponsorship.first() if said.sponsorship else None
    return {
        "promotes": said.declared.value,
        "sponsorship": found,
        "sponsor": found.company.name if found else "",
        "permission_id": said.exception or None,
    }


def work(draft: Draft) -> dict[str, str]:
    """The fields of a contribution that say which work it shares."""
    share = draft.share
    if share is None:
        return {}
    return {
        "work_type": share.type,
        "work_title": share.title,
        "work_url": share.url,
        "relation": share.relation,
        "why": share.why,
    }


def settle(text: Contribution | Comment, facts: Promotion | None = None) -> None:
    """Let the ledger know of a text that is public now, new or edited, where it promotes.

    Part of an action. Without facts a host released it.
    """
    draft = draft_of(text)
    is_reply = isinstance(text, Comment)
    above = text.contribution if isinstance(text, Comment) else text
    told = ledger.Told(text.pk, is_reply, above.pk, above.space, f"{draft.title}\n\n{draft.words}")
    if ledger.enter(text.author, draft.said, told, facts) is not None:
        ledger.forget_reply(text.pk)


def make_room(comment: Comment, reply_to: Comment | None = None) -> None:
    """Let the ledger know of a comment that became public, where it answers somebody else and
    promotes nothing. `reply_to` is what it replies to, where that is not what it stands under.
    Part of an action."""
    if draft_of(comment).said.declared.is_promotion:
        return
    answered = reply_to or comment.parent or comment.contribution
    if _is_of_others(comment.author, answered.author):
        ledger.note_reply(comment.author, comment.pk)


def keep_answer(by: Member, text: Contribution | Comment, deed: Published) -> None:
    """Keep that an author answered no where there are signs. Who was asked by a nudge and went on
    as it is answered so too; of a vendor's people a host asks. Part of an action."""
    if deed.promotion is None:
        return
    declared = deed.promotion.declared
    went_on = declared is Declared.UNSAID and not deed.author.works_for_vendor
    if went_on or declared is Declared.NONE:
        found = signs_of(deed)
        if found:
            ledger.keep_answer(by, text.pk, found)
