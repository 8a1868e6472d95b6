"""What becomes of visits when somebody leaves?"""

import pytest
from tests.cast import MONDAY
from tests.growth.visiting import again, asked, matched, place

from footpath.growth.shadowing.reactions import go_on_without
from footpath.history.models import Event
from footpath.people.actions import deactivate

pytestmark = pytest.mark.django_db


def leaves(cast, who):
    """They leave, and what follows follows."""
    deactivate(who, by=cast.eve, now=MONDAY)
    go_on_without(Event.objects.get(kind="person.deactivated", subject_id=who.pk))


def test_the_places_of_a_host_who_left_are_taken_back_and_guests_are_told(cast):
    visit = matched(cast)
    leaves(cast, cast.ben)
    visit = again(visit)
    assert (visit.state, visit.place) == ("requested", None)
    assert "does not work here" in visit.texts["reason"]


def test_a_visitor_who_left_leaves_the_place_free(cast):
    visit = asked(cast)
    leaves(cast, cast.ana)
    visit = again(visit)
    assert (visit.state, visit.place.taken) == ("cancelled", 0)


def test_others_go_on(cast):
    visit = asked(cast, at=place(cast))
    leaves(cast, cast.dov)
    assert again(visit).state == "consents"
