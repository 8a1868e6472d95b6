"""How does somebody write a message on a request?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import (
    HOUR,
    STAGES,
    TUESDAY,
    anew,
    at,
    kinds,
    one_event,
    only,
    refused_elsewhere,
    slower,
    working,
)

from footpath.requests import actions
from footpath.requests.models import Message
from footpath.requests.refusals import Unclear
from footpath.requests.states import ENDED, State

ALIVE = [state for state in STAGES if state not in (State.DRAFT, *ENDED)]


def write(request, by, **facts):
    return actions.write(request, **{"text": "How is it going?", "by": by, "now": TUESDAY} | facts)


@pytest.mark.parametrize("state", ALIVE)
def test_everybody_on_it_reads_it(cast, state):
    request = at(cast, state)
    with one_event(request, "message_written", cast.ana):
        message = write(request, cast.ana)
    assert (message.text, message.internal, message.from_provider) == ("How is it going?", False, False)
    assert anew(request).state == state


def test_the_first_word_of_the_serving_side_is_the_first_answer(cast, asked):
    write(asked, cast.ana, now=MONDAY + HOUR)
    assert asked.targets.get(kind="first_response").met_at is None
    assert write(asked, cast.ben, now=MONDAY + 2 * HOUR).from_provider
    write(asked, cast.cleo, now=MONDAY + 3 * HOUR)
    assert asked.targets.get(kind="first_response").met_at == MONDAY + 2 * HOUR
    assert anew(asked).next_due_kind == "next_update"


def test_on_a_request_of_ones_own_nobody_speaks_for_the_team(cast):
    own = actions.submit(
        actions.save_draft(None, service=cast.move, by=cast.ben, now=MONDAY, title="A desk for me"),
        by=cast.ben, now=MONDAY,
    )  # fmt: skip
    assert not write(own, cast.ben).from_provider


def test_whoever_sees_it_may_write(cast):
    only(cast, write, State.WORKING, "ana", "ben", "cleo", "max")
    request = working(cast)
    actions.ask_question(request, text="?", asked_of=cast.dov, by=cast.ben, now=MONDAY)
    actions.watch(request, person=cast.eve, by=cast.ana, now=MONDAY)
    for person in (cast.dov, cast.eve):
        assert not write(anew(request), person).from_provider


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, write, cast.ana, *ALIVE)


def test_the_slower_one_hears_who_was_faster(cast):
    def withdraw(request):
        actions.withdraw(request, by=cast.ana, now=TUESDAY)

    assert "Ana Ferreira withdrew it" in slower(at(cast, State.QUEUED), withdraw, write, cast.ben)


@pytest.mark.parametrize("text", ["", " \t\r\n", "x" * 8001, "NUL \x00", "\ud83d"])
def test_a_text_that_cannot_be_kept_is_named(cast, asked, text):
    with pytest.raises(Unclear) as refused:
        write(asked, cast.ana, text=text)
    assert refused.value.field == "text"
    assert kinds(asked) == ["submitted"]


@pytest.mark.parametrize("text", ["x" * 8000, "é" * 8000, "👩‍🚒 \u202eright to left", "%(actor)s %s {0}", "<b>&amp;"])
def test_every_other_text_is_kept_as_it_was_written(cast, asked, text):
    write(asked, cast.ana, text=f" {text}\r\n")
    assert Message.objects.get().text == text
