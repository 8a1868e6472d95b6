"""Is a difference told only where chance alone would hardly have made it, and the better way round?"""

from datetime import date

from footpath.insight.helped.compared import About, means, rates, shares, sums
from footpath.insight.helped.span import Span
from footpath.insight.scorecards import Change
from footpath.pure.figures import Tally

SPAN = Span.around(date(2026, 5, 10), 3, date(2026, 11, 23))
LESS = About("errors", "Errors", "")
MORE = About("kept", "Kept", "", more_is_better=True)


def tallies(before, after, n=40):
    return {
        month: Tally(n, float(good), float(good))
        for side, good in ((SPAN.before, before), (SPAN.after, after))
        for month in side
    }


def test_a_clear_difference_is_told_with_its_size():
    line = shares(LESS, tallies(20, 4), SPAN)
    assert line.change is Change.BETTER
    assert line.before == "60 of 120: 50%, likely 41% to 59%"
    assert line.difference.endswith("points less")
    assert shares(MORE, tallies(20, 4), SPAN).change is Change.WORSE


def test_what_chance_may_have_made_is_no_difference():
    line = shares(LESS, tallies(10, 9), SPAN)
    assert (line.change, line.difference) == (Change.UNCLEAR, "")


def test_of_few_cases_nothing_is_said():
    line = shares(LESS, tallies(1, 1, n=1), SPAN)
    assert line.change is Change.UNKNOWN
    assert line.before == "3 cases, too few to say"


def test_months_are_compared_with_months():
    values = dict(zip([*SPAN.before, *SPAN.after], [2.0, 2.2, 2.1, 1.0, 1.1, 0.9], strict=True))
    line = means(LESS, values, SPAN)
    assert line.change is Change.BETTER
    assert line.before == "2.1 on average of 3 months"
    assert line.usual is not None
    assert means(LESS, {}, SPAN).change is Change.UNKNOWN


def test_people_who_left_are_compared_as_a_rate():
    cases = {month: (6, 200) for month in SPAN.before} | {month: (0, 200) for month in SPAN.after}
    line = rates(LESS, cases, SPAN)
    assert line.change is Change.BETTER
    assert line.before == "18 left; 3.0 a month of each 100 people"
    assert rates(LESS, {}, SPAN).before == ""


def test_what_is_counted_is_not_compared():
    line = sums(MORE, {SPAN.before[0]: 2.0, SPAN.after[0]: 5.0, SPAN.after[1]: 4.0}, SPAN)
    assert (line.before, line.after, line.change) == (
        "2.0 hours in these months", "9.0 hours in these months", Change.UNKNOWN
    )  # fmt: skip
