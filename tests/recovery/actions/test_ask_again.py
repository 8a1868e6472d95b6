"""How are those asked whose month had no room for a question before?"""

from datetime import timedelta

from tests.recovery.stages import TUESDAY, fixed, kinds, owned

from footpath.people.actions import draw
from footpath.recovery import actions


def test_whoever_had_no_room_is_asked_next_month(cast):
    draw(cast.ana, "survey", 20, about="wave:1", now=TUESDAY)  # all of the month
    it = fixed(cast)
    assert it.checks.get().asked_at is None
    assert not actions.ask_again(it, now=TUESDAY)
    later = TUESDAY + timedelta(days=10)
    assert actions.ask_again(it, now=later)
    assert it.checks.get().asked_at == later
    assert kinds(it)[-2:] == ["fixed", "check_asked"]
    assert not actions.ask_again(it, now=later)
    assert not actions.ask_again(owned(cast, cause="late"), now=later)
