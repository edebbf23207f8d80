"""The verbs of leaving, one module each."""

from comity.leaving.actions.export import export
from comity.leaving.actions.leave import Texts, leave

__all__ = ["Texts", "export", "leave"]
