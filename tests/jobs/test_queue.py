"""Does a job run once it may, and not before?"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import strategies as some
from tests.jobs import sample_jobs

from footpath.jobs import Policy, enqueue, run_all

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """Nothing has run yet."""
    sample_jobs.seen.clear()
    yield
    sample_jobs.seen.clear()


def test_a_job_runs() -> None:
    sample_jobs.note.enqueue(7)
    assert run_all(now=NOW).done == 1
    assert sample_jobs.seen == [7]
    assert run_all(now=NOW).done == 0


def test_a_job_can_be_named_from_below() -> None:
    enqueue("tests.jobs.sample_jobs.note", "from below")
    run_all(now=NOW)
    assert sample_jobs.seen == ["from below"]


@pytest.mark.parametrize("name", ["tests.jobs.sample_jobs.not_a_job", "tests.jobs.sample_jobs.nobody", "nonsense"])
def test_a_name_that_is_no_job_is_refused_at_once(name: str) -> None:
    with pytest.raises((TypeError, ImportError)):
        enqueue(name)
    assert not DBTaskResult.objects.exists()


def test_what_is_not_json_is_refused_at_once() -> None:
    with pytest.raises(TypeError):
        sample_jobs.note.enqueue(object())


def test_a_job_goes_with_the_transaction_that_made_it() -> None:
    with transaction.atomic():
        sample_jobs.note.enqueue(1)
        assert DBTaskResult.objects.count() == 1
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == 0


def test_a_job_rests_until_its_time() -> None:
    enqueue(sample_jobs.note, "later", run_after=NOW + timedelta(hours=1))
    assert run_all(now=NOW + timedelta(minutes=59)).done == 0
    assert run_all(now=NOW + timedelta(minutes=60)).done == 1


def test_the_runner_says_what_time_it_is() -> None:
    sample_jobs.tell_time.enqueue()
    run_all(now=NOW)
    assert sample_jobs.seen == [NOW]


def test_jobs_that_jobs_make_run_too() -> None:
    sample_jobs.multiply.enqueue(3)
    assert run_all(now=NOW).done == 4
    assert sorted(map(str, sample_jobs.seen)) == ["0", "1", "2"]


def test_jobs_that_never_end_are_stopped() -> None:
    from footpath.jobs import running

    sample_jobs.again_and_again.enqueue()
    with pytest.raises(RuntimeError, match="still jobs to run after 20"):
        running.run_all(now=NOW, most=20)


@given(attempts=some.integers(1, 10_000))
def test_a_failed_job_rests_longer_each_time_up_to_six_hours(attempts: int) -> None:
    policy = Policy(backoff=30)
    assert timedelta(seconds=30) <= policy.rest(attempts) <= policy.rest(attempts + 1) <= timedelta(hours=6)


def test_the_first_rests_double() -> None:
    assert [Policy(backoff=30).rest(n).total_seconds() for n in (1, 2, 3, 4)] == [30, 60, 120, 240]
