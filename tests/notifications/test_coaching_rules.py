"""Who is told of what happens to a coaching talk, and who is not?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import WEEK, agreed, offered, sheet, worded

from footpath.growth.actions import ask_for_look, take_back_coaching
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice

pytestmark = pytest.mark.django_db


def told():
    """By name, everybody who was told of what happened last."""
    tell(Event.objects.filter(subject_kind="coaching").latest("id"))
    return set(Notice.objects.values_list("recipient__name", flat=True))


def test_of_a_sheet_nobody(cast):
    sheet(cast)
    assert told() == set()


def test_of_an_offer_the_person_and_of_taking_it_back(cast):
    talk = offered(cast)
    assert told() == {cast.ben.name}
    take_back_coaching(talk, by=cast.cleo, now=MONDAY)
    assert told() == {cast.ben.name}


def test_of_words_the_other_one_alone(cast):
    worded(cast)
    assert told() == {cast.ben.name}


def test_of_a_look_both(cast):
    ask_for_look(agreed(cast), now=MONDAY + 2 * WEEK)
    assert told() == {cast.ben.name, cast.cleo.name}
