"""The clauses that a code must have: what the rest of the product names is always there to read."""

from __future__ import annotations

ANCHORS = (
    "courtesy",
    "no-discrimination",
    "everyone-welcome",
    "build-knowledge",
    "contribute",
    "relations-not-sales",
    "care-for-each-other",
    "consent-before-contact",
    "not-a-directory",
    "share-with-why",
    "leave-room",
    "vendors-have-a-place",
    "vendor-promotion",
    "ask-the-hosts",
    "hosts-may-remove",
    "no-harassment",
    "stop-means-stop",
    "online-and-offline",
    "sanctions",
    "hosts-and-contact",
)
