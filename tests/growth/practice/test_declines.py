"""How many noes of a team carry a way on, before it practiced and since?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.growth.practicing import phrase

from footpath.growth.practice.declines import before_and_since, carries_way, declined_with_way
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Scope, measures

pytestmark = pytest.mark.django_db
WEEK = timedelta(weeks=1)
WAYS = [
    "The room next door is free all of Thursday.",
    "Dana can lend you hers.",
    "I can do it on Monday by noon.",
    "Try the portal, it takes two minutes.",
    "Next Tuesday at nine.",
]
NONE = ["none", "Sorry, nothing.", "You will have to ask somebody else.", "We can't help.", "- -", "No idea.", "n/a"]


@pytest.mark.parametrize("text", WAYS)
def test_what_helps_is_a_way_on(text):
    assert carries_way(f"We can't.\n\nInstead: {text}")


@pytest.mark.parametrize("text", NONE)
def test_what_does_not_help_is_none_whatever_the_reason_says(text):
    assert not carries_way(f"On Monday Ben can do it for you.\n\nInstead: {text}")


def no(cast, now, alternative):
    """Facilities declines something that Ana asked."""
    request = ask(cast, now - timedelta(hours=1))
    return actions.decline(request, reason="Not ours.", alternative=alternative, by=cast.ben, now=now)


def test_before_and_since_with_the_interval_of_newcombe(cast):
    assert before_and_since(cast.facilities, MONDAY) is None
    for week in range(3, 7):
        no(cast, MONDAY - week * WEEK, NONE[1] if week % 2 else WAYS[0])
    phrase(cast, now=MONDAY - WEEK)
    found = before_and_since(cast.facilities, MONDAY + 3 * WEEK)
    assert found is not None
    assert (found.before_words, found.since_words, found.gap) == ("2 of 4", "no noes", None)
    assert "nothing to compare" in found.told
    for week in range(3):
        no(cast, MONDAY + week * WEEK, WAYS[week])
    found = before_and_since(cast.facilities, MONDAY + 3 * WEEK)
    assert (found.before_words, found.since_words) == ("2 of 4", "3 of 3")
    low, high = found.gap
    assert -0.2 < low < 0 < high < 1
    assert "No clear difference" in found.told


def test_the_figure_narrows_by_team_person_and_service_and_leads_to_the_requests(cast):
    assert measures()["declined_with_way"] is declined_with_way
    well, badly = no(cast, MONDAY, WAYS[0]), no(cast, MONDAY, NONE[0])
    taken_back = ask(cast, MONDAY)
    actions.withdraw(taken_back, reason="Found one.", by=cast.ana, now=MONDAY)
    since, until, now = (MONDAY - WEEK).date(), (MONDAY + WEEK).date(), MONDAY + WEEK

    def told(**facts):
        figure = declined_with_way.measure(Scope(**facts), since, until, now)
        return figure.n, figure.value

    assert told() == told(teams=frozenset({cast.facilities.pk})) == (2, 0.5)
    assert told(provider=cast.ben.pk, service=cast.move.pk, customer=cast.ana.pk) == (2, 0.5)
    assert told(customer_teams=frozenset({cast.flight_operations.pk})) == (2, 0.5)
    for facts in ({"teams": frozenset({cast.sales.pk})}, {"provider": cast.cleo.pk}, {"customer": cast.dov.pk}):
        assert told(**facts)[0] == 0
    behind = declined_with_way.source.behind
    assert set(behind("declined_with_way", Scope(), since, until, now)) == {well, badly}
    assert list(behind("declined_with_way", Scope(), since, until, now, good=True)) == [well]
    assert list(behind("declined_with_way", Scope(), since, until, now, good=False)) == [badly]
    assert ServiceRequest.objects.count() == 3
