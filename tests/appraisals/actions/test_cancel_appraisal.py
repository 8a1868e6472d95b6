"""What is left when it is called off?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.appraisals.rating import DAY, all_say, anew, begun, collecting, raw, released
from tests.cast import MONDAY

from footpath.appraisals import actions, states
from footpath.appraisals.models import Report
from footpath.appraisals.tasks import look_after
from footpath.people.models import Person
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_when_the_person_leaves_all_answers_are_destroyed(cast):
    it = collecting(cast)
    all_say(it)
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    look_after(MONDAY + DAY)
    assert (anew(it).state, raw(), Report.objects.count()) == (states.CANCELLED, (0, 0), 0)


def test_called_off_before_the_close_it_destroys_what_was_answered_and_after_it_cannot_be(cast):
    it = collecting(cast)
    all_say(it)
    for by in (cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.cancel_appraisal(it, reason="x", by=by, now=MONDAY)
    actions.cancel_appraisal(it, reason="A long absence", by=cast.ben, now=MONDAY)
    assert raw() == (0, 0)
    again = collecting_again(cast)
    with pytest.raises(Refused):
        actions.cancel_appraisal(released(again), reason="x", by=cast.ben, now=MONDAY)


def collecting_again(cast):
    it = actions.draw_raters(begun(cast), by=cast.ben, now=MONDAY, without_customers=True)
    for one in (cast.ana, cast.dov, cast.eve):
        actions.propose_peer(it, person=one, by=cast.ben, now=MONDAY)
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    return actions.approve_raters(it, by=cast.cleo, now=MONDAY)
