"""How often does a team answer ideas by their day, and are obstacles decided by theirs?"""

from datetime import date, timedelta

from tests.cast import MONDAY
from tests.conversations.offering import agree, decide, hinder, offer, own

from footpath.conversations.actions import answer_idea, take_back_idea
from footpath.conversations.ideas.measures import SOURCE, ideas_answered, obstacles_decided
from footpath.pure.figures import NOTHING, Tally
from footpath.ui.measures import Scope

SINCE, UNTIL = date(2026, 10, 5), date(2027, 1, 4)
WEEK = date(2026, 12, 7)  # what was offered on this Monday is due ten working days later


def counted(key, now, **scope):
    return dict(SOURCE.tallies([key], Scope(**scope), SINCE, UNTIL, now)[key])


def test_ideas_count_in_the_week_in_which_their_answer_was_due(cast):
    late, waiting = offer(cast), offer(cast, service=cast.move)
    agree(cast, offer(cast))
    take_back_idea(offer(cast), by=cast.ana, now=MONDAY)
    assert counted("ideas_answered", MONDAY) == {WEEK: Tally(1, 1, 1)}
    after = MONDAY + timedelta(days=15)
    answer_idea(late, agreed=False, reason="Not yet.", by=cast.cleo, now=after)
    assert counted("ideas_answered", after) == {WEEK: Tally(3, 1, 1)}
    assert counted("ideas_answered", after, teams=frozenset({cast.sales.pk})) == {}
    assert counted("ideas_answered", after, service=cast.move.pk) == {WEEK: Tally(1, 0, 0)}
    assert counted("ideas_answered", after, provider=cast.ben.pk) == {}
    assert ideas_answered.measure(Scope(), SINCE, UNTIL, after).n == 3
    assert not SOURCE.behind("ideas_answered", Scope(), SINCE, UNTIL, after).exists()
    assert waiting.answer_by == WEEK


def test_obstacles_count_by_the_day_of_their_decision(cast):
    decide(cast, own(cast, hinder(cast)))
    hinder(cast)
    teams = frozenset({cast.facilities.pk})
    assert counted("obstacles_decided", MONDAY, teams=teams) == {date(2026, 12, 14): Tally(1, 1, 1)}
    assert counted("obstacles_decided", MONDAY + timedelta(days=15)) == {
        WEEK: Tally(1, 0, 0),
        date(2026, 12, 14): Tally(1, 1, 1),
    }
    assert obstacles_decided.measure(Scope(), SINCE, date(2026, 11, 2), MONDAY) == NOTHING
