"""What does the worker do for what is being put right?"""

from datetime import timedelta

from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds, large, noticed

from footpath.recovery import actions
from footpath.recovery.tasks import look_after


def test_silence_speaks_after_ten_working_days_and_a_small_one_closes_after_five_more(cast):
    it = fixed(cast)
    look_after(it, TUESDAY + timedelta(days=13))
    assert anew(it).state == "fixed"
    look_after(anew(it), TUESDAY + timedelta(days=15))
    assert (anew(it).state, kinds(it)[-1]) == ("verified", "nobody_said")
    look_after(anew(it), TUESDAY + timedelta(days=20))
    assert anew(it).state == "verified"
    look_after(anew(it), TUESDAY + timedelta(days=23))
    assert anew(it).state == "closed"


def test_what_is_late_is_told_and_what_has_no_clock_is_left_alone(cast):
    it = noticed(cast)
    look_after(it, TUESDAY + DAY)
    assert anew(it).warned == 1
    actions.own(anew(it), by=cast.ben, now=TUESDAY + DAY)
    look_after(anew(it), TUESDAY + 9 * DAY)
    assert kinds(it)[-1] == "owned"
    big = large(cast, cause="late")
    look_after(big, TUESDAY + 9 * DAY)
    assert anew(big).warned_of == "acknowledged"
