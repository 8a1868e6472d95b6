"""Is it measured how long each step takes?"""

from tests.cast import MONDAY
from tests.requests.stages import DAY, HOUR, anew, new_terms, working

from footpath.catalog.models import Service
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import note_paces
from footpath.requests.step_pace import step_paces
from footpath.requests.steps import steps_of

STEPS = [{"key": "look", "name": "Look at it", "who": "Ben"}, {"key": "move", "name": "Move it"}]


def walked(cast, hours):
    """So many working hours of looking, two of which it waits for Ana; then it is moved in an hour."""
    new_terms(steps=STEPS)
    cast.move.refresh_from_db()
    request = anew(working(cast))
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY)
    actions.answer(question, text="This.", by=cast.ana, now=MONDAY + 2 * HOUR)
    actions.move_step(request, step="move", by=cast.ben, now=MONDAY + hours * HOUR)
    return request


def test_working_time_without_waits_for_the_customer(cast):
    for hours in (3, 3):
        request = walked(cast, hours)
        actions.deliver(request, text="Done.", by=cast.ben, now=MONDAY + DAY + 2 * HOUR)
    walked(cast, 3)
    found = step_paces(Service.objects.all(), MONDAY + 2 * DAY)[cast.move.pk]
    assert found["look"] == {"median": 3600, "p85": 3600, "n": 3, "now": 0}
    assert found["move"] == {"median": 7 * 3600, "p85": 7 * 3600, "n": 2, "now": 1}


def test_visits_of_one_request_count_together(cast):
    request = walked(cast, 3)
    actions.move_step(request, step="look", by=cast.ben, now=MONDAY + 6 * HOUR)
    actions.move_step(request, step="move", by=cast.ben, now=MONDAY + 7 * HOUR)
    found = step_paces(Service.objects.all(), MONDAY + DAY)[cast.move.pk]
    assert (found["look"]["median"], found["look"]["n"]) == (2 * 3600, 1)


def test_what_was_longer_ago_than_half_a_year_does_not_count(cast):
    actions.withdraw(walked(cast, 3), by=cast.ana, now=MONDAY + DAY)
    assert step_paces(Service.objects.all(), MONDAY + 200 * DAY) == {}


def test_it_is_noted_on_the_service_and_read_on_the_page(cast):
    for _ in range(3):
        request = walked(cast, 3)
    note_paces(Service.objects.all(), MONDAY + DAY)
    look, move = steps_of(ServiceRequest.objects.with_names().get(pk=request.pk))
    assert (look.behind, look.here, look.usual) == (True, False, "half within 1 h, 17 in 20 within 1 h")
    assert (move.behind, move.here, move.others) == (False, True, "3 in it now")


def test_a_service_without_steps_shows_none(cast):
    assert steps_of(working(cast)) == []
