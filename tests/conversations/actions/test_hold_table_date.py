"""Who was at a round table, and when is the next one?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import DUE, TODAY, a_date, a_table

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_who_was_there_is_noted_with_their_team_and_the_next_date_is_planned(cast):
    table = a_table(cast)
    held = a_date(cast, table)
    verbs.hold_table_date(held, people=[cast.ana, cast.ben, cast.dov], by=cast.ana, now=MONDAY)
    teams = {cast.flight_operations.pk, cast.facilities.pk, cast.sales.pk}
    assert set(held.presences.values_list("team", flat=True)) == teams
    following = table.dates.get(state=states.PLANNED)
    assert (following.on, following.chair) == (TODAY + timedelta(weeks=8), cast.sales)
    assert Event.objects.latest("id").kind == "round_table_date.held"
    with pytest.raises(Refused):
        verbs.hold_table_date(held, people=[cast.ana], by=cast.ana, now=MONDAY)


def test_not_by_strangers_not_with_them_and_not_ahead(cast):
    table = a_table(cast)
    held = a_date(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.hold_table_date(held, people=[cast.ana], by=cast.dov, now=MONDAY)
    for people in ([], [cast.ana, cast.eve]):
        with pytest.raises(ValidationError) as told:
            verbs.hold_table_date(held, people=people, by=cast.ana, now=MONDAY)
        assert list(told.value.message_dict) == ["people"]
    with pytest.raises(Refused):
        verbs.hold_table_date(a_date(cast, table, on=DUE), people=[cast.ana], by=cast.cleo, now=MONDAY)
