"""Do the figures of putting things right say what happened?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.recovery.stages import DAY, HOUR, TUESDAY, fixed, noticed, offered, owned
from tests.requests.stages import many

from footpath.pure.figures import Tally
from footpath.recovery import actions, figures, told
from footpath.recovery.exits import put_right as exit_to
from footpath.recovery.fairness import half_of
from footpath.recovery.measures import SOURCE
from footpath.recovery.models import Check, Fairness
from footpath.ui.measures import Scope

pytestmark = pytest.mark.usefixtures("tuesday")
WEEK = (TUESDAY - DAY).date()


def seven(cast):
    """Seven mistakes, each owned an hour later; six are put right after two hours, one after six."""
    for at, request in enumerate(many(cast, 7)):
        it = noticed(cast, request=request, by=cast.cleo)
        actions.own(it, by=cast.ben, now=TUESDAY + HOUR)
        actions.fix(it, by=cast.ben, now=TUESDAY + (6 if at == 6 else 2) * HOUR)
    return figures.of_team(cast.facilities, TUESDAY + DAY)


def test_times_are_drawn_on_logarithms_and_told_in_hours(cast):
    found = seven(cast)
    own, fix = figures.to_own(found, cast.facilities), figures.to_fix(found, cast.facilities)
    assert own.hours == (1.0,) * 7
    assert own.usual == pytest.approx(1.0)
    assert fix.usual == pytest.approx((2**6 * 5) ** (1 / 7))  # six hours with an hour of lunch in them
    assert fix.limit == pytest.approx(fix.usual * 2.5 ** (2.66 / 6))  # one step in six, from two hours to five
    assert "this is provisional" in told.durations(fix, "x").sentence
    assert told.durations(figures.to_own(found[:3], cast.facilities), "x").points == []


def test_the_ledger_counts_what_was_offered_accepted_and_given(cast):
    first = offered(cast)
    second = offered(cast, 20, it=first.recovery)
    for good in (first, second):
        actions.answer_time(good, yes=good == first, by=cast.ana, now=TUESDAY + DAY)
    actions.deliver_time(first, minutes=25, by=cast.ben, now=TUESDAY + DAY)
    assert figures.given(cast.facilities, TUESDAY + 2 * DAY) == figures.Given(50, 30, 25)


@pytest.mark.parametrize(("low", "high", "says"), [(0.2, 0.9, "clearly more"), (-0.9, -0.1, "clearly less"),
                                                   (-0.1, 0.4, "no clear difference")])  # fmt: skip
def test_no_more_is_claimed_than_the_interval_says(low, high, says):
    found = figures.Compared(Tally(5, 22, 98), Tally(9, 36, 150), low, high)
    assert says in told.comparison(found)
    assert "Too few ratings" in told.comparison(figures.Compared(Tally(1, 5, 25), Tally(9, 36, 150), None, None))


def test_fairness_is_told_of_halves_that_are_over_and_of_five_people_and_more(cast):
    it, half = fixed(cast), half_of(TUESDAY - timedelta(days=200))
    people = [cast.ana, cast.ben, cast.dov, cast.eve, cast.max]
    for at, person in enumerate(people):
        Check.objects.update_or_create(recovery=it, person=person, defaults={"is_right": True, "rated_on": half})
        Fairness.objects.create(team=cast.facilities, half=half, outcome=4, process=1 + at, treatment=5, overall=5)
        told_of = figures.fair(cast.facilities, TUESDAY)
        assert len(told_of) == (4 if at == 4 else 0)
    assert [(one.n, one.share) for one in told_of] == [(5, None)] * 4  # few: a band alone
    assert "say so (5 answers)" in told.fairness(told_of)[0][1]
    Check.objects.update(rated_on=half_of(TUESDAY))
    assert figures.fair(cast.facilities, TUESDAY) == []  # the half-year is not over


def test_measures_count_by_the_week_in_which_it_was_noticed(cast):
    late, quick = many(cast, 2)
    it = noticed(cast, request=late, by=cast.cleo)
    customer = it.touched.get().person
    owned(cast, request=quick, cause="wrong")
    actions.own(it, by=cast.ben, now=TUESDAY + DAY)
    actions.check(actions.fix(it, by=cast.ben, now=TUESDAY + DAY), is_right=True, by=customer, now=TUESDAY + DAY)
    found = SOURCE.tallies(["mistakes_owned", "put_right"], Scope(), WEEK, WEEK + 7 * DAY, TUESDAY + 2 * DAY)
    assert found == {"mistakes_owned": {WEEK: Tally(2, 1, 1)}, "put_right": {WEEK: Tally(1, 1, 1)}}
    span = (Scope(teams=frozenset({cast.facilities.pk})), WEEK, WEEK + 7 * DAY, TUESDAY + 2 * DAY)
    assert list(SOURCE.behind("mistakes_owned", *span, good=False)) == [late]
    assert not SOURCE.tallies(["put_right"], Scope(provider=cast.ben.pk), *span[1:])["put_right"]


def test_the_page_of_the_team_draws_them_for_the_team(cast, sign_in):
    seven(cast)
    page = sign_in(cast.ben).get(reverse("team-put-right", args=[cast.facilities.pk])).content.decode()
    assert "Hours until it was put right" in page
    assert "Too few ratings to compare" in page
    there = sign_in(cast.dov).get(reverse("team-put-right", args=[cast.facilities.pk])).content.decode()
    assert "The ledger of time" not in there


def test_a_moment_that_could_be_better_leads_there(cast):
    point = type("Point", (), {"outcome": "better", "role": "provider", "request": None, "team_id": cast.sales.pk})
    assert exit_to(point, cast.ben).href == reverse("went-wrong", args=[cast.facilities.pk])
    point.role = "customer"
    assert exit_to(point, cast.ben).href == reverse("went-wrong", args=[cast.sales.pk])
    point.outcome = "well"
    assert exit_to(point, cast.ben) is None
