"""How is a line of the checklist opened again?"""

import pytest
from tests.cast import MONDAY
from tests.requests.helping import PHOTO, with_checklist
from tests.requests.stages import SERVING, at, nothing_changes, one_event, only, working

from footpath.requests import actions
from footpath.requests.checklist import still_to_do
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import State


@pytest.fixture(autouse=True)
def two_lines(cast):
    """The work of the service has a checklist of two lines."""
    with_checklist(cast)


def untick(request, by):
    return actions.untick(request, line=PHOTO, by=by, now=MONDAY)


def test_it_is_open_again(cast):
    request = actions.tick(working(cast), line=PHOTO, by=cast.ben, now=MONDAY)
    with one_event(request, "unticked", cast.cleo):
        untick(request, cast.cleo)
    assert still_to_do(request) == [PHOTO]


def test_what_is_open_already_is_told(cast):
    request = working(cast)

    def again():
        with pytest.raises(SomebodyWasFaster):
            untick(request, cast.ben)

    nothing_changes(request, again)


def test_those_who_serve_alone(cast):
    def act(request, by):
        request.ticks.get_or_create(text=PHOTO, defaults={"by": cast.ben, "at": MONDAY})
        return untick(request, by)

    only(cast, act, State.QUEUED, *SERVING)


def test_in_the_queue_alone(cast):
    with pytest.raises(Refused):
        untick(at(cast, State.DECLINED), cast.ben)
