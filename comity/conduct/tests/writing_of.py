"""Deeds for tests, made from their words alone."""

from comity.conduct.deeds import Author, Publishing, Writing


def post(body: str, author: Author | None = None, title: str = "") -> Publishing:
    """A contribution by a member who is no vendor, unless another author is given."""
    return Publishing(author or Author(), Writing(body, title=title), "experience")
