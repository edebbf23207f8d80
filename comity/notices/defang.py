"""Names and titles made harmless for mail, where programs turn what looks like an address into a
link of ours (CVE-2026-30913: a nickname that read as a URL became one in every mail)."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
_SCHEME = re.compile(r":(?=//)|(?<=\bmailto):|(?<=\btel):", re.IGNORECASE)
_DOT = re.compile(r"(?<=\w)[.\u3002\uff0e\uff61](?=[^\W\d_]{2})")
_AT = re.compile(r"(?<=\w)@(?=\w)")


def defang(text: str) -> str:
    """The text on one line, without invisible characters, in which no program sees an address.

    A dot, a colon or an at-sign that could make one gets brackets ("evil[.]example"): that stays
    readable, and mail programs leave it alone.
    """
    seen = "".join(" " if unicodedata.category(c) in _UNSEEN else c for c in text)
    line = " ".join(seen.split())
    return _AT.sub("[@]", _DOT.sub("[.]", _SCHEME.sub("[:]", line)))
