"""Contributions, comments, reactions, answers."""
