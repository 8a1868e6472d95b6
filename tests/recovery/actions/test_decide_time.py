"""How does whoever leads decide about more time than somebody may offer alone?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import DAY, TUESDAY, anew, kinds, offered, strangers

from footpath.people.models import Team
from footpath.people.permissions import line_of
from footpath.people.refusals import Refused
from footpath.recovery import actions
from footpath.recovery.open_ones import waiting_for

LATER = TUESDAY + DAY


def test_a_yes_offers_it(cast):
    good = offered(cast, 240)
    strangers(cast, lambda by: actions.decide_time(good, yes=True, by=by, now=LATER), "ana", "ben", "dov", "eve")
    actions.decide_time(good, yes=True, by=cast.cleo, now=LATER)
    good.refresh_from_db()
    assert (good.state, good.decided_by, kinds(good.recovery)[-1]) == ("offered", cast.cleo, "time_offered")
    with pytest.raises(Refused, match="offered"):
        actions.decide_time(good, yes=True, by=cast.max, now=LATER)


def test_where_the_lead_owns_it_by_now_and_nobody_is_above_it_does_not_wait_for_ever(cast):
    good = offered(cast, 240)
    it = actions.hand_over(good.recovery, to=cast.cleo, by=cast.ben, now=LATER)
    good.recovery = it
    above = [one for one in line_of(it.team)[1:] if one.lead is not None and one.lead != cast.cleo]
    assert above  # somebody is: it is theirs to say, and stands on their home page
    assert it in waiting_for(above[0].lead, LATER)
    strangers(cast, lambda by: actions.decide_time(good, yes=True, by=by, now=LATER), "cleo")
    Team.objects.exclude(pk=it.team_id).update(lead=None)
    good.refresh_from_db()
    assert actions.decide_time(good, yes=True, by=cast.cleo, now=LATER).state == "offered"


def test_a_no_says_why_and_less_can_still_be_offered(cast):
    good = offered(cast, 240)
    with pytest.raises(ValidationError) as told:
        actions.decide_time(good, yes=False, by=cast.cleo, now=LATER)
    assert list(told.value.message_dict) == ["why"]
    actions.decide_time(good, yes=False, why="The audit.", by=cast.cleo, now=LATER)
    assert kinds(good.recovery)[-1] == "time_refused"
    assert anew(good.recovery).state == "fixed"
    assert offered(cast, 20, it=good.recovery).state == "offered"
