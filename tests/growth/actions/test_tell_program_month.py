"""When is somebody told that the page of a month is there?"""

from datetime import date

import pytest
from tests.cast import MONDAY
from tests.growth.routing import started

from footpath.growth.actions import tell_program_month
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_once_for_each_month(cast):
    program = started(cast)
    november, december = date(2026, 11, 1), date(2026, 12, 1)
    told = [tell_program_month(program, month=month, now=MONDAY) for month in (november, november, december, november)]
    assert told == [True, False, True, False]
    facts = [one.facts for one in Event.objects.filter(kind="program.month_told").order_by("pk")]
    assert facts == [{"month": "2026-11-01"}, {"month": "2026-12-01"}]
