"""When is it time to look through whom one serves?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY

from footpath.people.looks import due, why_due
from footpath.people.models import ListLook, Membership

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("joined", "looked_on", "code"),
    [
        ([date(2020, 1, 6)], None, None),  # here long before it was introduced
        ([date(2026, 11, 14)], None, None),
        ([date(2026, 11, 13)], None, "new"),
        ([date(2026, 9, 14)], None, None),
        ([date(2020, 1, 6), date(2026, 11, 2)], None, "team"),
        ([date(2020, 1, 6)], date(2026, 5, 25), None),
        ([date(2020, 1, 6)], date(2026, 5, 24), "half_year"),
        ([date(2020, 1, 6), date(2026, 11, 2)], date(2026, 10, 1), "team"),
        ([date(2020, 1, 6), date(2026, 11, 2)], date(2026, 11, 2), None),
        ([], None, None),
    ],
)
def test_new_in_the_house_in_the_team_or_half_a_year(joined, looked_on, code):
    found = why_due(joined, looked_on, TODAY)
    assert (found.code if found else None) == code


@pytest.mark.django_db
def test_of_somebody_it_is_one_question_whether_they_looked_or_joined_anything(cast, count_queries):
    assert due(cast.dov, MONDAY) is None  # in no team, and never looked
    ListLook.objects.create(person=cast.dov, looked_on=MONDAY.date() - timedelta(days=200))
    assert due(cast.dov, MONDAY).code == "half_year"
    for day in (30, 900):
        Membership.objects.create(person=cast.dov, team=cast.sales, since=MONDAY.date() - timedelta(days=day))
    assert due(cast.dov, MONDAY).code == "team"
    ListLook.objects.filter(person=cast.dov).delete()
    assert due(cast.dov, MONDAY).code == "team"
    assert count_queries(lambda: due(cast.dov, MONDAY)) == 1
