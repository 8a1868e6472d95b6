"""Is nothing lost when a worker is killed, and nothing done twice by two?"""

import signal
from pathlib import Path

from tests.instance import Instance, wait_for

SETUP = "import django; django.setup(); from footpath.jobs.worker import Worker; "
SCHEDULED = "from django.conf import settings; settings.SCHEDULE = 'tests.jobs.sample_jobs.SCHEDULE'; "
QUICK = "-c", SETUP + "Worker(heartbeat=0.2, lease=1.0).run()"
WITHOUT_REAPER = "-c", SETUP + "Worker(heartbeat=0.2, lease=1e9).run()"
TICKING = "-c", SETUP + SCHEDULED + "Worker(heartbeat=0.2, lease=1.0).run()"
STATES = """
from django_tasks_db.models import DBTaskResult
for job in DBTaskResult.objects.filter(task_path__startswith="tests.").order_by("enqueued_at"):
    print(job.task_name, job.status, len(job.worker_ids))
"""


def put(instance: Instance, name: str, *arguments: object) -> None:
    """Put one of the sample jobs into the queue."""
    instance.python(f"from footpath.jobs import enqueue; enqueue('tests.jobs.sample_jobs.{name}', *{arguments!r})")


def kill_in_mid_job(instance: Instance) -> Path:
    """Start a worker and kill it while it runs a job; returns the folder with the signs of that job."""
    put(instance, "slow_at_first", str(instance.folder))
    worker = instance.start(*QUICK)
    assert wait_for((instance.folder / "attempt-1").exists)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    return instance.folder


def test_the_job_of_a_killed_worker_runs_again(ready: Instance) -> None:
    signs = kill_in_mid_job(ready)
    put(ready, "two_seconds", str(ready.folder))
    ready.start(*QUICK)
    assert wait_for((signs / "attempt-2").exists)
    assert wait_for(lambda: "slow_at_first SUCCESSFUL 2" in ready.python(STATES))


def test_without_the_reaper_it_would_be_lost(ready: Instance) -> None:
    """The control: were this to pass with the reaper's work undone, the test above would show nothing."""
    signs = kill_in_mid_job(ready)
    ready.start(*WITHOUT_REAPER)
    assert not wait_for((signs / "attempt-2").exists, seconds=4)
    assert ready.python(STATES) == "slow_at_first RUNNING 1"


def test_two_workers_make_one_job_of_a_slot(ready: Instance) -> None:
    ready.start(*TICKING)
    ready.start(*TICKING)
    assert wait_for(lambda: "count SUCCESSFUL 1" in ready.python(STATES))
    counts = ready.python("""
from django_tasks_db.models import DBTaskResult
from footpath.jobs.models import Beat, Tick
print(Beat.objects.count(), Tick.objects.count() == DBTaskResult.objects.count())
""")
    assert counts == "2 True"


def test_asked_to_stop_a_worker_finishes_what_it_has_at_hand(ready: Instance) -> None:
    put(ready, "two_seconds", str(ready.folder))
    worker = ready.start(*QUICK)
    assert wait_for((ready.folder / "begun").exists)
    worker.terminate()
    assert worker.wait(timeout=60) == 0
    assert (ready.folder / "finished").exists()
    assert ready.python("from footpath.jobs.models import Beat; print(Beat.objects.count())") == "0"


def test_a_job_that_hangs_ends_its_worker(ready: Instance) -> None:
    put(ready, "hang")
    worker = ready.start(*QUICK)
    assert worker.wait(timeout=60) == 70
    assert ready.python(STATES) == "hang RUNNING 1"  # the next worker finds it


def test_a_job_that_kills_its_workers_is_given_up_and_others_flow(ready: Instance) -> None:
    put(ready, "kill_the_worker")
    put(ready, "two_seconds", str(ready.folder))
    for _ in range(3):
        assert ready.start(*QUICK).wait(timeout=60) == 9
    ready.start(*QUICK)
    assert wait_for(lambda: "kill_the_worker FAILED 3" in ready.python(STATES))
    assert (ready.folder / "finished").exists()
