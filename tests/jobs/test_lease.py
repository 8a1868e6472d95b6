"""Is a job given back when its worker is gone, and only then?"""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult
from tests.jobs import sample_jobs

from footpath.jobs.lease import Leases
from footpath.jobs.models import Beat
from footpath.jobs.queries import parked
from footpath.jobs.running import claim

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def leases() -> Leases:
    """Ben has a job at hand, and has just shown a sign of life."""
    sample_jobs.note.enqueue(1)
    claim("ben", now=NOW)
    Beat.objects.create(worker="ben", at=NOW)
    return Leases(6.0)


def look(leases: Leases, *moments: float) -> list[int]:
    """What ends at each of these moments of monotonic time."""
    return [leases.end_those_of_the_dead(now=NOW, at=1000 + moment) for moment in moments]


def test_silence_ends_a_lease(leases: Leases) -> None:
    assert look(leases, 0, 2, 4, 6, 6.1) == [0, 0, 0, 0, 1]
    assert DBTaskResult.objects.get().status == "READY"


def test_a_sign_of_life_keeps_it(leases: Leases) -> None:
    for second in range(0, 60, 2):
        Beat.objects.update(at=NOW + timedelta(seconds=second))
        assert look(leases, second) == [0]


@pytest.mark.parametrize("jump", [timedelta(days=1), timedelta(hours=-1), timedelta(days=-365)])
def test_a_clock_that_is_set_ends_none(leases: Leases, jump: timedelta) -> None:
    look(leases, 0, 2)
    for second in range(4, 40, 2):
        Beat.objects.update(at=NOW + jump + timedelta(seconds=second))
        assert look(leases, second) == [0]


def test_an_observer_that_was_held_up_begins_anew(leases: Leases) -> None:
    assert look(leases, 0, 60, 62, 64) == [0, 0, 0, 0]
    assert look(leases, 66, 66.5) == [0, 1]


def test_a_worker_that_never_showed_a_sign_is_gone_too(leases: Leases) -> None:
    Beat.objects.all().delete()
    assert look(leases, 0, 2, 4, 6, 7) == [0, 0, 0, 0, 1]


def test_a_job_that_costs_worker_after_worker_is_parked() -> None:
    sample_jobs.leave.enqueue()
    for number, worker in enumerate(["ben", "cleo", "dov"]):
        assert not parked().exists()
        assert claim(worker, now=NOW) is not None
        assert look(Leases(6.0), *(number * 100 + second for second in (0, 2, 4, 6, 8))) == [0, 0, 0, 0, 1]
    assert parked().get().traceback == "3 workers were lost while this job ran."
    assert claim("eve", now=NOW) is None
