"""The verbs of notices, one module each."""

from comity.notices.actions.keep import keep
from comity.notices.actions.mark_about import mark_about
from comity.notices.actions.mark_mailed import mark_mailed
from comity.notices.actions.mark_read import mark_read
from comity.notices.actions.tell import tell, tell_all

__all__ = ["keep", "mark_about", "mark_mailed", "mark_read", "tell", "tell_all"]
