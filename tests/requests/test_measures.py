"""Do figures count what they say they count?"""

from datetime import date, datetime, timedelta

import pytest
from tests.cast import MONDAY
from tests.requests.stages import DAY, many

from footpath.demo.cast import Cast
from footpath.pure.figures import NOTHING, Tally
from footpath.requests.measures import SOURCE, stars_of
from footpath.requests.models import Outcome, ServiceRequest
from footpath.ui.measures import Kind, Measure, Scope, Whose, measures, tallies

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)
THIS = MONDAY.date()
NEXT = THIS + WEEK
EVERYTHING = Scope()


def noted(request: ServiceRequest, at: datetime = MONDAY, **facts: object) -> Outcome:
    """What came of a request, each moment of it at `at`."""
    week = at.date() - timedelta(days=at.weekday())
    moments = {f"{name}_at": at for name in ("asked", "response", "promise", "done", "answer")}
    weeks = {f"{name}_week": week for name in ("asked", "response", "promise", "done", "answer")}
    keys = {"team": request.team, "service": request.service, "customer_team": request.customer_team}
    people = {"provider": request.assignee, "customer": request.asker}
    return Outcome.objects.create(request=request, **{**moments, **weeks, **keys, **people, **facts})


def counted(key: str, scope: Scope = EVERYTHING, until: date = NEXT, now: datetime = MONDAY + DAY) -> dict[date, Tally]:
    return dict(SOURCE.tallies([key], scope, THIS - 4 * WEEK, until, now)[key])


def test_the_measures_have_their_order_words_and_sides():
    found = {key: one for key, one in measures().items() if one.whose != Whose.VOICES}
    assert list(found) == [
        "promises_kept", "promises_kept_else", "kept_early", "first_response", "right_first_time", "satisfaction",
        "late_questions", "nudges", "referred_early", "asks_avoided", "declined_with_way", "complete_first",
        "lead_honored", "announced", "emergencies", "answers_in_time", "thanks_said",
    ]  # fmt: skip
    assert [key for key, one in found.items() if one.key != key] == []
    assert [one.key for one in found.values() if one.whose == Whose.CUSTOMER] == list(found)[11:]
    assert [one.key for one in found.values() if not one.more_is_better] == ["late_questions", "nudges", "emergencies"]
    assert [one.key for one in found.values() if one.kind == Kind.STARS] == ["satisfaction"]
    assert all(one.label() and one.meaning().endswith(".") for one in found.values())


def test_weeks_are_counted_by_their_mondays(cast: Cast):
    early, late, later = many(cast, 3)
    noted(early, MONDAY - WEEK, kept=True, early=False)
    noted(late, kept=False, early=False)
    noted(later, kept=True, early=True)
    assert counted("promises_kept") == {THIS - WEEK: Tally(1, 1, 1), THIS: Tally(2, 1, 1)}
    assert counted("kept_early") == {THIS - WEEK: Tally(1, 0, 0), THIS: Tally(2, 1, 1)}
    assert counted("promises_kept", until=THIS) == {THIS - WEEK: Tally(1, 1, 1)}
    figure = measures()["promises_kept"].measure(EVERYTHING, THIS - WEEK, NEXT, MONDAY + DAY)
    assert (figure.n, figure.value) == (3, pytest.approx(2 / 3))


def test_what_counts_later_does_not_count_now(cast: Cast):
    noted(many(cast, 1)[0], MONDAY + 2 * DAY, kept=False, early=False)
    assert counted("promises_kept") == {}
    assert counted("promises_kept", now=MONDAY + 2 * DAY) == {THIS: Tally(1, 0, 0)}


def test_what_is_not_known_does_not_count(cast: Cast):
    noted(many(cast, 1)[0])
    mine = [key for key, one in measures().items() if one.source is SOURCE]
    found = SOURCE.tallies(mine, EVERYTHING, THIS, NEXT, MONDAY)
    of_requests = {key for key, one in measures().items() if one.whose != Whose.VOICES}
    assert set(found) == set(mine) == of_requests - {
        "referred_early", "asks_avoided", "thanks_said", "declined_with_way", "emergencies",
    }  # fmt: skip
    assert not any(found.values())
    assert measures()["satisfaction"].measure(EVERYTHING, THIS, NEXT, MONDAY) == NOTHING


def test_stars_have_a_mean_and_a_distribution(cast: Cast):
    for request, stars in zip(many(cast, 4), (5, 5, 4, 2), strict=True):
        noted(request, stars=stars)
    assert counted("satisfaction") == {THIS: Tally(4, 16, 70)}
    assert measures()["satisfaction"].measure(EVERYTHING, THIS, NEXT, MONDAY).value == 4
    assert stars_of(EVERYTHING, THIS, NEXT, MONDAY) == {1: 0, 2: 1, 3: 0, 4: 1, 5: 2}
    assert stars_of(Scope(), NEXT, NEXT + WEEK, MONDAY) == {1: 0, 2: 0, 3: 0, 4: 0, 5: 0}


def test_every_part_of_a_scope_narrows(cast: Cast):
    here, there = many(cast, 2)
    noted(here, answered=True)
    noted(there, answered=False, team=cast.sales)
    for scope in (
        Scope(teams=frozenset({cast.facilities.pk})),
        Scope(customer_teams=frozenset({here.customer_team_id})),
        Scope(provider=here.assignee_id),
        Scope(customer=here.asker_id),
        Scope(service=cast.move.pk, customer=here.asker_id),
    ):
        assert counted("answers_in_time", scope) == {THIS: Tally(1, 1, 1)}, scope
    both = Scope(teams=frozenset({cast.facilities.pk, cast.sales.pk}), service=cast.move.pk)
    assert counted("answers_in_time", both) == {THIS: Tally(2, 1, 1)}
    assert counted("answers_in_time", Scope(service=cast.move.pk + 1)) == {}


def behind(measure: Measure, **facts: bool) -> list[ServiceRequest]:
    return list(SOURCE.behind(measure.key, EVERYTHING, THIS, NEXT, MONDAY + DAY, **facts))


def test_behind_a_figure_are_its_requests_the_newest_first(cast: Cast):
    first, second, third, unknown = many(cast, 4)
    noted(first, MONDAY, right_first=True, asked_late=True, stars=4)
    noted(second, MONDAY + timedelta(hours=2), right_first=False, asked_late=False, stars=3)
    noted(third, MONDAY + timedelta(hours=1), right_first=True, asked_late=True, stars=5)
    noted(unknown)
    right, late, stars = (measures()[key] for key in ("right_first_time", "late_questions", "satisfaction"))
    assert behind(right) == behind(late) == behind(stars) == [second, third, first]
    assert behind(right, good=True) == behind(stars, good=True) == behind(late, good=False) == [third, first]
    assert behind(right, good=False) == behind(stars, good=False) == behind(late, good=True) == [second]


def test_all_measures_of_what_came_of_requests_are_one_question(cast: Cast, django_assert_num_queries):
    for request in many(cast, 3):
        noted(request, kept=True, early=True, complete_first=True, stars=4)
    wanted = [one for one in measures().values() if one.source is SOURCE]
    with django_assert_num_queries(1):
        found = tallies(wanted, EVERYTHING, THIS, NEXT, MONDAY)
    assert found["satisfaction"] == {THIS: Tally(3, 12, 48)}
    assert found["complete_first"] == found["kept_early"] == {THIS: Tally(3, 3, 3)}
