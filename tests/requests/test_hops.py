"""When is what a request needs likely there, and what does that leave for its own date?"""

import pytest
from tests.cast import MONDAY, past
from tests.requests.linked import fresh, parent_and_child
from tests.requests.stages import DAY, HOUR, TUESDAY, day

from footpath.requests import actions
from footpath.requests.forecasting import forecast_team
from footpath.requests.hops import ahead_of
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.promise import odds_of
from footpath.requests.reasons import notes


@pytest.fixture
def pair(cast):
    """Facilities has a past, so that its own date is known; what it needs of IT is far off."""
    past(cast)
    parent, child = parent_and_child(cast)
    return parent, child


def forecast(child, half, most):
    ServiceRequest.objects.filter(pk=child.pk).update(forecast_p50_at=half, forecast_p85_at=most)


def test_it_is_not_done_before_what_it_needs_and_the_work_after_that(cast, pair):
    parent, child = pair
    alone = odds_of(parent, MONDAY)
    forecast(child, MONDAY + 21 * DAY, MONDAY + 28 * DAY)
    odds = odds_of(parent, MONDAY)
    assert odds.at(0.5) > alone.at(0.5)
    assert odds.at(0.85) >= MONDAY + 28 * DAY + HOUR
    assert odds.chance_by(MONDAY + 14 * DAY) < alone.chance_by(MONDAY + 14 * DAY)
    assert odds.earliest == odds.day(0.85)
    [note] = [one for one in notes(odds.reasons(), "Facilities") if child.number in one]
    assert note.startswith(f"{child.number} from IT is likely there Mon 21 Dec; with it the earliest is ")


def test_what_is_soon_there_changes_nothing(cast, pair):
    parent, child = pair
    alone = odds_of(parent, MONDAY).quote.grid
    forecast(child, MONDAY + HOUR / 4, MONDAY + HOUR / 2)
    assert odds_of(parent, MONDAY).quote.grid[-8:] == alone[-8:]


def test_the_worker_writes_down_the_later_date_and_warns(cast, pair):
    parent, child = pair
    actions.promise(parent, by_day=day(9), by=cast.ben, now=MONDAY)
    forecast(child, MONDAY + 21 * DAY, MONDAY + 28 * DAY)
    forecast_team(cast.facilities, MONDAY)
    parent = fresh(parent)
    assert parent.forecast_p85_at > MONDAY + 28 * DAY
    assert parent.chance_kept < 0.05
    assert parent.warned


def test_a_vendors_day_counts_too_until_it_is_over(cast, pair):
    parent, _child = pair
    Need.objects.all().delete()
    facts = {"vendor": "Jetparts", "what": "A pump", "day": day(21), "by": cast.ben, "now": MONDAY}
    actions.order_from_vendor(parent, **facts)
    odds = odds_of(parent, MONDAY)
    assert odds.at(0.5) >= MONDAY + 21 * DAY
    assert any(one.startswith("Jetparts gave Mon 14 Dec") for one in notes(odds.reasons(), "Facilities"))
    assert ahead_of(parent, MONDAY + 22 * DAY) == []


def test_of_what_nothing_can_be_said_nothing_is_assumed(cast, pair):
    parent, child = pair
    forecast(child, None, None)
    assert ahead_of(parent, MONDAY) == []
    actions.promise(child, by_day=day(20), by=cast.eve, now=TUESDAY)
    assert [one.day for one in ahead_of(parent, TUESDAY)] == [day(18)]  # a Sunday: the Friday before is meant


def test_one_asked_in_confidence_is_a_number_and_a_day(cast, pair):
    parent, child = pair
    forecast(child, MONDAY + 21 * DAY, MONDAY + 28 * DAY)
    child.service.confidential = True
    child.service.save()
    assert [one.team for one in ahead_of(parent, MONDAY)] == [""]
    assert any(
        one.startswith(f"{child.number} is likely there")
        for one in notes(odds_of(parent, MONDAY).reasons(), "Facilities")
    )


def test_without_a_date_of_its_own_there_is_none(cast):
    parent, child = parent_and_child(cast)
    forecast(child, MONDAY + 21 * DAY, MONDAY + 28 * DAY)
    assert odds_of(parent, MONDAY).at(0.85) is None
