"""Is it told which teams sat at a round table, and forgotten of whom?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.tabling import TODAY, a_date, a_table

from footpath.conversations.models import TablePresence
from footpath.conversations.tables import verbs
from footpath.conversations.tables.chairs import who_asks_most
from footpath.conversations.tables.erasing import erase
from footpath.conversations.tables.meetings import met


def test_each_two_teams_that_were_there(cast):
    held = a_date(cast, a_table(cast))
    verbs.hold_table_date(held, people=[cast.ana, cast.ben, cast.cleo], by=cast.ana, now=MONDAY)
    pair = sorted((cast.facilities.pk, cast.flight_operations.pk))
    found = list(met(TODAY, TODAY + timedelta(days=1)))
    assert [(one.one, one.other, one.on, one.kind) for one in found] == [(*pair, TODAY, "round_table")]
    assert list(met(TODAY + timedelta(days=1), TODAY + timedelta(days=9))) == []


def test_who_was_there_is_forgotten_with_them(cast):
    held = a_date(cast, a_table(cast))
    verbs.hold_table_date(held, people=[cast.ana, cast.ben], by=cast.ana, now=MONDAY)
    erase(cast.ana, MONDAY)
    assert [one.person for one in TablePresence.objects.all()] == [cast.ben]


def test_those_who_ask_most_are_proposed_and_never_the_team_itself(cast, asked):
    found = who_asks_most(cast.facilities, MONDAY + timedelta(days=1))
    assert found == [(cast.flight_operations, 1)]
    assert who_asks_most(cast.sales, MONDAY) == []
