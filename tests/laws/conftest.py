"""What only the laws need."""

from tests.laws.scene import scene

__all__ = ["scene"]
