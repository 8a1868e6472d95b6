"""How much processor time does something take? For ratios measured side by side, never for a limit in seconds."""

import time
from collections.abc import Callable


def seconds(call: Callable[[], object]) -> float:
    """The best of some, of this process alone: what else the machine does counts little."""
    times = []
    for _ in range(4):
        began = time.process_time()
        call()
        times.append(time.process_time() - began)
    return min(times)
