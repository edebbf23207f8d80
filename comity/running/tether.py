"""Children that end when their parent does, whatever became of the parent."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from signal import Signals

_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def tether(signal: Signals) -> Callable[[], None]:
    """A `preexec_fn` for Popen: the kernel sends `signal` to the child when this process dies.

    Only Linux can (prctl(2), PR_SET_PDEATHSIG); elsewhere the next start ends what was left. The
    process that calls this must be the one that starts the child, in its main thread.
    """
    parent = os.getpid()
    return lambda: hold(signal, parent)


def hold(signal: Signals, parent: int) -> None:
    """Tie the current process to `parent`, and end it if that died in the meantime."""
    if _LIBC is None:
        return
    _LIBC.prctl(_PR_SET_PDEATHSIG, int(signal))
    if os.getppid() != parent:
        os.kill(os.getpid(), signal)
