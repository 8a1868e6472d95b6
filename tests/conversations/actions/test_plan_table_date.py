"""When is the next round table, and which customer team takes the chair?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY, ask
from tests.conversations.tabling import DUE, TODAY, a_date, a_table

from footpath.history.models import Event
from footpath.people.models import Membership

LATER = MONDAY + timedelta(days=30)


def test_the_turn_goes_around_and_among_equals_it_is_that_of_who_asks_most(cast):
    table = a_table(cast)
    ask(cast, MONDAY, by=cast.dov)  # of Sales
    assert a_date(cast, table, now=LATER, on=LATER.date()).chair == cast.sales
    following = LATER.date() + timedelta(days=7)
    assert a_date(cast, table, now=LATER, on=following).chair == cast.flight_operations
    assert a_date(cast, table, now=LATER, on=following + timedelta(days=7)).chair == cast.sales
    assert Event.objects.latest("id").facts["chair"] == cast.sales.pk


def test_a_customer_at_the_table_may_plan_one_too_and_strangers_may_not(cast):
    table = a_table(cast)
    assert a_date(cast, table, by=cast.ana).chair == cast.flight_operations
    with pytest.raises(PermissionDenied):
        a_date(cast, table, by=cast.eve)
    for wrong in ({"on": TODAY - timedelta(days=1)}, {"on": TODAY}, {"chair": cast.facilities, "on": DUE}):
        with pytest.raises(ValidationError) as told:
            a_date(cast, table, **wrong)
        assert list(told.value.message_dict) == [next(iter(wrong))]


def test_a_team_in_which_nobody_works_is_passed_over(cast):
    table = a_table(cast)
    Membership.objects.filter(team=cast.flight_operations).update(until=TODAY - timedelta(days=1))
    assert a_date(cast, table).chair == cast.sales
