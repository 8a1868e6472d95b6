"""Are teams that serve each other added up, without anybody's name?"""

from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.edges import Edge, edges, reciprocity


def say(provider, customer, by, holds=True):
    return actions.state_pair(provider=provider, customer=customer, holds=holds, by=by, now=MONDAY)


def test_what_people_say_counts_for_their_teams_and_both_sides_make_it_mirrored(cast):
    ends = (cast.facilities.pk, cast.flight_operations.pk)
    say(cast.ben, cast.flight_operations, cast.ben)
    assert edges(MONDAY.date()) == {ends: Edge(*ends, provider_says=True, customer_says=False)}
    say(cast.facilities, cast.ana, cast.ana)
    assert edges(MONDAY.date())[ends].mirrored
    say(cast.ben, cast.sales, cast.ben)
    assert reciprocity(edges(MONDAY.date()).values()) == (1, 2)


def test_what_does_not_hold_and_what_stays_within_a_team_are_no_edges(cast):
    say(cast.ben, cast.flight_operations, cast.ben, holds=False)
    say(cast.ben, cast.cleo, cast.ben)
    assert edges(MONDAY.date()) == {}


def test_an_administrator_does_not_speak_for_both(cast):
    pair = say(cast.facilities, cast.flight_operations, cast.eve)
    assert (pair.provider_says, pair.customer_says) == (True, False)
    pair = say(cast.facilities, cast.flight_operations, cast.max)
    assert (pair.provider_says, pair.customer_says) == (True, True)
