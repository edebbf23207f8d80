"""Programs that need Django: `python -m comity.running.program MODULE [ARGUMENT…]`.

A module that imports models can be imported only once Django is set up, and Django only once the
home is known. Such a module has a `main(arguments)`.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType

import django

from comity import environment
from comity.running import logs
from comity.running.errors import CannotRun


def load(module: str) -> ModuleType:
    """Set Django up in the home that the environment names, then import the module."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.settings")
    logs.configure(environment.read().log_level)
    django.setup()
    return import_module(module)


if __name__ == "__main__":
    try:
        load(sys.argv[1]).main(sys.argv[2:])
    except CannotRun as error:
        print(f"comity: {error}", file=sys.stderr)
        sys.exit(1)
