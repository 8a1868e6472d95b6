"""How is thanking in a part of the house, without anybody being looked at?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.cast import MONDAY
from tests.recognition.thanking import note

from footpath.people.models import Membership, Person, Team
from footpath.recognition.health import health, seen_teams, until
from footpath.recognition.models import Recipient, ThankNote

pytestmark = pytest.mark.django_db
TODAY = date(2026, 12, 3)
IN_TIME = datetime(2026, 11, 28, 9, tzinfo=UTC)


def people_in(cast, team, count):
    """So many more people in a team."""
    found = Person.objects.bulk_create(
        Person(name=f"{team.name} {n}", email=f"{team.pk}-{n}@demo.example") for n in range(count)
    )
    Membership.objects.bulk_create(Membership(person=one, team=team, since=MONDAY.date()) for one in found)
    return found


def thank(givers, receivers, at=IN_TIME):
    """Each of those is thanked once by one of these."""
    for n, receiver in enumerate(receivers):
        giver = givers[n % len(givers)]
        made = ThankNote.objects.create(written_by=giver, written_at=at)
        Recipient.objects.create(note=made, person=receiver)


@pytest.fixture
def house(cast):
    """Twenty in Sales and twenty in flight operations besides those of the story; ten of each are thanked."""
    sales, flights = people_in(cast, cast.sales, 20), people_in(cast, cast.flight_operations, 20)
    thank(flights, sales[:10])
    thank(sales, flights[:10])
    return sales, flights


def test_a_part_in_which_enough_were_thanked_is_told(cast, house):
    found = health(TODAY)
    told = found[cast.sales.pk].spread
    assert (told.people, told.thanked, told.notes, told.across) == (21, 10, 10, 10)
    whole = found[cast.northfield.pk].spread
    assert (whole.thanked, whole.notes, whole.rings) == (20, 20, None)
    low, high = found[cast.northfield.pk].likely
    assert low < 20 / whole.people < high
    assert found[cast.facilities.pk].spread is None  # nobody there was thanked


def test_what_was_written_this_month_or_long_ago_or_taken_back_does_not_count(cast, house):
    before = health(TODAY)[cast.sales.pk].spread
    sales, flights = house
    thank(flights, sales[10:15], at=datetime(2026, 12, 1, 0, 0, tzinfo=UTC))
    thank(flights, sales[10:15], at=IN_TIME - timedelta(days=95))
    ThankNote.objects.create(written_by=flights[0], written_at=IN_TIME, taken_back_at=IN_TIME)
    assert until(TODAY) == date(2026, 12, 1)
    assert health(TODAY)[cast.sales.pk].spread == before


def test_a_part_that_would_leave_a_few_to_be_subtracted_is_not_told(cast, house):
    below = Team.objects.create(name="Key accounts", parent=cast.sales, hours=cast.hours)
    sales, _flights = house
    Membership.objects.filter(person__in=sales[1:19]).update(team=below)  # one thanked and one not, and Dov, stay above
    assert health(TODAY)[cast.sales.pk].spread is not None
    assert health(TODAY)[below.pk].spread is None


def test_how_many_came_from_elsewhere_is_not_told_where_a_few_could_be_subtracted(cast, house):
    _sales, flights = house
    ground = Team.objects.create(name="Ground", parent=cast.northfield, hours=cast.hours)
    crew = people_in(cast, ground, 20)
    thank(flights[:2], crew[:8])  # two people sent all of these
    found = health(TODAY)
    assert found[ground.pk].spread is None
    assert found[cast.sales.pk].spread.thanked == 10
    assert found[cast.sales.pk].spread.across is None
    assert found[cast.northfield.pk].spread.across == 28


def test_no_figure_stands_below_one_that_is_not_told(cast, house):
    Team.objects.filter(pk=cast.northfield.pk).update(parent=None)
    above = Team.objects.create(name="Group", hours=cast.hours)
    Team.objects.filter(pk=cast.northfield.pk).update(parent=above)
    beside = Team.objects.create(name="Holding", parent=above, hours=cast.hours)
    people_in(cast, beside, 3)
    found = health(TODAY)
    assert found[cast.northfield.pk].spread is None
    assert found[cast.sales.pk].spread is None


def test_who_sees_which_part(cast):
    assert [one.pk for one in seen_teams(cast.cleo, TODAY)] == [cast.facilities.pk]
    assert {one.pk for one in seen_teams(cast.max, TODAY)} >= {cast.northfield.pk, cast.sales.pk}
    assert seen_teams(cast.ana, TODAY) == []
    cast.ana.champions = True
    assert {one.pk for one in seen_teams(cast.ana, TODAY)} >= {cast.northfield.pk, cast.sales.pk}


def test_two_questions_however_many_there_are(cast, house, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        health(TODAY)
    note(cast.ana, cast.ben)
