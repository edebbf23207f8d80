"""What an operator is told when something cannot be done."""

from __future__ import annotations


class CannotRun(Exception):
    """A sentence that says what is wrong and what mends it. The command ends with exit status 1."""
