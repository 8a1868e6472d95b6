"""Is what is due done once, beside workers and after them?"""

import pytest
from tests.instance import Instance
from tests.jobs.test_worker import kill_in_mid_job, put, ready

__all__ = ["ready"]  # the fixture

ROUND = """
from django.conf import settings
settings.SCHEDULE = {schedule!r}
from django.utils import timezone
from footpath.jobs.due import run_everything_due
from footpath.jobs.running import unpark
from footpath.jobs.worker import Worker
{before}
for name, outcome in run_everything_due(Worker(heartbeat=0.2, lease=1.0), now=timezone.now()):
    print(name.split(".")[-1], outcome.name)
"""


def round_of(instance: Instance, *, schedule: str = "tests.jobs.sample_jobs.SCHEDULE", before: str = "") -> list[str]:
    """One round in a process of its own; what ran."""
    return instance.python(ROUND.format(schedule=schedule, before=before)).splitlines()


def test_schedules_and_jobs_and_what_these_make_run_once(ready: Instance) -> None:
    put(ready, "multiply", 2)
    first = round_of(ready, schedule="tests.jobs.sample_jobs.DAILY")
    assert sorted(first) == ["multiply DONE", "note DONE", "note DONE", "tell_time DONE"]
    assert round_of(ready, schedule="tests.jobs.sample_jobs.DAILY") == []
    assert ready.python("from footpath.jobs.models import Beat; print(Beat.objects.count())") == "0"


def test_what_fails_is_left_for_the_next_round_and_what_is_parked_gets_another_chance(ready: Instance) -> None:
    put(ready, "fail")
    put(ready, "leave")
    assert sorted(round_of(ready, schedule="tests.jobs.sample_jobs.NONE")) == ["fail AGAIN", "leave PARKED"]
    assert round_of(ready, schedule="tests.jobs.sample_jobs.NONE") == []
    again = round_of(ready, schedule="tests.jobs.sample_jobs.NONE", before="print(unpark())")
    assert again == ["1", "leave PARKED"]


def test_the_job_of_a_killed_worker_is_waited_for(ready: Instance) -> None:
    signs = kill_in_mid_job(ready)
    forget = "from footpath.jobs.models import Beat; Beat.objects.all().delete()"  # as half a minute later
    assert "slow_at_first DONE" in round_of(ready, schedule="tests.jobs.sample_jobs.NONE", before=forget)
    assert (signs / "attempt-2").exists()


@pytest.mark.parametrize("arguments", [[], ["--parked"]])
def test_the_command_explains_itself(ready: Instance, arguments: list[str]) -> None:
    done = ready.footpath("run-due", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "asks for --once" in done.stderr


def test_the_command_says_what_ran_and_whether_it_went_well(ready: Instance) -> None:
    put(ready, "leave")
    bad = ready.footpath("run-due", "--once")
    assert bad.returncode == 1
    assert "tests.jobs.sample_jobs.leave: parked" in bad.stdout
    assert "footpath.jobs.tasks.tidy: done" in bad.stdout
    assert ", 1 failed." in bad.stdout
