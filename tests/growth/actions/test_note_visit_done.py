"""Who says that a visit took place, and when?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, WEDNESDAY, asked, matched, prepared

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
THEN = MONDAY + 9 * DAY


@pytest.mark.parametrize("by", ["ana", "ben"])
def test_either_of_the_two_and_both_have_five_working_days(cast, by):
    visit = actions.note_visit_done(prepared(cast), by=getattr(cast, by), now=THEN)
    assert (visit.state, visit.done_on) == ("done", WEDNESDAY)
    assert visit.debrief_until == WEDNESDAY + timedelta(days=7)


def test_questions_or_none_what_took_place_took_place(cast):
    assert actions.note_visit_done(matched(cast), by=cast.ana, now=THEN).state == "done"


@pytest.mark.parametrize("day", [MONDAY.date() - DAY, WEDNESDAY + DAY])
def test_not_in_the_future_and_not_before_it_was_asked(cast, day):
    with pytest.raises(ValidationError) as refused:
        actions.note_visit_done(prepared(cast), done_on=day, by=cast.ana, now=THEN)
    assert list(refused.value.message_dict) == ["done_on"]


def test_nobody_else_and_not_without_a_yes(cast):
    visit = asked(cast)
    with pytest.raises(Refused):
        actions.note_visit_done(visit, by=cast.ana, now=THEN)
    with pytest.raises(PermissionDenied):
        actions.note_visit_done(visit, by=cast.cleo, now=THEN)
