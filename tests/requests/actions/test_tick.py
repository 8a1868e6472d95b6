"""How is a line of the checklist ticked off?"""

import pytest
from tests.cast import MONDAY
from tests.requests.helping import KEYS, PHOTO, with_checklist
from tests.requests.stages import SERVING, anew, at, nothing_changes, one_event, only, working

from footpath.requests import actions
from footpath.requests.checklist import checklist_of, still_to_do
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.states import State


@pytest.fixture(autouse=True)
def two_lines(cast):
    """The work of the service has a checklist of two lines."""
    with_checklist(cast)


def tick(request, by, line=PHOTO):
    return actions.tick(request, line=line, by=by, now=MONDAY)


def test_it_says_who_did_it_and_when(cast):
    request = working(cast)
    with one_event(request, "ticked", cast.ben):
        tick(request, cast.ben)
    first, second = checklist_of(anew(request))
    assert (first.tick.by, first.tick.at, second.tick) == (cast.ben, MONDAY, None)


def test_nothing_is_delivered_before_what_must_be_done(cast):
    request = tick(working(cast), cast.ben, KEYS)
    assert still_to_do(request) == [PHOTO]
    with pytest.raises(Refused, match=PHOTO):
        actions.deliver(request, text="All six stand.", by=cast.ben, now=MONDAY)
    assert anew(request).state == State.WORKING
    tick(anew(request), cast.ben)
    assert actions.deliver(anew(request), text="All six stand.", by=cast.ben, now=MONDAY).state == State.DELIVERED


def test_what_is_ticked_off_already_is_told(cast):
    request = tick(working(cast), cast.ben)

    def again():
        with pytest.raises(SomebodyWasFaster, match="Ben Okafor ticked off"):
            tick(request, cast.cleo)

    nothing_changes(request, again)


def test_a_line_of_another_list_is_none(cast):
    with pytest.raises(Unclear) as refusal:
        tick(working(cast), cast.ben, "Feed the cat")
    assert refusal.value.field == "line"


def test_those_who_serve_alone(cast):
    only(cast, tick, State.QUEUED, *SERVING)


@pytest.mark.parametrize("state", [State.INCOMPLETE, State.DECLINED])
def test_in_the_queue_alone(cast, state):
    request = at(cast, state)
    with pytest.raises(Refused):
        tick(request, cast.ben)
