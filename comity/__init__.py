"""Comity: a community platform that keeps its own code of conduct."""

__version__ = "0.1.0"
