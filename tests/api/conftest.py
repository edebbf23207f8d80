"""One thing of each kind, as the laws use it."""

from tests.laws.scene import scene

__all__ = ["scene"]
