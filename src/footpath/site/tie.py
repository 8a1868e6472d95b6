"""How does a process end with the one that started it, even when that one is killed?"""

import ctypes
import os
import signal
import sys
import threading
import time

_PR_SET_PDEATHSIG = 1


def tie_to(parent: int) -> None:
    """End this process as soon as the process `parent`, which started it, is gone.

    On Linux the kernel sees to it, whatever this process is busy with. Elsewhere, and where that is refused, a
    thread looks twice a second whether the parent is still the same.
    """
    if not (sys.platform == "linux" and _ask_the_kernel()):
        threading.Thread(target=watch, args=(parent,), daemon=True).start()
    if os.getppid() != parent:  # it went before we could ask
        os._exit(1)


def watch(parent: int) -> None:
    """Wait until somebody else is our parent, then end this process."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _ask_the_kernel() -> bool:
    try:
        return bool(ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) == 0)
    except (AttributeError, OSError):
        return False
