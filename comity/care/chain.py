"""The chain of a case's events: each holds the digest of the one before it.

A payload is kept apart and only its digest stands in the chain, so that personal data can be erased
when its time ends and the chain still holds. The digest is salted by a secret that goes with the
payload: from what stays nobody can try what was said.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from hashlib import sha256

BEGINNING = "0" * 64
"""What stands before the first event."""


def canonical(value: object) -> bytes:
    """JSON in the one form of which digests are made."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def new_salt() -> str:
    """A secret for one payload."""
    return secrets.token_hex(16)


def digest_of_payload(payload: Mapping[str, object], salt: str) -> str:
    """What the chain keeps of a payload."""
    return sha256(salt.encode() + canonical(payload)).hexdigest()


def link(before: str, fields: Mapping[str, object]) -> str:
    """The digest of an event from the one before it and its own fields."""
    return sha256(before.encode() + canonical(fields)).hexdigest()
