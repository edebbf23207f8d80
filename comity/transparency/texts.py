"""What the yearly report says in words: how this software moderates. Whoever runs a community adds
what its hosts do beside that, in the file that is written."""

from __future__ import annotations

QUALITATIVE = (
    (
        "The community keeps a published code of conduct. Members and visitors alert its hosts; a"
        " program points out wording to authors before they publish and holds what is grave until"
        " a host has looked. Hosts decide every case, and the person concerned may object."
    ),
    (
        "Every measure rests on a decision by a person, which names the clause or the law, the"
        " facts, the measures with their duration and the ways to object. Measures range from a"
        " reminder to a ban. A suspension of more than 30 days or a ban needs two hosts. Another"
        " host than the one who decided handles an objection."
    ),
    (
        "A program compares words and phrases with lists of patterns in Dutch and English. It"
        " learns nothing, scores nobody and ranks nothing. It tells an author what it recognised"
        " before a text is published, or puts the text before a host."
    ),
    (
        "On labelled sentences that its authors had not looked at when they wrote the patterns it"
        " noticed 55 to 76 per cent of those against the code and wrongly pointed at 2 to 4 per"
        " cent of the harmless ones (eval/README.md of the software). Authors can say that a hint"
        " was wrong."
    ),
    (
        "To let authors think again before they hurt someone, and to let a host see grave texts"
        " before others do."
    ),
    (
        "Nothing is removed, restricted or decided by a machine: what is held waits for a host,"
        " and its author sees that it waits and why. Words alone never refuse a text. What the"
        " program recognises is shown to the author with the clause and the very words."
    ),
)
"""In the order of the template's indicators."""
