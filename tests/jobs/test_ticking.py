"""Does each slot make exactly one job, however many ask?"""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries, Settings
from tests.jobs import sample_jobs

from footpath.jobs import run_due
from footpath.jobs.models import Beat, Tick
from footpath.jobs.tasks import tidy
from footpath.jobs.ticking import schedules, tick

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def schedule(settings: Settings) -> None:
    """One job every minute."""
    settings.SCHEDULE = "tests.jobs.sample_jobs.SCHEDULE"


@pytest.mark.django_db
def test_a_slot_makes_one_job() -> None:
    assert [tick(now=NOW + timedelta(seconds=second)) for second in (0, 1, 59, 60, 61)] == [1, 0, 0, 1, 0]
    assert DBTaskResult.objects.count() == 2


@pytest.mark.django_db
def test_a_clock_that_goes_back_makes_no_second() -> None:
    assert [tick(now=NOW + timedelta(minutes=minute)) for minute in (0, 1, 2, 1, 0)] == [1, 1, 1, 0, 0]


@pytest.mark.django_db
def test_after_a_pause_the_last_slot_alone_is_made_up_for() -> None:
    tick(now=NOW)
    assert tick(now=NOW + timedelta(hours=5)) == 1


@pytest.mark.django_db
def test_a_worker_that_knows_does_not_ask_again(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    known: dict[str, datetime] = {}
    tick(now=NOW, known=known)
    with django_assert_num_queries(0):
        assert tick(now=NOW, known=known) == 0


@pytest.mark.django_db
def test_tick_and_job_stand_or_fall_together(settings: Settings) -> None:
    settings.SCHEDULE = "tests.jobs.sample_jobs.BROKEN"
    with pytest.raises(ImportError):
        tick(now=NOW)
    assert not Tick.objects.exists()


@pytest.mark.django_db
def test_run_due_runs_each_schedule_once(settings: Settings) -> None:
    settings.SCHEDULE = "tests.jobs.sample_jobs.TWO"
    sample_jobs.seen.clear()
    assert run_due(now=NOW).done == 2
    assert run_due(now=NOW + timedelta(seconds=30)).done == 0
    assert sample_jobs.seen == ["count", NOW]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_many_nodes_at_the_same_moment_make_one_job() -> None:
    made: list[int] = []
    together = threading.Barrier(6)

    def node() -> None:
        together.wait()
        try:
            made.append(tick(now=NOW))
        finally:
            connection.close()

    nodes = [threading.Thread(target=node) for _ in range(6)]
    for each in nodes:
        each.start()
    for each in nodes:
        each.join()
    assert sorted(made) == [0, 0, 0, 0, 0, 1]
    assert DBTaskResult.objects.count() == Tick.objects.count() == 1


@pytest.mark.django_db
def test_what_nobody_asks_for_any_more_is_tidied_away() -> None:
    run_due(now=NOW)
    Beat.objects.create(worker="ben", at=NOW)
    sample_jobs.leave.enqueue()
    run_due(now=NOW)
    later = NOW + timedelta(days=15)
    tidy.func(now=later)
    assert not Tick.objects.exists()
    assert not Beat.objects.exists()
    assert [row.status for row in DBTaskResult.objects.all()] == ["FAILED"]


def test_every_schedule_of_the_product_leads_to_a_job(settings: Settings) -> None:
    from footpath.jobs.queue import named

    settings.SCHEDULE = "footpath.site.schedule.SCHEDULE"
    assert schedules()
    for schedule in schedules():
        assert named(schedule.task)
