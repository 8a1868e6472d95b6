"""How does the customer ask where it is?"""

from datetime import timedelta

import pytest
from tests.requests.stages import (
    DAY,
    HOUR,
    TUESDAY,
    accepted,
    anew,
    at,
    one_event,
    only,
    questioned,
    refused_elsewhere,
    working,
)

from footpath.people.actions import draw
from footpath.people.budget import standing
from footpath.requests import actions
from footpath.requests.nudging import too_soon
from footpath.requests.outcomes import derive
from footpath.requests.refusals import Refused
from footpath.requests.states import IN_QUEUE, State


def nudge(it, by, now=TUESDAY):
    return actions.nudge(it, by=by, now=now)


def test_whoever_has_it_is_told_that_the_customer_asks(cast):
    request = working(cast)
    with one_event(request, "nudged", cast.ana):
        nudge(request, cast.ana)
    assert request.nudges.get().by == cast.ana


def test_once_in_a_working_day_and_it_says_when_again(cast):
    request = working(cast)
    nudge(request, cast.ana)
    for later in (timedelta(0), HOUR, 12 * HOUR):
        with pytest.raises(Refused, match="You can ask again"):
            nudge(anew(request), cast.ana, TUESDAY + later)
    again = too_soon(anew(request), TUESDAY)
    assert again == anew(request).team.calendar.next_open(again)
    assert again.date() == TUESDAY.date() + timedelta(days=1)
    nudge(anew(request), cast.ana, again)
    assert request.nudges.count() == 2


def test_at_the_weekend_it_counts_for_the_day_that_comes(cast):
    request, saturday = working(cast), TUESDAY + 4 * DAY
    nudge(request, cast.ana, saturday)
    with pytest.raises(Refused):
        nudge(anew(request), cast.ana, saturday + 2 * DAY)  # Monday
    nudge(anew(request), cast.ana, saturday + 3 * DAY)


def test_while_it_waits_for_the_customer_there_is_nobody_to_ask(cast):
    with pytest.raises(Refused, match="waits for you"):
        nudge(questioned(cast).request, cast.ana)


def test_it_counts_on_the_side_of_the_team(cast):
    quiet = accepted(cast)
    assert derive(anew(quiet)).nudged is False
    request = working(cast)
    nudge(request, cast.ana)
    done = actions.deliver(anew(request), text="Done.", by=cast.ben, now=TUESDAY + HOUR)
    actions.accept(done, by=cast.ana, now=TUESDAY + 2 * HOUR)
    assert derive(anew(request)).nudged is True


def test_only_the_customer_may(cast):
    only(cast, nudge, State.WORKING, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, nudge, cast.ana, *IN_QUEUE)
    nudge(at(cast, State.QUEUED), cast.ana)


def test_it_is_counted_among_what_whoever_has_it_is_asked_and_never_waits(cast):
    request = working(cast)
    draw(cast.ben, "survey", 20, about="wave:1", now=TUESDAY)
    nudge(request, cast.ana)
    assert standing(cast.ben, TUESDAY).drawn == 21
