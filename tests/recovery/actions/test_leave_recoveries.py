"""What becomes of what somebody was to put right, when they leave?"""

from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds, offered, owned, planned

from footpath.recovery import actions


def test_it_goes_on_to_whoever_leads_and_its_steps_with_it(cast):
    it = planned(cast)
    actions.leave_recoveries(cast.ben, now=TUESDAY + DAY)
    assert anew(it).owner == cast.cleo
    assert {one.who for one in it.plan.all()} == {cast.cleo}
    assert kinds(it)[-1] == "handed_over"


def test_where_nobody_leads_the_team_has_it_again(cast):
    it = owned(cast)
    type(it.team).objects.update(lead=None)
    actions.leave_recoveries(cast.ben, now=TUESDAY)
    assert (anew(it).state, anew(it).owner) == ("noticed", None)


def test_nobody_waits_for_the_word_of_somebody_who_has_left(cast):
    good, it = offered(cast), fixed(cast, cause="late", touched=[cast.dov])
    actions.leave_recoveries(cast.ana, now=TUESDAY + DAY)
    good.refresh_from_db()
    assert good.state == "declined"
    assert [one.person for one in it.checks.all()] == [cast.dov]
