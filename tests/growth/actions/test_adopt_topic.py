"""How does a topic that the data proposes come onto the agenda?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
)

from footpath.growth.interdepartmental import verbs
from footpath.growth.models import CouncilTopic
from footpath.history.models import Event
from footpath.people.agenda import Topic
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def for_ben_alone(person, now):
    """What a part of the house knows."""
    return [Topic("keys", "7", "Who has keys", "12 of 20", "/keys/")] if person.email.startswith("ben") else []


@pytest.fixture(autouse=True)
def _known(settings):
    settings.AGENDA = [f"{__name__}.for_ben_alone"]


def test_it_stands_once_with_its_words_locked_and_without_its_figure(cast):
    council = at_work(cast)
    line = verbs.adopt_topic(council, source="keys", key="7", by=cast.ben, now=MONDAY)
    assert (str(line), line.source, line.key) == ("Who has keys", "keys", "7")
    assert "keys" not in line.locked
    assert Event.objects.latest("id").kind == "council_topic.adopted"
    with pytest.raises(Refused):
        verbs.adopt_topic(council, source="keys", key="7", by=cast.ben, now=MONDAY)
    verbs.drop_topic(line, by=cast.ben, now=MONDAY)
    verbs.adopt_topic(council, source="keys", key="7", by=cast.ben, now=MONDAY)  # proposed again


def test_nobody_adopts_what_is_not_proposed_to_them(cast):
    council = at_work(cast)
    with pytest.raises(PermissionDenied):
        verbs.adopt_topic(council, source="keys", key="7", by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError):
        verbs.adopt_topic(council, source="keys", key="7", by=cast.max, now=MONDAY)
    assert not CouncilTopic.objects.exists()
