"""Who is reminded?"""

import pytest
from tests.appraisals.rating import DAY, anew, collecting, say, seats
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.appraisals.models import Rater
from footpath.history.models import Event
from footpath.notifications.appraisal_rules import raters

pytestmark = pytest.mark.django_db


def test_everybody_is_reminded_once_whether_they_have_answered_or_not(cast):
    it = collecting(cast)
    say(seats(it, "peer")[0])
    assert not actions.remind_raters(it, now=MONDAY)
    soon = it.closes_at - 3 * DAY
    assert actions.remind_raters(it, now=soon)
    assert not actions.remind_raters(it, now=soon)
    event = Event.objects.get(kind="appraisal.reminded")
    assert (len(raters(it, event)), event.facts) == (Rater.objects.filter(appraisal=it).count(), {})
    assert not actions.remind_raters(anew(it), now=it.closes_at)
