"""What the attempts need beside the cast."""

import pytest
from django.core.cache import cache
from pytest_django.fixtures import Settings

from tests.laws.scene import scene

__all__ = ["scene"]


@pytest.fixture(autouse=True)
def _from_scratch(settings: Settings) -> None:
    """Mails in memory, and no limit of sign-in left over from another test."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def fresh_limits(db: None) -> None:
    """Nobody has tried to sign in yet."""
    cache.clear()
