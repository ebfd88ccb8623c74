"""Programs that end when we do, however we end."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Has the kernel end this process when its parent dies (Linux); keeps what it writes to its owner.

    To be run in a child between fork and exec (`preexec_fn`).
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    os.umask(0o077)
