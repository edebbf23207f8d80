"""Write to a member as the hosts (clause hosts-and-contact)."""

from __future__ import annotations

from comity.answer import require
from comity.care import policy, telling
from comity.care.models import Official
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.writing.language import guess
from comity.writing.markdown import render


@action
def write_officially(*, by: Member, to: Member, title: str, text: str) -> Official:
    """Write to one member, who reads it as a word of the hosts and is told at once, also past a
    stop, a mute and a closed inbox: these are between people.

    It passes no gate, as hosts answer for what they say in this role. Raises Refused: permission
    for who is no host, to oneself, and to who left.
    """
    require(policy.may_write_officially(by, to))
    made = Official.objects.create(
        to=to,
        by=by,
        title=title,
        body=text,
        html=render(text),
        language=guess(text, by.language),
    )
    telling.member_of_official(made)
    log("write-officially", by=by, about=made)
    return made
