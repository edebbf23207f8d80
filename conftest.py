"""The environment of the tests, before anything reads it; and their plugins.

Workers of pytest-xdist inherit it from the process that starts them.
"""

from __future__ import annotations

import atexit
import os
import shutil
from tempfile import mkdtemp

_HOME = "COMITY_TEST_HOME"

if _HOME not in os.environ:
    os.environ[_HOME] = mkdtemp(prefix="comity-test-home-")
    atexit.register(shutil.rmtree, os.environ[_HOME], ignore_errors=True)
    for name in [name for name in os.environ if name.startswith("COMITY_") and "TEST" not in name]:
        del os.environ[name]
    os.environ.pop("DATABASE_URL", None)
    os.environ["COMITY_HOME"] = os.environ[_HOME]
    os.environ["DJANGO_SETTINGS_MODULE"] = "comity.settings"

import django  # noqa: E402
from django.conf import settings  # noqa: E402

from comity.running.messages import compile_all  # noqa: E402

compile_all()
settings.STATIC_ROOT.mkdir(exist_ok=True)
settings.STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
django.setup()

pytest_plugins = ["tests.database", "tests.cast", "tests.laws.runtime"]
