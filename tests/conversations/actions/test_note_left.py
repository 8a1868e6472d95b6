"""What becomes of what somebody agreed on who does not work here any more?"""

from tests.cast import MONDAY
from tests.conversations.agreeing import agreed, latest, proposed

from footpath.conversations.actions import note_left
from footpath.people.actions import deactivate


def test_what_holds_waits_for_the_other_one_and_what_was_proposed_is_over(cast):
    held, waiting = agreed(cast), proposed(cast)
    deactivate(cast.ben, by=cast.eve, now=MONDAY, successor=cast.cleo)
    assert note_left(cast.ben, successor=cast.cleo, now=MONDAY) == 2
    for one in (held, waiting):
        one.refresh_from_db()
    assert (held.state, held.left_at, waiting.state, waiting.versions.get().state) == (
        "left", MONDAY, "dropped", "dropped"
    )  # fmt: skip
    assert note_left(cast.ben, successor=cast.cleo, now=MONDAY) == 0


def test_what_both_have_left_is_over(cast):
    held = agreed(cast)
    for person in (cast.ben, cast.ana):
        deactivate(person, by=cast.eve, now=MONDAY)
        note_left(person, successor=None, now=MONDAY)
    held.refresh_from_db()
    assert held.state == "ended"
    assert latest() == ("standard.ended", {}, None)
