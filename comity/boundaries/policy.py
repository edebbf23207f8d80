"""Who may ask whom to stop, and who takes what back."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.boundaries.queries import Between
from comity.people.models import Member

_CLAUSE = "stop-means-stop"


def may_ask_to_stop(by: Member, member: Member) -> Answer:
    """Anyone with an account, of anyone else: nothing is asked for, not even an acceptance of the
    code, as it is about someone's peace."""
    if not by.is_active:
        return no(Message("This account is closed. Write to the hosts through the contact form."))
    if by.pk == member.pk:
        return no(Message("You cannot ask yourself to stop."), _CLAUSE)
    return YES


def may_consent(between: Between) -> Answer:
    """Two agree to write to each other while neither asked the other to stop."""
    if between.was_asked_to_stop or between.asked_to_stop:
        return no(
            Message("One of you asked the other to stop. That must be lifted first."), _CLAUSE
        )
    return YES


def may_lift(by: Member, asked: bool) -> Answer:
    """Only the one who asked; `asked` is whether they did and it stands."""
    if not asked:
        return no(Message("Only who asked for a stop lifts it, and you have none here."), _CLAUSE)
    return YES


def may_mute(by: Member, member: Member) -> Answer:
    """Anyone hides anyone from themselves."""
    if by.pk == member.pk:
        return no(Message("You cannot mute yourself."))
    return YES
