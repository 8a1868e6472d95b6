"""What do the figures say, when it is known what happened?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY, past

from footpath.insight.measuring import scorecard
from footpath.insight.scorecards import Change, Period
from footpath.insight.subjects import opened
from footpath.requests.models import Outcome, ServiceRequest

PERIOD = Period.of(13, MONDAY)


def outcomes(cast, weeks, *, kept=(), stars=None):
    """Requests of Facilities, one a week back from this one for each of `kept`: whether its promise was kept."""
    past(cast, len(kept))
    for number, (request, well) in enumerate(zip(ServiceRequest.objects.order_by("pk"), kept, strict=True)):
        monday = PERIOD.mondays[-1] - timedelta(weeks=weeks[number % len(weeks)])
        at = MONDAY - timedelta(weeks=weeks[number % len(weeks)], hours=1)
        Outcome.objects.create(
            request=request, team=cast.facilities, service=cast.move, customer_team=cast.sales, provider=cast.ben,
            customer=cast.dov, promise_at=at, promise_week=monday, kept=well, early=False, done_at=at, done_week=monday,
            right_first=True, stars=stars,
        )  # fmt: skip


def card(cast, kind="team", thing=None, reader=None):
    found = opened(kind, [(thing or cast.facilities).pk], reader or cast.cleo, MONDAY.date())
    return scorecard(found, PERIOD, MONDAY)


def line(found, key):
    return next(one for section in found.sections for one in section.lines if one.key == key)


def test_the_period_ends_with_this_week():
    assert (PERIOD.mondays[-1], PERIOD.until, PERIOD.weeks) == (date(2026, 11, 23), date(2026, 11, 30), 13)
    assert PERIOD.before.until == PERIOD.since == date(2026, 8, 31)


def test_a_few_are_told_as_a_count_with_their_interval(cast):
    outcomes(cast, [0, 1, 2], kept=[True] * 18 + [False] * 2)
    told = line(card(cast), "promises_kept")
    assert (told.value, told.rests_on, told.interval) == ("18 of 20", "", "likely between 70% and 97%")
    assert (told.changed, told.was) == ("too few to compare", "")


def test_many_are_told_as_a_share_with_what_it_rests_on(cast):
    outcomes(cast, [0, 1, 2, 3], kept=[True] * 40 + [False] * 10)
    told = line(card(cast), "promises_kept")
    assert (told.value, told.rests_on, told.interval) == ("80%", "40 of 50", "likely between 67% and 89%")


@pytest.mark.parametrize(("n", "value"), [(0, "nothing to count yet"), (3, "too few to say (3 so far)")])
def test_of_very_few_nothing_is_told(cast, n, value):
    outcomes(cast, [0], kept=[True] * n)
    told = line(card(cast), "promises_kept")
    assert (told.value, told.interval, told.is_told, told.stars) == (value, "", False, None)
    assert told.change is Change.UNKNOWN


def test_what_has_clearly_changed_is_worth_a_talk(cast):
    outcomes(cast, [2, 20], kept=[True, False] * 20)
    found = card(cast)
    assert line(found, "promises_kept").change is Change.BETTER
    assert line(found, "promises_kept").was == "0 of 20"
    assert line(found, "right_first_time").changed == "no clear difference"
    [talk] = found.talks
    assert (talk.label, talk.is_good) == ("Promises kept", True)
    assert "better than in the 13 weeks before: 0 of 20 then, 20 of 20 now" in talk.sentence
    assert talk.address == f"/insight/teams/{cast.facilities.pk}/promises_kept/?weeks=13"
    assert found.looked_at == 3


def test_a_week_that_stands_out_is_told_with_its_limits(cast):
    up_and_down = [number >= 12 or number % 2 == 1 for number in range(60)]
    outcomes(cast, [*range(1, 13)], kept=up_and_down)
    worst = Outcome.objects.filter(promise_week=PERIOD.mondays[-2])
    worst.update(kept=False)
    found = card(cast)
    told = line(found, "promises_kept")
    assert [week.monday for week in told.signals] == [PERIOD.mondays[-2]]
    [week] = told.signals
    assert (week.signal, week.is_better, week.signal_words, week.count, week.n) == (
        "below", False, "worse than usual", 0, 5,
    )  # fmt: skip
    assert [talk.sentence for talk in found.talks] == [
        "worse than usual in the week of Mon 16 Nov. What was different then?"
    ]


def test_stars_stand_beside_how_they_were_given(cast):
    outcomes(cast, [0, 1], kept=[True] * 6, stars=4)
    Outcome.objects.filter(pk=Outcome.objects.first().pk).update(stars=1)
    told = line(card(cast), "satisfaction")
    assert (told.value, told.rests_on, told.stars) == ("3.5 stars", "of 5, from 6 ratings", (1, 0, 0, 5, 0))


def test_the_mirror_counts_what_a_team_asks(cast):
    outcomes(cast, [0], kept=[True] * 6)
    Outcome.objects.update(asked_at=MONDAY, asked_week=PERIOD.mondays[-1], complete_first=True)
    asking, asked = card(cast, thing=cast.sales, reader=cast.max), card(cast)
    assert [section.key for section in asking.sections] == ["provider", "customer"]
    assert line(asking, "complete_first").value == "6 of 6"
    assert line(asked, "complete_first").value == "nothing to count yet"
    assert line(asked, "promises_kept").value == "6 of 6"
