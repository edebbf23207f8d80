"""What the tests of leaving share."""

from __future__ import annotations

import pytest

from comity.leaving.tests.world import World, make
from tests.cast import Cast


@pytest.fixture
def world(cast: Cast) -> World:
    """Anna left something everywhere."""
    return make(cast)
