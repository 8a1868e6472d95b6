"""Do the figures tell which requests were referred honestly and early?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY
from tests.requests.referrals import referred
from tests.requests.stages import DAY, HOUR, anew, queued

from footpath.requests import actions
from footpath.requests.outcomes import derive
from footpath.requests.referral_measures import referred_early
from footpath.ui.measures import Scope

pytestmark = pytest.mark.django_db
WEEK = (MONDAY.date(), MONDAY.date() + timedelta(days=7))


def test_early_and_taken_by_the_first_that_was_asked(cast):
    soon, late, second, kept = (queued(cast) for _ in range(4))
    actions.accept_referral(referred(cast, soon), by=cast.dov, now=MONDAY + 2 * HOUR)
    actions.accept_referral(referred(cast, late, now=MONDAY + 2 * DAY), by=cast.dov, now=MONDAY + 2 * DAY)
    actions.refuse_referral(referred(cast, second), reason="Ask again.", by=cast.dov, now=MONDAY + 2 * HOUR)
    actions.accept_referral(referred(cast, anew(second)), by=cast.dov, now=MONDAY + 3 * HOUR)
    actions.take_back_referral(referred(cast, kept), by=cast.ben, now=MONDAY + 2 * HOUR)
    ours = Scope(teams=frozenset({cast.facilities.pk}))
    figure = referred_early.measure(ours, *WEEK, MONDAY + 6 * DAY)
    assert (figure.n, round(figure.value or 0, 2)) == (3, 0.33)

    def behind(*, good: bool) -> set[int]:
        found = referred_early.source.behind("referred_early", ours, *WEEK, MONDAY + 6 * DAY, good=good)
        return {one.pk for one in found}

    assert (behind(good=True), behind(good=False)) == ({soon.pk}, {late.pk, second.pk})
    assert referred_early.measure(Scope(teams=frozenset({cast.sales.pk})), *WEEK, MONDAY + 6 * DAY).n == 0
    assert referred_early.measure(ours, date(2026, 1, 5), date(2026, 1, 12), MONDAY).n == 0


def test_a_promise_that_was_given_before_counts_for_nobody(cast):
    request = queued(cast)
    actions.promise(request, by_day=MONDAY.date() + timedelta(days=1), by=cast.ben, now=MONDAY)
    assert derive(anew(request)).promise_at is not None
    actions.accept_referral(referred(cast, anew(request)), by=cast.dov, now=MONDAY + 2 * HOUR)
    moved = derive(anew(request))
    assert (moved.team, moved.promise_at, moved.complete_first) == (cast.sales, None, True)
