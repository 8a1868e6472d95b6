"""Does somebody read what surveys keep about them?"""

from tests.cast import MONDAY
from tests.surveys.making import made

from footpath.surveys.actions import ask_testers, keep_mine
from footpath.surveys.kept import kept


def counts(person):
    return [one.count for one in kept(None, person, MONDAY).context["lines"]]


def test_what_was_tried_written_and_made_is_counted(cast):
    ask_testers(made(cast), [cast.ana], by=cast.cleo, now=MONDAY)
    keep_mine(cast.ana, texts={"obstacles": "Forms\nWaiting"}, by=cast.ana, now=MONDAY)
    assert counts(cast.ana) == [0, 1, 2]
    assert counts(cast.cleo) == [0, 0, 0, 1]
