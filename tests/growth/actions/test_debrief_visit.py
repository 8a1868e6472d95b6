"""Do both look back, each with their own words?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, DIFFERENTLY, HOST_LEARNED, LEARNED, debriefed, done

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY + 10 * DAY}


def test_once_both_have_said_it_it_is_looked_back_on(cast):
    visit = actions.debrief_visit(done(cast), learned=HOST_LEARNED, by=cast.ben, **WHO)
    assert visit.state == "done"
    visit = actions.debrief_visit(visit, learned=LEARNED, differently=DIFFERENTLY, by=cast.ana, **WHO)
    assert visit.state == "debriefed"
    assert {"learned": LEARNED, "differently": DIFFERENTLY, "host_learned": HOST_LEARNED}.items() <= visit.texts.items()
    for word in ("hedgehog", "walnut", "juniper"):
        assert word not in visit.locked


def test_a_visitor_says_what_they_will_do_differently(cast):
    with pytest.raises(ValidationError) as refused:
        actions.debrief_visit(done(cast), learned=LEARNED, by=cast.ana, **WHO)
    assert list(refused.value.message_dict) == ["differently"]


def test_nobody_else_and_not_twice(cast):
    visit = debriefed(cast)
    with pytest.raises(PermissionDenied):
        actions.debrief_visit(visit, learned="x", by=cast.cleo, **WHO)
    with pytest.raises(Refused):
        actions.debrief_visit(visit, learned="x", by=cast.ben, **WHO)
