"""How does a topic of one’s own come onto the agenda?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    topic,
)

from footpath.growth.interdepartmental import verbs

LATER = MONDAY + timedelta(days=30)


def test_members_and_the_sponsor_add_one_line(cast):
    council = at_work(cast)
    line = topic(cast, council, "  Keys,   again ")
    assert (str(line), line.place) == ("Keys, again", 1)
    assert verbs.add_topic(council, title="Desks", by=cast.max, now=MONDAY).place == 2


def test_not_those_outside_and_not_without_words(cast):
    council = at_work(cast)
    with pytest.raises(PermissionDenied):
        verbs.add_topic(council, title="Keys", by=cast.ana, now=MONDAY)
    for title in ("", "x" * 201, "two\nlines"):
        with pytest.raises(ValidationError) as told:
            topic(cast, council, title)
        assert list(told.value.message_dict) == ["title"]
