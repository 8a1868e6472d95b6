"""Is it asked after thirty days, and who reads it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, DIFFERENTLY, change_asked, debriefed

from footpath.growth import actions
from footpath.growth.shadowing.shown import shown
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY + 41 * DAY}


def readers(cast, visit):
    """Who reads what the visitor wants to do differently."""
    everybody = ("ana", "ben", "cleo", "dov", "eve", "max")
    return [one for one in everybody if DIFFERENTLY in shown(visit, getattr(cast, one), MONDAY).texts.values()]


def test_it_is_kept_locked_and_closes_the_visit(cast):
    visit = change_asked(cast)
    visit = actions.say_what_changed(visit, changed="partly", change="Twice (mango)", by=cast.ana, **WHO)
    assert (visit.state, visit.changed, visit.texts["change"]) == ("closed", "partly", "Twice (mango)")
    assert "mango" not in visit.locked
    assert readers(cast, visit) == ["ana"]


def test_the_host_and_those_who_lead_both_read_it_if_the_visitor_says_so(cast):
    visit = actions.say_what_changed(change_asked(cast), changed="yes", shares=True, by=cast.ana, **WHO)
    assert readers(cast, visit) == ["ana", "ben", "cleo", "max"]


def test_one_of_three_answers_by_the_visitor_when_it_is_asked(cast):
    visit = debriefed(cast)
    with pytest.raises(Refused):
        actions.say_what_changed(visit, changed="yes", by=cast.ana, **WHO)
    with pytest.raises(PermissionDenied):
        actions.say_what_changed(visit, changed="yes", by=cast.ben, **WHO)
    with pytest.raises(ValidationError):
        actions.say_what_changed(visit, changed="maybe", by=cast.ana, **WHO)
