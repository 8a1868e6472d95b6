"""When is a call tried again, and when no more?"""

import random
from datetime import timedelta

PAUSE, LONGEST = timedelta(seconds=30), timedelta(hours=4)
TRIES = 12  # of one delivery: about half a day
KEPT_TRYING = timedelta(days=3)  # after that it is no news any more
LEAST_FAILURES, FAILING_FOR = 8, timedelta(days=1)  # after which a webhook is stopped


def pause(failures: int, seed: str) -> timedelta:
    """How long to wait after so many failures: twice as long each time, up to four hours, a fifth more or less by
    chance, so that what failed together does not come back together.
    """
    whole: timedelta = min(PAUSE * 2 ** min(max(failures - 1, 0), 20), LONGEST)
    return whole * random.Random(f"{seed}/{failures}").uniform(0.8, 1.2)
