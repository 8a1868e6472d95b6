"""How does work go on to another step?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import (
    DAY,
    HOUR,
    SERVING,
    TUESDAY,
    anew,
    at,
    happened_steps,
    kinds,
    new_terms,
    nothing_changes,
    one_event,
    only,
    queued,
    working,
)

from footpath.requests import actions
from footpath.requests.models import StepSpan
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.states import State

STEPS = [{"key": "look", "name": "Look at it", "who": "Ben"}, {"key": "move", "name": "Move it"}]


@pytest.fixture(autouse=True)
def two_steps(cast):
    """The work of the service goes in two steps."""
    new_terms(steps=STEPS)
    cast.move.refresh_from_db()


def move(request, by, step="move", now=TUESDAY):
    return actions.move_step(request, step=step, by=by, now=now)


def test_who_takes_it_is_in_the_first_step(cast):
    request = anew(working(cast))
    assert request.step == "look"
    assert happened_steps(request) == [("look", MONDAY, None)]


def test_it_goes_on_and_back(cast):
    request = working(cast)
    with one_event(request, "step_moved", cast.ben):
        move(request, cast.ben)
    move(anew(request), cast.cleo, "look", TUESDAY + HOUR)
    assert anew(request).step == "look"
    assert happened_steps(request) == [
        ("look", MONDAY, TUESDAY), ("move", TUESDAY, TUESDAY + HOUR), ("look", TUESDAY + HOUR, None),
    ]  # fmt: skip


def test_a_wait_for_the_customer_leaves_the_step_open(cast):
    request = working(cast)
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=TUESDAY)
    actions.answer(question, text="This.", by=cast.ana, now=TUESDAY + DAY)
    assert happened_steps(request) == [("look", MONDAY, None)]


def test_a_delivery_closes_it_and_what_comes_back_goes_on_there(cast):
    request = move(working(cast), cast.ben)
    actions.deliver(request, text="Done.", by=cast.ben, now=TUESDAY + HOUR)
    assert not StepSpan.objects.filter(until=None).exists()
    actions.send_back(request, text="Not yet.", by=cast.ana, now=TUESDAY + DAY)
    assert (anew(request).step, happened_steps(request)[-1]) == ("move", ("move", TUESDAY + DAY, None))


def test_put_back_it_waits_in_the_step_in_which_it_stood(cast):
    request = move(working(cast), cast.ben)
    actions.put_back(request, by=cast.ben, now=TUESDAY + HOUR)
    assert not StepSpan.objects.filter(until=None).exists()
    actions.take(anew(request), by=cast.cleo, now=TUESDAY + DAY)
    assert anew(request).step == "move"


@pytest.mark.parametrize("end", ["withdraw", "decline"])
def test_what_ends_leaves_no_step_open(cast, end):
    request = working(cast)
    if end == "withdraw":
        actions.withdraw(request, by=cast.ana, now=TUESDAY)
    else:
        actions.decline(request, reason="No.", alternative="C 1.04", by=cast.ben, now=TUESDAY)
    assert not StepSpan.objects.filter(until=None).exists()


def test_only_the_serving_side_moves_it(cast):
    only(cast, move, State.WORKING, *SERVING)


@pytest.mark.parametrize("state", [State.QUEUED, State.WAITING, State.DELIVERED, State.CLOSED])
def test_elsewhere_it_is_refused(cast, state):
    request = at(cast, state)

    def refused():
        with pytest.raises(Refused):
            move(request, cast.ben)

    nothing_changes(request, refused)


@pytest.mark.parametrize("step", ["look", "", "paint", "\x00"])
def test_a_step_that_there_is_not_or_in_which_it_is_is_named(cast, step):
    request = working(cast)
    with pytest.raises(Unclear) as unclear:
        move(request, cast.ben, step)
    assert unclear.value.field == "step"


def test_the_slower_one_hears_who_was_faster(cast):
    new_terms(steps=[*STEPS, {"key": "clean", "name": "Clean up"}])
    request = working(cast)
    old = anew(request)
    move(anew(request), cast.ben)
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor went on to “Move it”"):
        move(old, cast.cleo, "clean")
    assert kinds(request).count("step_moved") == 1


def test_a_service_without_steps_has_none(cast):
    new_terms(steps=[])
    request = actions.take(anew(queued(cast)), by=cast.ben, now=MONDAY)
    assert (request.step, StepSpan.objects.count()) == ("", 0)
