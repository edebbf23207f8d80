"""Shapes that the API's rooms share."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from comity.doors.shapes import shown

Key = Annotated[str, StringConstraints(max_length=20), AfterValidator(shown)]
"""The opaque id of something, as programs send it."""
