"""Does the queue tell the truth about itself?"""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models.functions import Now
from tests.jobs import sample_jobs

from footpath.jobs import enqueue, run_all
from footpath.jobs.models import Beat
from footpath.jobs.queries import SILENT, health

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_an_idle_queue() -> None:
    assert (health(now=NOW).workers, health(now=NOW).ready, health(now=NOW).oldest) == (0, 0, None)


def test_workers_that_were_heard_lately_count() -> None:
    Beat.objects.create(worker="ben", at=Now())
    Beat.objects.create(worker="cleo", at=Now() - SILENT - timedelta(seconds=1))
    assert health(now=NOW).workers == 1


def test_jobs_that_wait_and_jobs_that_are_parked() -> None:
    sample_jobs.leave.enqueue()
    run_all(now=NOW)
    sample_jobs.note.enqueue(1)
    enqueue(sample_jobs.note, 2, run_after=NOW + timedelta(hours=1))
    found = health(now=NOW)
    assert (found.ready, found.parked) == (1, 1)
    assert found.oldest is not None
