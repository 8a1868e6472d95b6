"""What is to be done later, and by whom?

The door of the room: everybody else imports from here alone.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from footpath.jobs.queue import Policy, enqueue, job
from footpath.jobs.schedules import Daily, Every

if TYPE_CHECKING:
    from footpath.jobs.running import Ran

__all__ = ["Daily", "Every", "Policy", "enqueue", "is_known", "job", "run_all", "run_due"]


def is_known(path: str, *args: object) -> bool:
    """Whether such a job, by its dotted name, is still to begin, or was given up and waits for somebody to look."""
    from footpath.jobs.queries import is_known as known  # models, as below

    return known(path, *args)


def run_all(*, now: datetime, raise_errors: bool = False) -> "Ran":
    """Run every job that is ready at `now` here and now, and the jobs that these make, until none is left."""
    from footpath.jobs.running import (
        run_all as run,
    )  # models, which this door must not need while Django starts

    return run(now=now, raise_errors=raise_errors)


def run_due(*, now: datetime, raise_errors: bool = False) -> "Ran":
    """Put every schedule that is due at `now` into the queue once, then run all that is ready."""
    from footpath.jobs.ticking import tick

    tick(now=now)
    return run_all(now=now, raise_errors=raise_errors)
