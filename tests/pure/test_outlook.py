"""Which dates and chances follow from the futures of a queue?"""

from dataclasses import replace

import numpy as np
import pytest

from footpath.pure.forecast import fit
from footpath.pure.outlook import corrected
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.quote import CANNOT_SAY
from footpath.pure.recalibration import LEVELS, P85, recalibrate
from footpath.pure.request_history import History
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCK = round_the_clock("UTC")
RNG = np.random.default_rng(4)
CREATED = np.sort(NOW - RNG.random(400) * 90 * DAY)
STARTED = CREATED + RNG.random(400) * DAY
DONE = STARTED + RNG.lognormal(np.log(3 * HOUR), 0.7, 400)
MODEL = fit(History.from_arrays(CREATED, STARTED, DONE).known_at(NOW), NOW, CLOCK)
QUEUE = tuple(Request(at, 0, promised_at=NOW + (at + 3) * 2 * HOUR if at % 2 else None) for at in range(20))
TOO_SOON = recalibrate(RNG.random(300) ** 0.5, np.ones(300, dtype=bool))  # its dates came true too seldom
PLAN = Plan(Team(2, CLOCK), QUEUE, MODEL, S=256)
OURS = replace(PLAN, simulated=TOO_SOON)


def test_where_the_simulation_does_better_its_dates_are_corrected_by_its_own_past():
    usual, moved = PLAN.forecast(), OURS.forecast()
    assert (moved.p50 > usual.p50).all()
    assert (moved.p85 > usual.p85).all()
    promised = ~np.isnan(usual.keep_prob)
    assert promised.tolist() == [at % 2 == 1 for at in range(20)]
    assert moved.keep_prob[promised] == pytest.approx(TOO_SOON.share(usual.keep_prob[promised]))
    level = float(TOO_SOON.level(TOO_SOON.raised(0.85)))
    after = np.quantile(PLAN.futures.finish[7].astype(float), level)
    assert moved.p85[7] == pytest.approx(NOW + after)


def test_the_quote_is_the_calibrated_one_unless_the_simulation_does_better():
    newcomer = Request(99, 0)
    assert PLAN.quote(newcomer) == MODEL.quote(0, NOW)
    quote = OURS.quote(newcomer)
    assert quote.made_at == NOW
    assert len(quote.grid) == len(quote.base) == len(LEVELS)
    assert list(quote.grid) == sorted(quote.grid)
    assert quote.p50 < quote.p85 < quote.p95
    assert quote.p85 == pytest.approx(NOW + quote.grid[P85])
    assert quote.base[P85] < quote.grid[P85]
    assert quote.basis.n_promises == 300
    assert quote.basis.kept_at_85 == pytest.approx(float(TOO_SOON.share(0.85)))
    longer = replace(OURS, queue=(*QUEUE, newcomer))
    assert longer.quote(newcomer).grid == pytest.approx(quote.grid)  # the same luck, asked before or after it is there
    assert longer.quote(newcomer).p85 == pytest.approx(longer.forecast().p85[-1])
    assert OURS.options(newcomer, [None])[0].p85 == pytest.approx(quote.p85)


def test_a_request_already_in_line_is_quoted_from_its_place():
    assert OURS.quote(QUEUE[0]).p85 == pytest.approx(OURS.forecast().p85[0])
    paused = replace(OURS, team=replace(OURS.team, pauses=MODEL.cohort.curve(0), withdrawn={0: 0.2}))
    paused = replace(paused, queue=(*QUEUE[:5], replace(QUEUE[5], paused=HOUR), *QUEUE[6:]))
    for at in (5, 6):
        assert paused.quote(paused.queue[at]).p85 == pytest.approx(paused.forecast().p85[at])


def test_no_number_where_there_may_be_none():
    ancient = Request(99, 0, age=300 * DAY)
    assert CANNOT_SAY in OURS.quote(ancient).flags
    assert OURS.quote(ancient) == MODEL.quote(0, NOW, 300 * DAY)
    nobody = replace(OURS, team=Team(0, CLOCK))
    assert nobody.quote(Request(99, 0)) == MODEL.quote(0, NOW)


def test_an_emergency_is_told_on_the_same_scale():
    slips = OURS.displace(Request(99, 0, class_id=0))
    before = dict(zip(OURS.forecast().ids, OURS.forecast().keep_prob, strict=True))
    assert slips.keep_before == pytest.approx([before[one] for one in slips.ids], nan_ok=True)
    known = ~np.isnan(slips.keep_before)
    assert (slips.keep_after[known] <= slips.keep_before[known]).all()
    assert slips.expected_broken == pytest.approx(np.nansum(slips.keep_before - slips.keep_after))


def test_a_correction_leaves_unknown_what_is():
    assert np.isnan(corrected(TOO_SOON, np.array([np.nan, 0.5]))).tolist() == [True, False]


def test_never_before_now():
    behind = replace(PLAN, queue=[Request(1, 0, promised_at=NOW - 900 * DAY, started_at=NOW - 800 * DAY)])
    forecast = behind.forecast()
    assert (forecast.p50 >= NOW).all()
    assert forecast.keep_prob[0] == 0
