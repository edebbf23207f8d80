"""What is done for each clause, by the software and by the hosts."""

from __future__ import annotations

from dataclasses import dataclass

from comity.answer import Message


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
    "share-with-why": Keeping(
        software=(
            Message(
                "Who shares a work of their own says what it is, whose it is, and in one or two "
                "sentences what is in it for the others."
            ),
            Message(
                "A text that looks like promotion is asked about before it is published: is this "
                "yours or your employer's?"
            ),
        ),
        hosts=(_ANSWERED,),
        contact=True,
    ),
    "leave-room": Keeping(
        software=(
            Message(
                "Every member has a budget of shares, shown before they start. Who is over it "
                "reads from when they can share again. Deleting a share gives nothing back."
            ),
        ),
        hosts=(_ANSWERED,),
        category="leave-room",
    ),
    "vendors-have-a-place": Keeping(
        software=(
            Message(
                "On joining you say whether your company is a vendor. What people of a vendor "
                "write carries a badge with the company's name."
            ),
            Message(
                "In a section of their own, where there is one, a vendor introduces itself once "
                "in a while."
            ),
        ),
        hosts=(Message("The hosts decide whether a company is a vendor."),),
        contact=True,
    ),
    "vendor-promotion": Keeping(
        software=(
            Message(
                "What a vendor's people promote is accepted in reply to somebody else's question, "
                "in a conversation that others started, or in an activity that their company "
                "sponsors; and it says so."
            ),
            Message(
                "Elsewhere it is refused or waits for a host, and so does promotion that was not "
                "declared."
            ),
        ),
        hosts=(Message("The hosts see every promotion with the rule that let it pass."),),
        category="vendor-promotion",
    ),
    "ask-the-hosts": Keeping(
        software=(
            Message(
                "You can ask the hosts for an exception. They answer with a reason; what they "
                "grant is published once, and says that it is with their permission."
            ),
        ),
        hosts=(Message("The hosts discuss what you ask, and answer it."),),
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
