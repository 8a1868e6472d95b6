"""Does the home page name what waits, and look for nothing where nothing does?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.offering import consult, hinder, offer

from footpath.conversations.ideas.waiting import how_many_wait, idea_lines
from footpath.people.permissions import once_a_page
from footpath.ui.counts import at_once


def test_what_is_counted_is_what_is_shown_and_nothing_else_is_looked_for(cast, count_queries):
    offer(cast)
    consult(cast)
    for days in (0, 40):
        now = MONDAY + timedelta(days=days)
        for person in (cast.ana, cast.cleo, cast.dov):
            (counts,) = at_once([how_many_wait(person, now)])
            lines = idea_lines(person, now)
            assert sum(counts) == len(lines)
            assert idea_lines(person, now, counts) == lines
    hinder(cast)
    (counts,) = at_once([how_many_wait(cast.cleo, MONDAY)])
    assert counts[0] == 1
    with once_a_page():
        idea_lines(cast.cleo, MONDAY)
        assert count_queries(lambda: idea_lines(cast.cleo, MONDAY, counts)) == sum(bool(one) for one in counts)
        assert count_queries(lambda: idea_lines(cast.cleo, MONDAY, (0, 0, 0))) == 0
