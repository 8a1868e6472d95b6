"""Which jobs do the tests put into the queue?"""

import os
import time
from datetime import datetime
from datetime import time as time_of_day
from pathlib import Path

from footpath.jobs import Daily, Every, enqueue, job

seen: list[object] = []  # what ran in this process
SCHEDULE = [Every(minutes=1, task="tests.jobs.sample_jobs.count")]
TWO = [Every(minutes=1, task="tests.jobs.sample_jobs.count"), Every(hours=1, task="tests.jobs.sample_jobs.tell_time")]
DAILY = [Daily(at=time_of_day(0), task="tests.jobs.sample_jobs.tell_time")]
NONE: list[Every] = []
BROKEN = [Every(minutes=1, task="tests.jobs.sample_jobs.nothing_of_that_name")]
not_a_job = len


@job
def note(what: object) -> None:
    """Remember that this ran."""
    seen.append(what)


@job
def count() -> None:
    """Remember that this ran."""
    seen.append("count")


@job
def tell_time(*, now: datetime) -> None:
    """Remember when this ran, as the runner says it."""
    seen.append(now)


@job(retries=2, backoff=60)
def fail(text: str = "no luck") -> None:
    """Raise each time."""
    seen.append("fail")
    raise ValueError(text)


@job(retries=0)
def leave() -> None:
    """End the program, as some libraries do."""
    raise SystemExit(3)


@job
def multiply(times: int) -> None:
    """Put more jobs into the queue."""
    for number in range(times):
        note.enqueue(number)


@job
def again_and_again() -> None:
    """Never come to an end."""
    enqueue("tests.jobs.sample_jobs.again_and_again")


@job
def slow_at_first(folder: str) -> None:
    """Leave a sign of each attempt; the first takes long."""
    attempt = len(list(Path(folder).glob("attempt-*"))) + 1
    (Path(folder) / f"attempt-{attempt}").touch()
    if attempt == 1:
        time.sleep(60)
    (Path(folder) / "finished").touch()


@job
def two_seconds(folder: str) -> None:
    """Leave a sign at the beginning and at the end."""
    (Path(folder) / "begun").touch()
    time.sleep(2)
    (Path(folder) / "finished").touch()


@job(limit=0.5)
def hang() -> None:
    """Take much longer than allowed."""
    time.sleep(60)


@job(retries=0)
def kill_the_worker() -> None:
    """End the process at once, as a machine that runs out of memory does."""
    os._exit(9)
