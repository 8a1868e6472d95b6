"""What do requests say of standards, and what does the register show of it?"""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.actions.test_check_standard import finished
from tests.conversations.agreeing import DAY, agreed, last, proposed

from footpath.conversations.actions import answer_check, check_standard
from footpath.conversations.standards.listed import standards_of
from footpath.conversations.standards.measured import compared, verdict_of
from footpath.conversations.standards.register import register_of, unnamed
from footpath.pure.figures import Tally
from footpath.requests.models import Outcome


def weeks(cast, day, *kept):
    """Promises that fell due in the week of that day."""
    before = set(Outcome.objects.values_list("pk", flat=True))
    finished(cast, *kept)
    made = Outcome.objects.exclude(pk__in=before)
    made.update(promise_week=day - timedelta(days=day.weekday()), promise_at=MONDAY - 100 * DAY)


def test_before_and_since_are_the_same_weeks_with_newcombes_interval(cast, sign_in, monkeypatch):
    """9 of 10 less 3 of 10, as in Newcombe (1998), method 10: .1705 to .8090."""
    version = last(agreed(cast, measure="promises_kept", current=30, target=90))
    weeks(cast, date(2026, 11, 16), *(True,) * 3, *(False,) * 7)
    weeks(cast, date(2026, 11, 30), *(True,) * 9, False)
    assert compared(version.standard, version, MONDAY + 10 * DAY) is None
    both = compared(version.standard, version, MONDAY + 35 * DAY)
    assert (both.weeks, both.before.value, both.since.value) == (4, 0.3, 0.9)
    assert (both.low, both.high) == pytest.approx((0.1705, 0.8090), abs=5e-5)
    assert both.words == "90% since it was agreed, 30% before: better."
    assert "+17 points and +81 points, 95 times in 100" in both.detail
    monkeypatch.setattr(timezone, "now", lambda: MONDAY + 35 * DAY)
    assert both.words in sign_in(cast.ana).get(f"/standards/{version.standard_id}/").content.decode()


def test_too_little_is_said_to_be_too_little(cast):
    version = last(agreed(cast, measure="promises_kept", target=90))
    weeks(cast, date(2026, 11, 16), True, True, True)
    weeks(cast, date(2026, 11, 30), True)
    both = compared(version.standard, version, MONDAY + 35 * DAY)
    assert (both.low, both.words) == (None, "There is too little yet to compare before and since.")


@pytest.mark.parametrize(
    ("measure", "target", "tally", "said"),
    [
        ("promises_kept", 90, Tally(10, 9, 9), "kept"),
        ("promises_kept", 90.01, Tally(10, 9, 9), "missed"),
        ("nudges", 10, Tally(10, 1, 1), "kept"),
        ("nudges", 9.99, Tally(10, 1, 1), "missed"),
        ("satisfaction", 4.5, Tally(4, 18, 82), "kept"),
        ("satisfaction", 4.51, Tally(4, 18, 82), "missed"),
        ("satisfaction", 1, Tally(2, 10, 50), "too_few"),
    ],
)
def test_the_target_itself_is_kept_and_less_is_not(cast, measure, target, tally, said):
    wording = last(proposed(cast, measure=measure, current=None, target=target)).wording
    assert verdict_of(wording, [tally])[0] == said


def test_two_of_one_team_have_a_standard_but_no_register_and_no_figures(cast):
    sides = {"provider": cast.ben, "customer": cast.cleo}
    version = last(agreed(cast, **sides, by=cast.ben, measure="promises_kept", target=90))
    assert compared(version.standard, version, MONDAY + 60 * DAY) is None
    assert check_standard(version, now=MONDAY + 40 * DAY).verdict == "too_few"


def test_the_register_asks_no_more_for_ten_than_for_one(cast, count_queries):
    def add():
        return agreed(cast, measure="promises_kept", current=1, target=90)

    def ask():
        return register_of(cast.facilities, cast.flight_operations, cast.cleo, MONDAY + 35 * DAY)

    add()
    weeks(cast, date(2026, 11, 30), True, True, True)
    one = count_queries(ask)
    for _nth in range(9):
        add()
    assert count_queries(ask) <= one
    assert [len(side.lines) for side in ask()] == [10, 0]


def test_who_is_named_in_a_standard_is_their_team_in_the_register(cast):
    standard = proposed(cast)
    text = "Ben Okafor calls Ana by nine. Ben's list is there by ten."
    assert unnamed(text, standard) == "Facilities calls Flight operations by nine. Facilities list is there by ten."


def test_lists_say_how_often_it_was_kept_and_whose_turn_it_is(cast):
    standard = agreed(cast)
    check = check_standard(last(standard), now=MONDAY + 40 * DAY)
    [line] = standards_of(cast.ana)
    assert (line.waits, line.judged, line.other) == ("Was it kept?", 0, cast.ben)
    assert standards_of(cast.ben)[0].waits == ""
    answer_check(check, kept=True, by=cast.ana, now=MONDAY + 40 * DAY)
    [line] = standards_of(cast.ana)
    assert (line.waits, line.kept, line.judged) == ("", 1, 1)
