"""What becomes of a request when whoever had it is not in the team any more?"""

import pytest
from tests.cast import MONDAY, happened
from tests.requests.stages import DAY, TUESDAY, anew, day, kinds, one_event, questioned, queued, whole, working

from footpath.people.models import Membership, Person
from footpath.requests import actions
from footpath.requests.states import State


def leaves(person):
    Person.objects.filter(pk=person.pk).update(is_active=False)
    person.is_active = False


def leave_behind(request, person, now=TUESDAY):
    return actions.leave_behind(request, person=person, now=now)


def test_what_was_in_work_is_in_the_queue_again_and_its_promise_stands(cast):
    request = working(cast)
    promise = actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    leaves(cast.ben)
    with one_event(request, "left_behind", None):
        assert leave_behind(anew(request), cast.ben)
    request = anew(request)
    assert (request.state, request.assignee, request.promised_day) == (State.QUEUED, None, promise.by_day)
    assert happened(request).facts == {"person_id": cast.ben.pk, "name": "Ben Okafor"}


def test_what_waits_goes_on_in_the_queue(cast):
    question = questioned(cast)
    leaves(cast.ben)
    request = anew(question.request)
    assert leave_behind(request, cast.ben)
    question.request = anew(request)
    assert (question.request.state, question.request.assignee) == (State.WAITING, None)
    whole(request)
    actions.answer(question, text="Type F", by=cast.ana, now=TUESDAY + DAY)
    assert anew(request).state == State.QUEUED


def test_what_was_given_and_not_begun_is_nobodys_again(cast):
    request = actions.assign(queued(cast), to=cast.ben, by=cast.cleo, now=MONDAY)
    leaves(cast.ben)
    assert leave_behind(anew(request), cast.ben)
    assert anew(request).assignee is None


def test_who_has_left_the_team_has_left_its_requests(cast):
    request = working(cast)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date())
    assert leave_behind(anew(request), cast.ben)
    assert anew(request).state == State.QUEUED


@pytest.mark.parametrize("who", ["ben", "cleo"])
def test_who_is_there_keeps_what_they_have(cast, who):
    request = working(cast)
    assert not leave_behind(anew(request), getattr(cast, who))
    assert anew(request).assignee == cast.ben


def test_who_leads_keeps_it_without_being_a_member(cast):
    request = actions.take(queued(cast), by=cast.max, now=MONDAY)
    assert not leave_behind(anew(request), cast.max)


def test_twice_changes_nothing(cast):
    request = working(cast)
    leaves(cast.ben)
    old = anew(request)
    assert leave_behind(anew(request), cast.ben)
    assert not leave_behind(anew(request), cast.ben)
    with pytest.raises(Exception, match="Somebody was faster"):
        leave_behind(old, cast.ben)
    assert kinds(request).count("left_behind") == 1
