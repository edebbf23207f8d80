"""Attempts on the product, each written down as a test, so that it stays refused."""
