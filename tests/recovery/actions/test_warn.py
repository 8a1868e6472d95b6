"""Who hears that one of its clocks is over?"""

from tests.recovery.stages import DAY, HOUR, TUESDAY, anew, kinds, large, noticed

from footpath.recovery import actions


def test_first_whoever_should_own_it_then_whoever_leads_each_once(cast):
    it = noticed(cast)
    assert not actions.warn(it, now=TUESDAY + 2 * HOUR)
    assert actions.warn(it, now=TUESDAY + 2.5 * HOUR)
    assert not actions.warn(anew(it), now=TUESDAY + 3 * HOUR)
    assert actions.warn(anew(it), now=TUESDAY + 8 * HOUR)
    assert not actions.warn(anew(it), now=TUESDAY + 5 * DAY)
    assert (anew(it).warned_of, anew(it).warned, kinds(it)) == ("owned", 2, ["noticed", "clock_over", "clock_over"])


def test_each_clock_anew_and_none_once_it_is_put_right(cast):
    it = large(cast)
    assert actions.warn(it, now=TUESDAY + 6 * HOUR)
    actions.acknowledge(it, apology="Sorry.", by=cast.ben, now=TUESDAY + 6 * HOUR)
    assert not actions.warn(it, now=TUESDAY + 6 * HOUR)
    assert actions.warn(it, now=TUESDAY + 1.5 * DAY)  # the plan was due with the next working day
    assert kinds(it)[-3:] == ["clock_over", "acknowledged", "clock_over"]
