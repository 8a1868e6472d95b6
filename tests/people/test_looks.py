"""When is it time to look through whom one serves?"""

from datetime import date

import pytest

from footpath.people.looks import why_due

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
