"""Is it measured how fast a service is?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.requests.desk import OPEN, bring_in

from footpath.catalog.models import Service
from footpath.requests import actions
from footpath.requests.pace import note_paces, pace

pytestmark = pytest.mark.django_db
DONE = "{id},Move a desk or a team,2026-{month}-02T08:00:00Z,2026-{month}-{day}T08:00:00Z,Facilities,,,,{paused},\n"


def noted(service):
    service.refresh_from_db()
    return service.pace_count, service.pace_median_seconds, service.pace_p85_seconds, service.open_count


def test_median_and_most_in_working_time_without_waits_for_the_customer(cast):
    lines = [DONE.format(id=day, month="11", day=day, paused="") for day in ("03", "04", "05")]
    bring_in("".join(lines) + DONE.format(id="x", month="11", day="06", paused="28800"), MONDAY)
    ask(cast, MONDAY)
    note_paces(Service.objects.all(), MONDAY)
    day = 8 * 3600
    assert noted(cast.move) == (4, round(2.5 * day), 3 * day, 1)


def test_older_than_a_year_and_undone_do_not_count(cast):
    bring_in(DONE.format(id="old", month="11", day="03", paused="").replace("2026", "2024"), MONDAY)
    actions.withdraw(ask(cast, MONDAY), by=cast.ana, now=MONDAY + timedelta(hours=1))
    note_paces(Service.objects.all(), MONDAY)
    assert noted(cast.move) == (0, None, None, 0)


def test_a_service_that_was_never_asked_for_has_no_pace(cast):
    assert pace([], cast.facilities.calendar).median_seconds is None
    bring_in(OPEN, MONDAY)
    note_paces(Service.objects.all(), MONDAY)
    assert noted(Service.objects.get(name="Mend a door")) == (0, None, None, 1)
