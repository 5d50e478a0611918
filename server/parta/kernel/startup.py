"""What can stop a start, each as one line a person can act on, and the death of children with their parent.

Nothing here starts anything.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


class StartError(Exception):
    """A start that cannot go on. The text is the one line that is printed: what is wrong and what to do."""


def dies_with_parent(with_signal: int = signal.SIGTERM) -> Callable[[], None]:
    """A `preexec_fn`: the child gets the signal when the parent's main thread ends, however it ends.

    Where the system has no such call the function does nothing, and the next start finds the leftover by its lock.
    """
    parent = os.getpid()

    def before_exec() -> None:
        if _libc is not None:
            _libc.prctl(_PR_SET_PDEATHSIG, with_signal)
        if os.getppid() != parent:  # the parent ended between fork and prctl
            os.kill(os.getpid(), signal.SIGKILL)

    return before_exec
