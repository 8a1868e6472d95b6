"""Is what is due done once, beside workers and after them?"""

import threading
from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings
from tests.jobs import sample_jobs

from footpath.jobs.due import run_everything_due
from footpath.jobs.models import Beat
from footpath.jobs.queue import TaskResultStatus
from footpath.jobs.running import Outcome, claim, give_back, unpark
from footpath.jobs.worker import Worker
from footpath.site.run_due_command import run

# The heart of a worker beats in a thread, with a connection of its own.
pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def no_heart_beats_on() -> Iterator[None]:
    """Wait for the threads: their connections end with them."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=10)


def round_of(lease: float = 30) -> list[str]:
    """One round; what ran. A machine that is busy elsewhere must not end the lease of a worker that lives."""
    worker = Worker(heartbeat=0.1, lease=lease)
    return [f"{name.split('.')[-1]} {one.name}" for name, one in run_everything_due(worker, now=timezone.now())]


def test_schedules_and_jobs_and_what_these_make_run_once(settings: Settings) -> None:
    settings.SCHEDULE = "tests.jobs.sample_jobs.DAILY"
    sample_jobs.multiply.enqueue(2)
    assert sorted(round_of()) == ["multiply DONE", "note DONE", "note DONE", "tell_time DONE"]
    assert round_of() == []
    assert not Beat.objects.exists()


def test_what_was_left_waits_for_its_time_its_chance_or_the_end_of_its_lease(settings: Settings) -> None:
    settings.SCHEDULE = "tests.jobs.sample_jobs.NONE"
    sample_jobs.fail.enqueue()
    sample_jobs.leave.enqueue()
    assert sorted(round_of()) == ["fail AGAIN", "leave PARKED"]
    assert round_of() == []
    assert unpark() == 1
    assert round_of() == ["leave PARKED"]
    job = sample_jobs.note.enqueue("of somebody who was killed")
    assert claim("gone", now=timezone.now()) is not None
    assert round_of(lease=2) == ["note DONE"]
    assert DBTaskResult.objects.get(id=job.id).worker_ids[0] == "gone"


def test_a_job_that_comes_back_just_after_nothing_was_found_is_done_too(settings: Settings) -> None:
    """The heart beats beside the round: it gives a job back between two of its questions."""
    settings.SCHEDULE = "tests.jobs.sample_jobs.NONE"

    class Slow(Worker):
        def work_once(self, *, now: datetime) -> tuple[str, Outcome] | None:
            found = super().work_once(now=now)
            if found is None:
                for row in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING):
                    give_back(row, now=now)
            return found

    sample_jobs.note.enqueue("of somebody who was killed")
    assert claim("gone", now=timezone.now()) is not None
    ran = run_everything_due(Slow(heartbeat=0.1, lease=30), now=timezone.now())
    assert [outcome for _name, outcome in ran] == [Outcome.DONE]


def test_the_command_explains_itself_and_says_what_ran_and_whether_it_went_well(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(Namespace(once=False, parked=True)) == 2
    said = capsys.readouterr()
    assert (said.out, "asks for --once" in said.err) == ("", True)
    sample_jobs.leave.enqueue()
    assert run(Namespace(once=True, parked=False)) == 1
    told = capsys.readouterr().out
    assert "tests.jobs.sample_jobs.leave: parked" in told
    assert "footpath.jobs.tasks.tidy: done" in told
    assert ", 1 failed." in told
