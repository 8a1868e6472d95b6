"""Does an offer lapse that nobody answers?"""

from datetime import timedelta

import pytest
from tests.requests.agreeing import afresh, offered
from tests.requests.stages import DAY, TUESDAY, day, nothing_changes, one_event

from footpath.requests import actions, tasks
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_after_three_working_days_but_not_before(cast):
    made = offered(cast)
    assert made.lapses_at.date() == day(4)  # Tuesday and three working days
    early = made.lapses_at - timedelta(seconds=1)
    nothing_changes(made.request, lambda: actions.let_offer_lapse(afresh(made), now=early))
    with one_event(made.request, "offer_lapsed", None):
        assert actions.let_offer_lapse(afresh(made), now=made.lapses_at)
    assert (afresh(made).state, afresh(made).answered_by) == ("lapsed", None)


def test_no_later_than_the_day_that_is_offered(cast):
    assert offered(cast, by_day=day(2)).lapses_at.date() == day(2)


def test_what_was_answered_stays_answered(cast):
    made = offered(cast)
    actions.decline_offer(afresh(made), reason="No.", by=cast.ana, now=TUESDAY)
    assert not actions.let_offer_lapse(afresh(made), now=TUESDAY + 9 * DAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira declined"):
        actions.let_offer_lapse(made, now=TUESDAY + 9 * DAY)


def test_the_worker_looks_for_them(cast, monkeypatch):
    made = offered(cast)
    monkeypatch.setattr(tasks.timezone, "now", lambda: made.lapses_at)
    tasks.let_offers_lapse.func()
    assert afresh(made).state == "lapsed"
