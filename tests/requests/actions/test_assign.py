"""How is a request given to somebody?"""

from datetime import date

import pytest
from tests.requests.stages import SERVING, TUESDAY, anew, at, day, one_event, only, queued, refused_elsewhere, slower

from footpath.people.models import Absence, Membership
from footpath.requests import actions
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def give(cast):
    return lambda request, by: actions.assign(request, to=cast.cleo, by=by, now=TUESDAY)


@pytest.mark.parametrize("state", [State.QUEUED, State.WORKING, State.WAITING])
def test_they_have_it_and_it_stays_where_it_is(cast, state):
    request = at(cast, state)
    with one_event(request, "assigned", cast.ben):
        give(cast)(request, cast.ben)
    assert (anew(request).assignee, anew(request).state) == (cast.cleo, state)


def test_only_the_serving_side_gives_it_on(cast):
    only(cast, give(cast), State.QUEUED, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, give(cast), cast.ben, State.QUEUED, State.WORKING, State.WAITING)


@pytest.mark.parametrize("who", ["ana", "dov", "eve", "max"])
def test_it_goes_to_the_team_alone(cast, asked, who):
    with pytest.raises(Unclear, match="is not in Facilities") as refused:
        actions.assign(asked, to=getattr(cast, who), by=cast.cleo, now=TUESDAY)
    assert refused.value.field == "to"


def test_whoever_has_left_the_team_gets_nothing(cast, asked):
    Membership.objects.filter(person=cast.ben).update(until=date(2026, 11, 20))
    with pytest.raises(Unclear):
        actions.assign(asked, to=cast.ben, by=cast.cleo, now=TUESDAY)


def test_of_two_who_give_it_on_one_wins(cast):
    def to_ben(request):
        actions.assign(request, to=cast.ben, by=cast.max, now=TUESDAY)

    request = queued(cast)
    assert "Max Adler gave it to Ben Okafor" in slower(request, to_ben, give(cast), cast.cleo)
    assert anew(request).assignee == cast.ben


def test_the_slower_one_hears_who_took_it(cast):
    def take(request):
        actions.take(request, by=cast.ben, now=TUESDAY)

    assert "Ben Okafor took it" in slower(queued(cast), take, give(cast), cast.cleo)


def test_who_is_away_gets_nothing(cast, asked):
    Absence.objects.create(person=cast.ben, first=day(0), last=day(3))
    with pytest.raises(Unclear, match="Ben Okafor is away until Thu 26 Nov") as refused:
        actions.assign(asked, to=cast.ben, by=cast.cleo, now=TUESDAY)
    assert refused.value.field == "to"
