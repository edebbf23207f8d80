"""How each clause is kept in this community, said truthfully: what the software does today, what
the hosts do, with which settings, and where to go. The page of the code shows it beside the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from comity.answer import Message
from comity.charter.knobs import knobs_of
from comity.charter.models import Version

KEEPERS = ("software", "hosts", "both")


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is done for one clause. `category` is the alert's that fits it; "" where none does.

    `contact` tells that a letter to the hosts is the way, `about` that the page About is.
    """

    software: tuple[Message, ...] = ()
    hosts: tuple[Message, ...] = ()
    category: str = ""
    contact: bool = False
    about: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Where to go with a clause: what the link says, and a path of this site."""

    label: Message
    path: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How one clause of a published version is kept. `settings` are what its numbers mean, and the
    numbers now."""

    kept_by: str
    sentences: tuple[Message, ...]
    settings: tuple[tuple[Message, int], ...]
    ways: tuple[Way, ...]

    @property
    def whole(self) -> tuple[Message, ...]:
        """Everything in sentences, as a program reads it."""
        said = (
            Message("%(meaning)s Now: %(value)d.", meaning=meaning, value=value)
            for meaning, value in self.settings
        )
        return (*self.sentences, *said)


_BY_HOSTS = Message("The software does not keep this clause yet. The hosts do.")
_ANSWERED = Message("The hosts read every alert about this, and answer it.")

