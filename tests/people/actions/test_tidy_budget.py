"""Is what somebody was asked kept for a year, and no longer?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.models import Draw, MonthOfQuestions


def test_what_was_asked_more_than_a_year_ago_goes(cast):
    for days in (0, 380, 500):
        actions.draw(cast.ana, "survey", 2, about=f"wave:{days}", now=MONDAY - timedelta(days=days))
    actions.tidy_budget(now=MONDAY)
    assert sorted(Draw.objects.values_list("about", flat=True)) == ["wave:0", "wave:380"]
    assert MonthOfQuestions.objects.count() == 2
