"""Is the same asked again?"""

import pytest
from tests.appraisals.rating import DAY, all_say, anew, collecting, released, seats

from footpath.appraisals import actions, states
from footpath.appraisals.models import Appraisal, Rater
from footpath.appraisals.shown import report_of
from footpath.appraisals.tasks import look_after
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def test_half_a_year_later_the_same_is_asked_of_the_same_groups(cast):
    it = collecting(cast)
    all_say(it, others=2)
    it = released(it)
    it = actions.agree_outcome(it, outcome="coaching", text="One thing", by=cast.ben, now=it.closed_at)
    gone = Rater.objects.filter(appraisal=it, group="peer").first()
    Person.objects.filter(pk=gone.person_id).update(is_active=False)
    when = it.closed_at + states.PULSE_AFTER
    look_after(when - DAY)
    assert Appraisal.objects.count() == 1
    from tests.appraisals.rating import served

    served(cast, [one.person for one in Rater.objects.filter(appraisal=it, group="customer")], at=when - 9 * DAY)
    look_after(when)
    again = Appraisal.objects.get(pulse_of=it)
    assert (anew(it).state, again.state, again.items) == (states.PULSE, states.COLLECTING, it.items)
    assert [len(seats(again, group)) for group in ("self", "supervisor", "peer", "customer")] == [1, 1, 3, 6]
    all_say(again, others=5, now=when)
    report = report_of(released(again))
    changes = {line.change for theme in report.themes for line in theme.lines}
    assert changes == {"Seen more often than half a year ago, beyond chance."}
    look_after(again.closes_at + 2 * states.PULSE_AFTER)
    assert Appraisal.objects.count() == 2  # a pulse has none of its own
