"""Give a new community its first spaces."""

from __future__ import annotations

from comity.answer import YES, require
from comity.doors.acting import action, log
from comity.spaces.actions.locking import lock_list
from comity.spaces.models import Space, Visibility, every_kind

FIRST = (
    {
        "slug": "welcome",
        "name_nl": "Welkom",
        "name_en": "Welcome",
        "description_nl": "Stel je voor, en heet een ander welkom.",
        "description_en": "Introduce yourself, and make someone else feel at home.",
    },
    {
        "slug": "conversation",
        "name_nl": "Gesprek",
        "name_en": "Conversation",
        "description_nl": "Vragen, ervaringen en ideeën over klant- en medewerkerservaring.",
        "description_en": "Questions, experiences, ideas about customer and employee experience.",
    },
    {
        "slug": "vendors",
        "name_nl": "Aanbieders",
        "name_en": "Vendors",
        "description_nl": "Waar leveranciers en adviseurs zich voorstellen.",
        "description_en": "Where suppliers and consultants introduce themselves.",
    },
)


@action
def start() -> list[Space]:
    """At a first start: make the three members' spaces, where there never was a space.

    Returns what was made; nothing where hosts made, or removed, spaces before. Several processes
    may ask at once.
    """
    require(YES)
    lock_list()
    if Space.objects.exists():
        return []
    made = Space.objects.bulk_create(
        Space(position=position, visibility=Visibility.MEMBERS, kinds=every_kind(), **names)
        for position, names in enumerate(FIRST)
    )
    for space in made:
        log("create-space", by=None, about=space)
    return made
