"""When is somebody gently reminded, and when no more?"""

from datetime import time

FIRST, SECOND = time(11, 0), time(15, 30)  # the reader's clock: each once a day at most
MOST_A_DAY = 2
STOPS_AFTER = 3  # days in a row on which nobody followed


def nudge_is_due(at: time, *, noted: int, nudged: int, unheard: int) -> bool:
    """Whether to remind at this time of a working day: `noted` moments and `nudged` reminders today so far, `unheard`
    days in a row on which reminders led to nothing. Whoever has noted something today is left alone.
    """
    if noted or nudged >= MOST_A_DAY or unheard >= STOPS_AFTER:
        return False
    return at >= (FIRST, SECOND)[nudged]
