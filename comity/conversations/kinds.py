"""What conversations tells people."""

from __future__ import annotations

from comity.notices.kinds import Kind

KINDS: tuple[Kind, ...] = ()
