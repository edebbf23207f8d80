"""Erase what was said in cases when its time ends (the settings of the clause sanctions)."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import YES, require
from comity.care import queries
from comity.care.models import Alert, Case, EventPayload, Hearing, IllegalContentNotice, Note
from comity.care.times import times
from comity.doors.acting import action, log

BATCH = 100
_UNSAID = {
    "snapshot": {},
    "place": "",
    "happened_at": "",
    "people": "",
    "witnesses": "",
    "on_behalf_of": "",
    "wish": "",
}


@action
def forget() -> int:
    """Erase the payloads of events, notes, hearings, and what alerts and notices of illegal content
    hold of others and of who sent them, in cases closed long enough ago. The events and their chain
    stay, as do decisions and statements, for which there are terms of their own, and who was in
    conflict. Done twice it changes nothing. Returns how many cases."""
    require(YES)
    old = queries.to_forget(timezone.now() - times().keep)[:BATCH]
    for case in old:
        _forget(case)
        log("forget-case", by=None, about=case)
    return len(old)


def _forget(case: Case) -> None:
    EventPayload.objects.filter(event__case=case).delete()
    Note.objects.filter(case=case).delete()
    Hearing.objects.filter(case=case).delete()
    Alert.objects.filter(case=case).update(**_UNSAID)
    IllegalContentNotice.objects.filter(case=case).update(name="", email="", snapshot={}, urls=[])
