"""In which order does the agenda stand?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    topic,
)

from footpath.growth.interdepartmental import states, verbs

LATER = MONDAY + timedelta(days=30)


def test_it_changes_places_with_its_neighbor_and_stays_at_the_end(cast):
    council = at_work(cast)
    lines = [topic(cast, council, title) for title in "abc"]

    def order():
        return "".join(str(one) for one in council.topics.filter(state=states.STANDS))

    verbs.move_topic(lines[2], up=True, by=cast.ben, now=MONDAY)
    assert order() == "acb"
    verbs.move_topic(council.topics.first(), up=True, by=cast.ben, now=MONDAY)
    assert order() == "acb"
    verbs.move_topic(council.topics.first(), up=False, by=cast.max, now=MONDAY)
    assert order() == "cab"
    with pytest.raises(PermissionDenied):
        verbs.move_topic(lines[0], up=True, by=cast.ana, now=MONDAY)
