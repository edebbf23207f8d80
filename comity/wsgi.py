"""The application as a WSGI server takes it."""

from __future__ import annotations

import os
from signal import SIGKILL

from django.core.wsgi import get_wsgi_application

from comity import environment
from comity.running import logs
from comity.running.tether import hold
from comity.running.web import MASTER

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.settings")
logs.configure(environment.read().log_level)
if MASTER in os.environ:
    hold(SIGKILL, int(os.environ[MASTER]))

application = get_wsgi_application()
