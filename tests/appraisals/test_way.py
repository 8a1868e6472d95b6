"""Does 360° feedback go its whole way, and does everybody read what is theirs, when it is theirs?"""

from datetime import timedelta

import pytest
from tests.appraisals.rating import SECRET, all_say, anew, collecting, raw, released, say, seats

from footpath.appraisals import actions, states
from footpath.appraisals.permissions import can_read_report
from footpath.appraisals.shown import report_of
from footpath.appraisals.tasks import look_after
from footpath.people.models import Membership
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_an_appraisal_is_its_owners_for_five_working_days_and_then_shared_by_itself(cast):
    it = collecting(cast, purpose="appraisal", by=cast.cleo)
    all_say(it, words=SECRET)
    look_after(it.closes_at - timedelta(minutes=1))
    assert anew(it).state == states.COLLECTING
    look_after(it.closes_at)
    it = anew(it)
    assert (it.state, raw()) == (states.OWNER_ONLY, (0, 0))
    assert (can_read_report(cast.ben, it), can_read_report(cast.cleo, it)) == (True, False)
    assert it.owner_until == cast.hours.calendar.add_days(it.closed_at, 5)
    with pytest.raises(Refused, match="agreed by both"):
        actions.agree_outcome(it, outcome="coaching", text="x", by=cast.ben, now=it.closed_at)
    look_after(it.owner_until)
    assert anew(it).state == states.OWNER_ONLY
    look_after(it.owner_until + timedelta(minutes=5))
    it = anew(it)
    assert (it.state, can_read_report(cast.cleo, it), can_read_report(cast.max, it)) == (states.SHARED, True, False)
    it = actions.agree_outcome(it, outcome="both", text="A talk a month", by=cast.cleo, now=it.owner_until)
    assert (it.state, it.texts["agreed"]) == (states.PLAN, "A talk a month")


def test_an_22_the_person_of_a_small_team_reads_first_and_the_thresholds_hold(cast):
    """Facilities with two people; nothing of fewer than three peers, nothing for others within five working days."""
    assert Membership.objects.filter(team=cast.facilities).count() < 3
    it = collecting(cast, purpose="appraisal", by=cast.cleo)
    for rater in [*seats(it, "peer")[:2], *seats(it, "customer")[:4]]:
        say(rater)
    it = released(it)
    assert (it.owner_until - it.closed_at).days >= 5
    report = report_of(it)
    # two peers and four customers are too few alone, and six together, as many as customers ask for
    assert [(name, n) for _letter, name, n in report.groups] == [("Peers and Internal customers", 6)]
