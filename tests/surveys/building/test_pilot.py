"""How did it go for those who tried an instrument before it was sent?"""

from tests.cast import MONDAY
from tests.surveys.making import SMALL, made

from footpath.surveys.actions import ask_testers, try_out
from footpath.surveys.building.pilot import bucket, pilot_of, seconds_expected, seconds_from


def test_nothing_is_shown_of_four_and_the_middle_of_five(cast):
    version = made(cast)
    people = [cast.ana, cast.ben, cast.dov, cast.eve, cast.max]
    testers = ask_testers(version, people, by=cast.cleo, now=MONDAY)
    for n, (tester, person) in enumerate(zip(testers, people, strict=True)):
        before = pilot_of(version, SMALL)
        assert (before.asked, before.done, before.enough, before.questions) == (5, n, False, ())
        times = {"used": 2 + n * 10, "why": 100}
        try_out(tester, seconds=times, whole=60 + n, comments={"used": f"c{n}", "": "Fine"}, by=person, now=MONDAY)
    pilot = pilot_of(version, SMALL)
    used, greets, why = pilot.questions
    assert (pilot.enough, pilot.seconds, pilot.comments) == (True, 62, ("Fine",) * 5)
    assert (used.seconds, used.measured, used.is_slow, sorted(used.comments)) == (
        30,
        5,
        True,
        ["c0", "c1", "c2", "c3", "c4"],
    )
    assert (greets.seconds, why.is_slow) == (None, False)


def test_times():
    assert [bucket(one) for one in (0.1, 2, 2.1, 119, 5000)] == [2, 2, 4, 120, 120]
    sent = {"a": 3, "b": True, "c": "x", "d": -1, "e": 10**9, "f": 2.5, "g": None}
    assert seconds_from(sent) == {"a": 3.0, "f": 2.5}
    assert seconds_expected(SMALL) == 50
