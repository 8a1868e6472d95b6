"""Does what is said of a team's dates follow from how they held?"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from tests.cast import MONDAY, past
from tests.requests.stages import anew, delivered, working

from footpath.insight import promises_drawn as drawn
from footpath.insight import promises_wording as words
from footpath.insight.promises import LEAST, Next, promises_of, together
from footpath.insight.promises_given import given_by
from footpath.pure.quote import DRIFT, PROVISIONAL
from footpath.requests import actions
from footpath.requests.learning import learn
from footpath.requests.models import Outcome, Promise, ServiceRequest, TeamForecast, Verdict
from footpath.requests.models.promised import PromiseKind
from footpath.requests.outcomes import note_outcomes
from footpath.requests.promise_record import Record, Stretch

DAY = 8 * 3600.0
NEXT = Next(300, 0.82, 0.874, (), None, drift_fewer=False, simulated=False)


def months(*counts, held=(0.5, 0.85, 0.95), ahead=3 * DAY):
    """So many requests in each month from March 2025 on, of which those shares held."""
    begins = [date(2025 + (month + 2) // 12, (month + 2) % 12 + 1, 1) for month in range(len(counts))]
    return tuple(
        Stretch(since, n, tuple(round(n * share) for share in held), ahead)
        for since, n in zip(begins, counts, strict=True)
    )


def record(newest, *stretches, unit="month", to_come=4):
    """What was judged, the newest of them together."""
    quoted, *held = newest
    together_ = Stretch(date(2025, 3, 3), quoted, tuple(held), 3 * DAY) if quoted else None
    return Record(unit, stretches or months(quoted), together_, to_come)


def recorded(cast, kept, *, reader=None):
    """What the page says of Facilities where this was worked out."""
    learn(cast.facilities, MONDAY)
    TeamForecast.objects.update(record=kept.as_json(), recorded_at=MONDAY)
    return promises_of(cast.facilities, reader or cast.dov, MONDAY)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (255, "The odds can be taken at their word."),
        (243, "The odds can be taken at their word."),
        (242, "Fewer dates have held than was said: allow for some more time."),
        (267, "The odds can be taken at their word."),
        (268, "More dates have held than was said: they were more careful than they had to be."),
    ],
)
def test_the_first_lines_say_what_is_so_and_whether_chance_explains_it(cast, held, said):
    found = recorded(cast, record((300, 150, held, 290)))
    first, second, *_ = words.first_lines(found)
    assert first == said
    assert second == (
        f"Of the last 300 dates at 17 in 20 (85%), {held} held: {round(held / 3)}%; chance alone gives 81% to 89%."
    )


@pytest.mark.parametrize(
    ("really", "level", "said"),
    [
        (0.82, 0.874, "would have been 82%; the next date is set at 87%: a later one."),
        (0.89, 0.81, "would have been 89%; the next date is set at 81%: an earlier one."),
        (0.85, 0.853, "The next date needs no correction."),
    ],
)
def test_what_follows_for_the_next_date_is_said(cast, really, level, said):
    found = recorded(cast, record((300, 150, 255, 285)))
    following = replace(NEXT, kept_at_85=really, level_for_85=level)
    assert words.first_lines(replace(found, next=following))[2].endswith(said)


def test_of_fewer_than_thirty_nothing_is_judged(cast):
    found = recorded(cast, record((12, 6, 11, 12)))
    assert words.first_lines(found) == [
        "So far 12 dates at 17 chances in 20 have come, and 11 held.",
        "With 30 one can tell whether the odds can be taken at their word.",
    ]
    assert [level.share for level in drawn.levels(found)] == ["6 of 12", "11 of 12", "12 of 12"]


def test_where_nothing_has_come_due_nothing_is_said(cast):
    found = recorded(cast, Record())
    assert (words.first_lines(found), drawn.levels(found), drawn.chart(found), drawn.rows(found)) == ([], [], None, [])


@pytest.mark.parametrize(
    ("flags", "fewer", "said"),
    [
        ((DRIFT,), True, ["Since Mar 2026 things take longer than before."]),
        ((DRIFT,), False, ["Since Mar 2026 things go faster than before."]),
        ((PROVISIONAL,), False, ["Provisional: Facilities has finished fewer than 30 requests"]),
        ((), False, []),
    ],
)
def test_how_far_it_can_be_trusted_now_is_said(cast, flags, fewer, said):
    following = replace(NEXT, flags=flags, drift_since=date(2026, 3, 9), drift_fewer=fewer)
    notes = words.notes(replace(recorded(cast, record((300, 150, 255, 285))), next=following))
    assert [note.startswith(begin) for note, begin in zip(notes, said, strict=True)] == [True] * len(said)


def test_where_the_queue_sets_the_dates_it_is_said(cast):
    found = recorded(cast, record((300, 150, 255, 285)))
    played = [words.rests_on(replace(found, next=replace(NEXT, simulated=simulated))) for simulated in (True, False)]
    assert played[0][0].startswith("Dates of Facilities come from playing its queue through")
    assert played[0][1:] == played[1]


@pytest.mark.parametrize("counts", [(5,), (30,), (30, 5), (5, 30), (7, 8, 9, 10, 1), (1,) * 61, (25, 25, 25)])
def test_neighbors_with_few_cases_are_told_together(counts):
    found = together(record((sum(counts), 0, 0, 0), *months(*counts)))
    assert sum(part.n for part in found) == sum(counts)
    assert all(part.n >= LEAST for part in found) or len(found) == 1
    assert [part.since for part in found] == sorted(part.since for part in found)
    assert all(one.until < other.since for one, other in pairwise(found))


def test_months_and_weeks_have_their_names(cast):
    found = recorded(cast, record((40, 20, 34, 38), *months(20, 12, 8)))
    assert [row.when for row in drawn.rows(found)] == ["Apr to May 2025", "Mar 2025"]
    weeks = [Stretch(date(2026, 3, 2) + timedelta(weeks=n), 20, (10, 17, 19), DAY) for n in range(2)]
    found = recorded(cast, record((40, 20, 34, 38), *weeks, unit="week"))
    assert [row.when for row in drawn.rows(found)] == ["9 Mar to 15 Mar", "2 Mar to 8 Mar"]


def test_what_chance_does_not_explain_stands_out_in_the_drawing(cast):
    good, bad = months(40, 40), months(40, 40, held=(0.3, 0.6, 0.8))
    found = recorded(cast, record((160, 60, 116, 140), *good, *(replace(one, since=date(2026, 1, 1)) for one in bad)))
    chart = drawn.chart(found)
    assert [mark.point.tone for mark in chart.main.marks] == ["", "", "clay", "clay"]
    assert [mark.point.tone for mark in chart.quiet.marks] == [""] * 4
    assert [name for _height, name in chart.scale] == ["0%", "100%", "50%", "85%"]
    assert [row.verdict for row in drawn.rows(found)] == ["fewer than said"] * 2 + ["as said"] * 2


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (3, 6, "Dates lie farther off now: the middle one at 17 in 20 used to be 3 days ahead, lately it is 6 days."),
        (6, 3, "Dates have come nearer: the middle one at 17 in 20 used to be 6 days ahead, lately it is 3 days."),
        (3, 3, "The middle date at 17 in 20 was 3 days ahead at first, and is 3 days lately."),
    ],
)
def test_how_far_off_dates_were_is_said_beside_how_they_held(cast, first, last, said):
    days = cast.facilities.hours.day_seconds
    course = [replace(one, ahead=(first if n < 2 else last) * days) for n, one in enumerate(months(30, 30, 30, 30))]
    assert words.course_line(recorded(cast, record((120, 60, 102, 114), *course))) == said


def given(cast, moments, *, kept=True, early=False, odds=0.8):
    """Promises of Facilities that fell due then."""
    past(cast, len(moments))
    for n, (request, at) in enumerate(zip(ServiceRequest.objects.filter(outcome=None), moments, strict=True)):
        ServiceRequest.objects.filter(pk=request.pk).update(source="given", external_id=f"{at} {kept} {n}")
        here = at.astimezone(ZoneInfo("Europe/Berlin")).date()
        monday = here - timedelta(days=here.weekday())
        facts = {"promise_at": at, "promise_week": monday, "kept": kept, "early": early}
        Outcome.objects.create(request=request, team=cast.facilities, service=cast.move, **facts)
        promise = {"kind": PromiseKind.DELIVERY, "by_day": at.date(), "due_at": at, "odds": odds, "made_by": cast.ben}
        Promise.objects.create(request=request, made_at=at - timedelta(days=3), **promise)


def test_what_became_of_promises_is_told_month_by_month(cast):
    june, july = datetime(2026, 6, 10, 15, tzinfo=UTC), datetime(2026, 7, 10, 15, tzinfo=UTC)
    given(cast, [june] * 3)
    given(cast, [july] * 2, kept=True, early=True, odds=0.9)
    given(cast, [july], kept=False, odds=0.3)
    found = given_by(cast.facilities, MONDAY)
    told = [(one.since.month, one.kept, one.early, one.broken, one.released) for one in found.months]
    assert told == [(6, 3, 0, 0, 0), (7, 0, 2, 1, 0)]
    assert (found.counted, found.kept) == (6, 5)
    assert found.odds.said == pytest.approx(0.75)
    assert (found.odds.n, found.odds.kept, found.odds.code) == (6, 5, "as_said")


def test_a_month_of_promises_is_one_of_where_the_team_works(cast):
    """Half past ten in the evening in London is the first of June in Berlin; and a year ago is over."""
    given(cast, [datetime(2026, 5, 31, 22, 30, tzinfo=UTC), datetime(2025, 11, 30, 22, 30, tzinfo=UTC)])
    assert [one.since for one in given_by(cast.facilities, MONDAY).months] == [date(2026, 6, 1)]
    given(cast, [datetime(2025, 11, 30, 23, 30, tzinfo=UTC)])
    assert [one.since for one in given_by(cast.facilities, MONDAY).months] == [date(2025, 12, 1), date(2026, 6, 1)]


@pytest.mark.parametrize(
    ("odds", "kept", "code", "said"),
    [
        (0.7, 40, "more", "people kept more"),
        (0.97, 32, "fewer", "fewer than the odds said"),
        (0.8, 32, "as_said", "as"),
    ],
)
def test_what_was_kept_stands_beside_the_odds(cast, odds, kept, code, said):
    at = datetime(2026, 7, 10, 15, tzinfo=UTC)
    given(cast, [at] * kept, odds=odds)
    given(cast, [at] * (40 - kept), kept=False, odds=odds)
    found = given_by(cast.facilities, MONDAY).odds
    assert found.code == code
    line = words.odds_line(found)
    assert f"Of the 40 that had odds, {round(kept * 2.5)}% were kept" in line
    assert f"the odds had said {round(odds * 100)}% on average" in line
    assert said in line


def test_a_promise_counts_once_from_the_day_it_was_due_and_moved_ones_do_not(cast):
    it = working(cast)
    first = actions.promise(it, by_day=date(2026, 11, 25), by=cast.ben, now=MONDAY)
    again = {"wish": "provider", "reason": "The lift is broken.", "instead_of": first}
    actions.promise(anew(it), by_day=date(2026, 11, 27), by=cast.ben, now=MONDAY, **again)
    note_outcomes(ServiceRequest.objects.all())
    assert given_by(cast.facilities, MONDAY).months == ()
    [month] = given_by(cast.facilities, MONDAY + timedelta(days=4)).months
    assert (month.kept, month.early, month.broken) == (0, 0, 1)
    Outcome.objects.update(kept=None)
    Verdict.objects.create(promise=first, outcome="released", at=MONDAY)
    [month] = given_by(cast.facilities, MONDAY + timedelta(days=4)).months
    assert (month.broken, month.released) == (0, 1)


def test_what_was_never_promised_is_no_promise(cast):
    delivered(cast)
    note_outcomes(ServiceRequest.objects.all())
    found = given_by(cast.facilities, MONDAY + timedelta(days=30))
    assert (found.months, found.odds, found.is_told) == ((), None, False)
