"""Does the program of the demonstration begin on the day that it is where its champion lives?"""

from datetime import UTC, datetime

import pytest

from footpath.demo.organization import found
from footpath.demo.past import YEARS
from footpath.demo.routed import walk_the_route


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["2026-11-22T23:30", "2026-11-23T12:00", "2026-06-21T22:15"])
def test_it_is_walked_in_any_hour(moment):
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    found(now - YEARS, password_hash="")
    assert walk_the_route(now).steps.filter(state="done").count() == 4