KEEPING = {
    "courtesy": Keeping(
        software=(
            Message(
                "Before you publish, words that insult or belittle someone are pointed out to you. "
                "You can still go on."
            ),
        ),
        hosts=(_ANSWERED,),
        category="courtesy",
    ),
    "no-discrimination": Keeping(
        software=(
            Message(
                "Before you publish, slurs and sweeping statements about groups are pointed out. "
                "The gravest wait for a host before anyone else reads them."
            ),
        ),
        hosts=(_ANSWERED,),
        category="no-discrimination",
    ),
    "everyone-welcome": Keeping(
        software=(
            Message(
                "Every page is there in Dutch and in English, and works by keyboard, with a "
                "screen reader and without JavaScript."
            ),
        ),
        hosts=(Message("The hosts welcome newcomers and look after questions without an answer."),),
        contact=True,
    ),
    "build-knowledge": Keeping(
        software=(
            Message(
                "A question can have an accepted answer, which then stands first for everyone."
            ),
        ),
        hosts=(Message("The rest is up to all of us; the hosts set the example."),),
    ),
    "contribute": Keeping(
        software=(
            Message(
                "You can share a question, experience, idea, story, success or failure. "
                "A failure stands beside a success, and is worth as much."
            ),
        ),
        hosts=(Message("The rest is up to all of us; the hosts set the example."),),
    ),
    "relations-not-sales": Keeping(
        software=(
            Message(
                "Before you publish, words that sell are pointed out. After too many such hints "
                "the next text waits for a host."
            ),
        ),
        hosts=(_ANSWERED,),
        category="relations-not-sales",
    ),
    "care-for-each-other": Keeping(
        software=(
            Message(
                "You can alert the hosts to every contribution, every comment and every member, "
                "or to something else. Danger and need come first."
            ),
            Message("A host never sees an alert about themselves."),
        ),
        hosts=(Message("The hosts answer every alert."),),
        category="needs-help",
    ),
    "consent-before-contact": Keeping(
        software=(
            Message(
                "Nobody can write to you in private before you said yes to their request, which "
                "carries a reason. You choose whose requests you take, and withdraw your consent "
                "at any moment."
            ),
            Message("Into a group you come by your own agreement, and leave it when you want."),
            Message(
                "Only those in a conversation read it. Hosts see a message only if somebody in it "
                "alerts them to it."
            ),
            Message(
                "Your e-mail address is shown to nobody: on no page, and to no program. Only a "
                "card that you exchange with someone shows what you put on it."
            ),
        ),
        hosts=(_ANSWERED,),
        category="consent-before-contact",
    ),
    "not-a-directory": Keeping(
        software=(
            Message(
                "There is no list of members to leaf through. A search shows eight people at most, "
                "and how many you can come across in the directory is bounded."
            ),
            Message(
                "Profiles have no links to other networks: those are on cards, which two members "
                "exchange once both agree. You choose whether the directory finds you."
            ),
            Message("What looks like gathering people is put before the hosts, with the facts."),
            Message("You can take your own data with you at any moment; nobody can take others'."),
        ),
        hosts=(_ANSWERED,),
        category="not-a-directory",
    ),
    "share-with-why": Keeping(hosts=(_BY_HOSTS,), contact=True),
    "leave-room": Keeping(
        hosts=(_BY_HOSTS, Message("They go by the numbers below.")),
        category="leave-room",
    ),
    "vendors-have-a-place": Keeping(
        software=(
            Message(
                "On joining you say whether your company is a vendor. What people of a vendor "
                "write carries a badge with the company's name."
            ),
        ),
        hosts=(Message("The hosts decide whether a company is a vendor."),),
        contact=True,
    ),
    "vendor-promotion": Keeping(
        software=(
            Message(
                "If you work for a vendor, a text with words that sell waits for a host before "
                "anyone else reads it."
            ),
        ),
        hosts=(Message("The hosts judge whether it is one of the exceptions."),),
        category="vendor-promotion",
    ),
    "ask-the-hosts": Keeping(
        hosts=(Message("Write to the hosts; they tell you what is possible."),),
        contact=True,
    ),
    "hosts-may-remove": Keeping(
        software=(
            Message(
                "What hosts remove is hidden from everyone but its author and the hosts, with a "
                "mark where it stood. The author is told why, may object, and gets it back whole "
                "where another host agrees."
            ),
        ),
        hosts=(_BY_HOSTS,),
        category="something-else",
    ),
    "no-harassment": Keeping(
        software=(
            Message(
                "Words that read as a threat or as unwanted sexual attention wait for a host "
                "before anyone else reads them."
            ),
        ),
        hosts=(_ANSWERED,),
        category="no-harassment",
    ),
    "stop-means-stop": Keeping(
        software=(
            Message(
                "“Please stop” is on every person, message, comment and request. From then on the "
                "other can no longer ask to get in touch, write, mention, reply, react, quote, "
                "invite or look up. Only the one who asked lifts it."
            ),
            Message("Every attempt is refused and counted, and the hosts see who keeps trying."),
        ),
        hosts=(Message("Does someone go on in another way? The hosts read every alert."),),
        category="stop-means-stop",
    ),
    "online-and-offline": Keeping(
        hosts=(
            _BY_HOSTS,
            Message("Did something happen at a gathering? Alert the hosts afterwards too."),
        ),
        category="something-else",
    ),
    "sanctions": Keeping(
        software=(
            Message(
                "Every measure has a decision with reasons behind it, a scope and an end that "
                "comes by itself, and is refused at every door with that decision. Bans and long "
                "suspensions are for two hosts to decide, where there are three or more."
            ),
            Message(
                "Who is told of a decision may object within six months; another host decides."
            ),
        ),
        hosts=(_BY_HOSTS,),
        contact=True,
    ),
    "hosts-and-contact": Keeping(
        software=(
            Message(
                "About lists the hosts. Their contact form works without an account, and the "
                "address is written so that harvesters do not read it."
            ),
        ),
        hosts=(Message("The hosts answer your letters."),),
        contact=True,
        about=True,
    ),
}


def may_be_kept_by(anchor: str) -> tuple[str, ...]:
    """What a code may truthfully say of who keeps a clause."""
    return ("software", "both") if KEEPING[anchor].software else ("hosts",)


def how(version: Version) -> dict[str, Kept]:
    """How each clause of a version is kept, by anchor."""
    return {anchor: _kept(anchor, version.settings.get(anchor, {})) for anchor in KEEPING}


def _kept(anchor: str, values: dict[str, int | str]) -> Kept:
    keeping = KEEPING[anchor]
    kept_by = str(values.get("kept_by", may_be_kept_by(anchor)[-1]))
    return Kept(
        kept_by=kept_by,
        sentences=keeping.software + (keeping.hosts if kept_by != "software" else ()),
        settings=tuple(
            (knob.meaning, int(values.get(name, knob.default)))
            for name, knob in knobs_of(anchor).items()
        ),
        ways=tuple(_ways(keeping)),
    )


def _ways(keeping: Keeping) -> list[Way]:
    ways = []
    if keeping.category:
        path = f"/alerts/new/?category={keeping.category}"
        ways.append(Way(Message("Alert the hosts"), path))
    if keeping.contact:
        ways.append(Way(Message("Write to the hosts"), "/about/#letter"))
    if keeping.about:
        ways.append(Way(Message("Who the hosts are"), "/about/#hosts"))
    return ways
