"""The verbs of transparency, one module each."""

from comity.transparency.actions.draw_up import draw_up, draw_up_all
from comity.transparency.actions.release import release

__all__ = ["draw_up", "draw_up_all", "release"]
