"""What becomes of a job that fails, and of those behind it?"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult
from tests.jobs import sample_jobs

from footpath.jobs import run_all
from footpath.jobs.queries import parked
from footpath.jobs.running import Outcome, claim, run

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """Nothing has run yet."""
    sample_jobs.seen.clear()
    yield
    sample_jobs.seen.clear()


def test_a_poison_job_is_tried_again_later_then_parked_and_others_flow() -> None:
    sample_jobs.fail.enqueue()
    sample_jobs.note.enqueue("behind")
    ran = run_all(now=NOW)
    assert (ran.done, ran.again, ran.parked) == (1, 1, 0)
    assert "behind" in sample_jobs.seen
    assert run_all(now=NOW + timedelta(seconds=59)).again == 0
    assert run_all(now=NOW + timedelta(seconds=60)).again == 1
    assert run_all(now=NOW + timedelta(seconds=179)).again == 0
    last = run_all(now=NOW + timedelta(seconds=180))
    assert (last.again, last.parked) == (0, 1)
    assert run_all(now=NOW + timedelta(days=30)).parked == 0
    assert sample_jobs.seen.count("fail") == 3


def test_a_parked_job_says_what_went_wrong() -> None:
    sample_jobs.leave.enqueue()
    run_all(now=NOW)
    job = parked().get()
    assert (job.exception_class_path, job.finished_at) == ("builtins.SystemExit", NOW)
    assert "raise SystemExit(3)" in job.traceback


@pytest.mark.parametrize("text", ["NUL \0 within", "half a sign \udc80", "x" * 200_000])
def test_any_error_text_can_be_kept(text: str) -> None:
    sample_jobs.fail.enqueue()
    row = claim("ben", now=NOW)
    assert row is not None
    row.args_kwargs = {"args": [text], "kwargs": {}}  # as if the job had met it elsewhere
    assert run(row, clock=lambda: NOW) is Outcome.AGAIN
    row.refresh_from_db()
    assert row.traceback.startswith("Traceback")


def test_a_job_whose_code_is_gone_waits_for_another_release() -> None:
    sample_jobs.note.enqueue(1)
    DBTaskResult.objects.update(task_path="footpath.jobs.tasks.removed_last_year")
    assert run_all(now=NOW).again == 1


def test_with_raise_errors_nothing_is_swallowed() -> None:
    sample_jobs.fail.enqueue()
    with pytest.raises(RuntimeError, match="no luck"):
        run_all(now=NOW, raise_errors=True)


def test_a_job_is_claimed_once() -> None:
    sample_jobs.note.enqueue(1)
    assert claim("ben", now=NOW) is not None
    assert claim("cleo", now=NOW) is None


def test_a_worker_that_lost_its_lease_changes_nothing_any_more() -> None:
    sample_jobs.note.enqueue(1)
    mine = claim("ben", now=NOW)
    assert mine is not None
    DBTaskResult.objects.update(status="RUNNING", worker_ids=["ben", "cleo"])  # ben was paused; cleo has it now
    assert run(mine, clock=lambda: NOW) is Outcome.LOST
    row = DBTaskResult.objects.get()
    assert (row.status, row.worker_ids) == ("RUNNING", ["ben", "cleo"])
