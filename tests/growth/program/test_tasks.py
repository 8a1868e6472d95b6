"""What does the worker do every day for programs?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.routing import again, started

from footpath.growth.program.tasks import look_after_programs
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def run(now):
    look_after_programs.func(now=now)


def told():
    return [one.facts["month"] for one in Event.objects.filter(kind="program.month_told").order_by("pk")]


def test_it_ends_after_its_last_day_and_not_before(cast):
    program = started(cast)
    run(MONDAY + timedelta(days=89))
    assert again(program).state == "running"
    run(MONDAY + timedelta(days=90))
    assert again(program).state == "over"
    run(MONDAY + timedelta(days=91))
    assert Event.objects.filter(kind="program.ended").count() == 1


def test_of_a_month_it_is_told_on_the_first_working_day_once(cast):
    started(cast)
    run(datetime(2026, 11, 30, 6, tzinfo=UTC))
    assert told() == []
    run(datetime(2026, 12, 1, 6, tzinfo=UTC))
    run(datetime(2026, 12, 1, 7, tzinfo=UTC))
    run(datetime(2026, 12, 2, 6, tzinfo=UTC))
    assert told() == ["2026-11-01"]


def test_a_weekend_is_waited_for(cast):
    """The first of May 2027 is a Saturday."""
    started(cast, starts_on=date(2027, 3, 1))
    for day in (1, 2):
        run(datetime(2027, 5, day, 6, tzinfo=UTC))
    assert told() == []
    run(datetime(2027, 5, 3, 6, tzinfo=UTC))
    assert told() == ["2027-04-01"]


def test_a_worker_that_was_away_on_that_day_tells_later(cast):
    started(cast)
    run(datetime(2026, 12, 9, 6, tzinfo=UTC))
    assert told() == ["2026-11-01"]


def test_of_a_month_in_which_it_did_not_run_nothing_is_told(cast):
    program = started(cast, starts_on=date(2026, 12, 7))
    run(datetime(2026, 12, 1, 6, tzinfo=UTC))
    type(program).objects.update(state="ended", ended_at=datetime(2026, 12, 20, tzinfo=UTC))
    run(datetime(2027, 1, 11, 6, tzinfo=UTC))
    run(datetime(2027, 2, 11, 6, tzinfo=UTC))
    assert told() == ["2026-12-01"]
