"""What does the room requests do after an event?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath import jobs
from footpath.requests import actions

pytestmark = pytest.mark.django_db


def test_a_delivery_is_seen_in_the_pace_of_its_service(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY + timedelta(hours=1))
    actions.deliver(asked, text="Done.", by=cast.ben, now=MONDAY + timedelta(days=1))
    actions.accept(asked, by=cast.ana, now=MONDAY + timedelta(days=1))
    jobs.run_all(now=MONDAY + timedelta(days=1), raise_errors=True)
    cast.move.refresh_from_db()
    assert (cast.move.pace_count, cast.move.pace_median_seconds) == (1, 8 * 3600)
