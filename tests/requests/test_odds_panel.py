"""Do the cards show odds that hold together, and the day to ask by?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY, Cast, past

from footpath.requests.models import ServiceRequest
from footpath.requests.odds_panel import needed_by, odds_panel
from footpath.requests.promise import odds_if_asked

pytestmark = pytest.mark.django_db


def test_where_nothing_has_finished_there_is_no_date(cast: Cast) -> None:
    panel = odds_panel(odds_if_asked(cast.move, MONDAY))
    assert (panel.by, panel.half, panel.dots) == (None, None, ())
    needed = needed_by(odds_if_asked(cast.move, MONDAY), date(2026, 12, 4))
    assert (needed.ask_by, needed.ask_until, needed.too_late, needed.chance) == (None, None, False, None)


def test_the_day_holds_for_at_least_seventeen_of_the_twenty_dots(cast: Cast) -> None:
    past(cast)
    panel = odds_panel(odds_if_asked(cast.move, MONDAY))
    assert panel.by
    assert panel.half
    assert panel.until
    assert sum(count for _day, count in panel.dots) == 20
    assert panel.chance == sum(count for day, count in panel.dots if day <= panel.by) / 20 >= 17 / 20
    assert MONDAY.date() <= panel.half <= panel.by <= panel.until
    assert all(day.weekday() < 5 for day in panel.axis)
    assert panel.axis[-1] <= panel.until


def test_where_it_waits_the_card_says_what_its_date_supposes(cast: Cast) -> None:
    past(cast)
    odds = odds_if_asked(cast.move, MONDAY)
    said = odds_panel(odds, waiting=True).notes
    assert said[0] == "It is waiting: these days count as if it went on now."
    assert list(said[1:]) == list(odds_panel(odds).notes)


def test_a_few_that_take_for_ever_do_not_squeeze_the_rest(cast: Cast) -> None:
    past(cast)
    early = ServiceRequest.objects.order_by("complete_at")[:3]
    ServiceRequest.objects.filter(pk__in=[one.pk for one in early]).update(delivered_at=MONDAY - timedelta(days=2))
    panel = odds_panel(odds_if_asked(cast.move, MONDAY))
    assert panel.by
    assert panel.until
    assert panel.dots[-1][0] > panel.until
    assert panel.until - panel.by <= timedelta(days=5) + (panel.by - MONDAY.date())


def test_the_latest_day_to_ask_is_early_enough(cast: Cast) -> None:
    past(cast)
    odds = odds_if_asked(cast.move, MONDAY)
    needed = needed_by(odds, date(2026, 12, 18))
    assert needed.ask_by
    assert needed.ask_until
    assert MONDAY.date() < needed.ask_by < needed.day
    assert not needed.too_late
    assert needed.chance
    assert needed.chance > 0.85
    late = odds_if_asked(cast.move, needed.ask_until + timedelta(days=1))
    assert needed_by(late, needed.day).too_late


def test_who_asks_too_late_hears_the_chance_that_is_left(cast: Cast) -> None:
    past(cast)
    needed = needed_by(odds_if_asked(cast.move, MONDAY), MONDAY.date())
    assert needed.too_late
    assert needed.ask_by is None
    assert needed.chance is not None
    assert needed.chance < 0.85
