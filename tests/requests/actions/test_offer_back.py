"""What becomes of a request while whoever has it is away?"""

from dataclasses import replace

import pytest
from tests.cast import MONDAY, happened
from tests.requests.stages import DAY, TUESDAY, anew, day, kinds, one_event, questioned, queued, whole, working

from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State


def away(person, last, first=1):
    """Somebody is away from Tuesday on."""
    Absence.objects.create(person=person, first=day(first), last=day(last))


def test_what_is_begun_is_offered_back_and_its_promise_stands(cast):
    request = working(cast)
    promise = actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    away(cast.ben, 2)
    with one_event(request, "offered_back", None):
        assert actions.offer_back(anew(request), now=TUESDAY)
    request = anew(request)
    assert (request.state, request.assignee, request.promised_day) == (State.QUEUED, None, promise.by_day)
    assert happened(request).facts == {"person_id": cast.ben.pk, "name": "Ben Okafor", "until": day(2).isoformat()}
    told = replace(happened(request).occurrence(), name="you").sentence("Footpath")  # as whoever it is about reads it
    assert told.endswith(": you)")
    assert actions.take(request, by=cast.cleo, now=TUESDAY).assignee == cast.cleo


def test_for_a_day_what_is_begun_stays_and_what_is_not_begun_does_not(cast):
    begun, given = working(cast), actions.assign(queued(cast), to=cast.ben, by=cast.cleo, now=MONDAY)
    away(cast.ben, 1)
    assert not actions.offer_back(anew(begun), now=TUESDAY)
    assert actions.offer_back(anew(given), now=TUESDAY)
    assert (anew(begun).assignee, anew(given).assignee) == (cast.ben, None)


def test_over_a_weekend_only_working_days_count(cast):
    request = working(cast)
    away(cast.ben, 6, first=4)  # Friday to Sunday
    assert not actions.offer_back(anew(request), now=MONDAY + 4 * DAY)


def test_what_waits_goes_on_in_the_queue(cast):
    question = questioned(cast)
    away(cast.ben, 9)
    assert actions.offer_back(anew(question.request), now=TUESDAY)
    question.request = anew(question.request)
    whole(question.request)
    actions.answer(question, text="Type F", by=cast.ana, now=TUESDAY + DAY)
    assert anew(question.request).state == State.QUEUED


def test_who_is_here_keeps_it_and_twice_changes_nothing(cast):
    request = working(cast)
    away(cast.cleo, 9)
    assert not actions.offer_back(anew(request), now=TUESDAY)
    away(cast.ben, 9)
    old = anew(request)
    assert actions.offer_back(anew(request), now=TUESDAY)
    assert not actions.offer_back(anew(request), now=TUESDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.offer_back(old, now=TUESDAY)
    assert kinds(request).count("offered_back") == 1
