"""The verbs of standing, one module each: each measure and its inverse."""

from comity.standing.actions.impose import impose, impose_interim
from comity.standing.actions.lift import lift, review, tidy

__all__ = ["impose", "impose_interim", "lift", "review", "tidy"]
