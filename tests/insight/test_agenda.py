"""Is each reader proposed what they may see, and nothing else?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.offering import hinder, own
from tests.conversations.tabling import a_table, accepted, raised

from footpath.insight import agenda
from footpath.requests.models import Habit

LATER = MONDAY + timedelta(days=60)


def test_obstacles_that_cost_or_wait(cast):
    obstacle = hinder(cast)
    found = agenda.obstacles(cast.dov, MONDAY)
    assert [(one.source, one.key, one.title, one.url) for one in found] == [
        ("obstacles", str(obstacle.pk), obstacle.what, obstacle.get_absolute_url())
    ]
    assert "Nobody looks at it yet." in found[0].why
    own(cast, obstacle)
    assert "should have been decided" in agenda.obstacles(cast.dov, LATER)[0].why


def test_a_habit_is_proposed_to_those_who_lead_one_of_the_two(cast):
    Habit.objects.create(team=cast.facilities, customer_team=cast.flight_operations, facts={}, raised_at=MONDAY)
    assert [one.source for one in agenda.habits(cast.cleo, MONDAY)] == ["habits"]
    for stranger in (cast.ana, cast.dov, cast.eve):
        assert agenda.habits(stranger, MONDAY) == []


def test_issues_that_are_late_or_have_no_answer(cast):
    table = a_table(cast)
    late, silent = accepted(cast, table), raised(cast, table, what="Snow")
    assert agenda.stuck(cast.dov, MONDAY) == []
    found = agenda.stuck(cast.dov, LATER)
    assert [one.key for one in found] == [str(late.pk), str(silent.pk)]
    assert "due on" in found[0].why
    assert "without an answer" in found[1].why


def test_needs_of_ones_own_teams_alone(cast):
    assert agenda.needs(cast.dov, MONDAY) == []  # nothing is known yet
