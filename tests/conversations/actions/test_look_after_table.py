"""What is due at a round table?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.tabling import DUE, TODAY, a_date, a_table, accepted

from footpath.conversations.tables import verbs
from footpath.history.models import Event
from footpath.people.models import Membership

LATER = MONDAY + timedelta(days=30)


def kinds():
    """What was told since."""
    return list(Event.objects.order_by("id").values_list("kind", flat=True))


def test_each_reminder_comes_once(cast):
    table = a_table(cast)
    a_date(cast, table, on=TODAY + timedelta(days=2))
    accepted(cast, table)
    before = len(kinds())
    for days in (0, 0, 12, 12, 15, 15):
        verbs.look_after_table(table, now=MONDAY + timedelta(days=days))
    assert kinds()[before:] == ["round_table_date.near", "table_issue.due_soon", "table_issue.overdue"]


def test_the_chair_passes_on_where_a_team_is_dissolved(cast):
    table = a_table(cast)
    planned = a_date(cast, table, on=DUE)
    Membership.objects.filter(team=cast.flight_operations).update(until=TODAY - timedelta(days=1))
    verbs.look_after_table(table, now=MONDAY)
    planned.refresh_from_db()
    assert planned.chair == cast.sales
    assert Event.objects.latest("id").kind == "round_table_date.chair_passed_on"
    Membership.objects.filter(team=cast.sales).update(until=TODAY - timedelta(days=1))
    verbs.look_after_table(table, now=MONDAY)  # nobody is left: it stays as it is
    planned.refresh_from_db()
    assert planned.chair == cast.sales
