"""The verbs of notices, one module each."""

from comity.notices.actions.keep import keep
from comity.notices.actions.mark_about import mark_about
from comity.notices.actions.mark_mailed import close_digest, mark_mailed
from comity.notices.actions.mark_read import mark_read
from comity.notices.actions.tell import tell, tell_all
from comity.notices.actions.wishes import choose, settle, unsubscribe

__all__ = [
    "choose",
    "close_digest",
    "keep",
    "mark_about",
    "mark_mailed",
    "mark_read",
    "settle",
    "tell",
    "tell_all",
    "unsubscribe",
]
