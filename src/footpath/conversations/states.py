"""Which way does a look back on contact points take, and what may be done on it where?"""

from typing import Final

PLANNED: Final = "planned"  # begins on a day to come
RUNNING: Final = "running"  # moments are noted
CODING: Final = "coding"  # the days are over: moments are sorted
REFLECTED: Final = "reflected"  # their owner has written down what they learned
SHARED: Final = "shared"  # a lesson of it was shared
CLOSED: Final = "closed"

AHEAD: dict[str, tuple[str, ...]] = {
    PLANNED: (RUNNING,),
    RUNNING: (CODING,),
    CODING: (REFLECTED,),
    REFLECTED: (SHARED, CLOSED),
    SHARED: (CLOSED,),
    CLOSED: (),
}
UNDER_WAY = (PLANNED, RUNNING)
OPEN = (PLANNED, RUNNING, CODING, REFLECTED, SHARED)
TAKES_MOMENTS = (RUNNING, CODING)  # what was noted without a connection may come a day late
