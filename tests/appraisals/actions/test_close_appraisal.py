"""When does it close?"""

import pytest
from tests.appraisals.rating import DAY, all_say, collecting, raw

from footpath.appraisals import actions, states
from footpath.appraisals.models import Rater
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_closes_on_its_day_even_when_all_have_answered(cast):
    it = collecting(cast)
    all_say(it)
    with pytest.raises(Refused, match="not before"):
        actions.close_appraisal(it, now=it.closes_at - DAY)
    it = actions.close_appraisal(it, now=it.closes_at)
    assert (it.state, raw()[0], Rater.objects.filter(is_open=True).count()) == (states.CLOSED, 0, 0)
    with pytest.raises(Refused):
        actions.close_appraisal(it, now=it.closes_at)
