"""Sharing without selling in the demo community, by the same actions as anywhere: a share, a
sponsored activity with what it published, a vendor's answer, an introduction, and an exception that
waits for the hosts.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from comity.demo.texts import tables
from comity.people.models import Member
from comity.promotion.actions import Activity, ask, set_rules, sponsor
from comity.promotion.actions.ask import Request
from comity.promotion.models import Entry, Sponsorship
from comity.spaces.models import Space
from comity.talk.actions.comment import comment
from comity.talk.actions.contribute import contribute
from comity.talk.composing import Draft, Share
from comity.talk.models import Contribution

_ARTICLE = Draft(
    title="Wat er gebeurde toen we de klok weghaalden",
    body="",
    language="nl",
    share=Share(
        type="article",
        title="Wat er gebeurde toen we de klok weghaalden",
        url="https://rijnstad.example/verhalen/de-klok",
        relation="own",
        why=(
            "Een jaar na ons besluit om gesprekstijd niet meer te meten, met wat de mensen aan de "
            "telefoon er zelf van vonden."
        ),
    ),
)
_COFFEE = Draft(
    title="Coffee hour in November: bring one open answer that nobody read",
    body=(
        "Eight seats, one hour, no slides. Everybody brings an open answer that never reached "
        "anyone, and we read them together. Lumen pays for the coffee and shows nothing."
    ),
    language="en",
    promotes="employer",
)
_ANSWER = Draft(
    body=(
        "We saw this in three places that work with us: the score rose because people stopped "
        "answering after a bad call. What told us was the number of answers a week, not the score."
    ),
    language="en",
    promotes="employer",
)
_INTRODUCTION = Draft(
    title="Kompas CX Advies: wie we zijn en wat je ons kunt vragen",
    body=(
        "We zijn met zijn vijven en werken vooral voor gemeenten en zorg. Hier lezen we mee en "
        "antwoorden we als iemand iets vraagt waar we ervaring mee hebben."
    ),
    language="nl",
    promotes="employer",
)
_REQUEST = Request(
    title="A free day about queues, on 14 March in Rotterdam",
    reason="Forty seats, ten of them for members here, and five hospitals tell what went wrong.",
    when="The first week of February",
    draft="On 14 March five hospitals tell how they shortened a queue, and what that broke.",
)


def promote(members: dict[str, Member], spaces: dict[str, Space]) -> None:
    """Let it happen. The vendors' space becomes their section."""
    here, host = spaces["conversation"], members["marit-vos"]
    for entry in tables("shares.toml", "share"):
        _share_earlier(members[entry["author"]], here, entry)
    set_rules(
        by=host,
        space=spaces["vendors"],
        is_section=True,
        takes_introductions=True,
        numbers={},
    )
    contribute(by=members["sanne-de-wit"], space=here, kind="share", draft=_ARTICLE)
    vendor = members["ines-duarte"]
    activity = _sponsored(host, vendor)
    coffee = Draft(_COFFEE.body, _COFFEE.title, "en", promotes="employer", sponsorship=activity.pk)
    contribute(by=vendor, space=here, kind="idea", draft=coffee)
    question = Contribution.objects.filter(
        author=members["hanna-virtanen"], kind="question", space=here
    ).earliest("created_at")
    comment(by=members["carmen-ruiz"], contribution=question, draft=_ANSWER, responds_to=question)
    introducer = members["wouter-smit"]
    contribute(by=introducer, space=spaces["vendors"], kind="story", draft=_INTRODUCTION)
    ask(by=members["victor-lang"], request=_REQUEST)


def _share_earlier(member: Member, space: Space, entry: dict[str, Any]) -> None:
    """Somebody shares a work, and it counts as of that day."""
    work = Share(*(entry[name] for name in ("type", "title", "url", "relation", "why")))
    draft = Draft("", entry["title"], entry["language"], share=work)
    made, _ = contribute(by=member, space=space, kind="share", draft=draft)
    at = timezone.now() - timedelta(days=entry["days_ago"])
    Contribution.objects.filter(pk=made.pk).update(created_at=at, active_at=at)
    Entry.objects.filter(text=made.pk).update(at=at)


def _sponsored(host: Member, vendor: Member) -> Sponsorship:
    """What the hosts agreed upon with the company of one of its people."""
    company, now = vendor.company, timezone.now()
    assert company is not None
    return sponsor(
        by=host,
        activity=Activity(
            company=company,
            title="Coffee hours of this season",
            disclosure_nl="Lumen Feedback betaalt de zaal en de koffie van onze koffie-uren.",
            disclosure_en="Lumen Feedback pays for the room and the coffee of our coffee hours.",
            starts_at=now - timedelta(days=20),
            ends_at=now + timedelta(days=70),
            publications=4,
            given="600 euros",
        ),
    )
