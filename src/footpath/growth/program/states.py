"""Which way does a program take, and each step of it?"""

from datetime import timedelta
from typing import Final

RUNNING: Final = "running"
OVER: Final = "over"  # its last day has passed
ENDED: Final = "ended"  # before that, with a reason

AHEAD: Final = "ahead"
DONE: Final = "done"
LEFT_OUT: Final = "left_out"  # with a reason

NEXT: dict[str, tuple[str, ...]] = {
    AHEAD: (DONE, LEFT_OUT),
    DONE: (AHEAD,),  # not done after all
    LEFT_OUT: (AHEAD,),  # brought back
}

DAYS = 90
SOONEST = timedelta(days=0)  # from today to the first day
FURTHEST = timedelta(days=180)
LONGEST = timedelta(days=270)  # from the first day to the last one, however much is moved
FEWEST = 5  # people: of fewer, nothing is told
