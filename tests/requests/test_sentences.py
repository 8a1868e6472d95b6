"""Do the first two lines of a request's page say what is so, and who has to act?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import STAGES, TUESDAY, anew, at, delivered, questioned, working

from footpath.requests import actions
from footpath.requests.permissions import sides, standing
from footpath.requests.sentences import ball, silence_note, situation
from footpath.requests.states import State


def lines(request, reader):
    """What the reader reads, and whether it is their turn."""
    request = anew(request)
    questions = list(request.questions.filter(answered_at=None))
    found = ball(request, reader, sides(standing(reader, TUESDAY.date()), request), questions)
    return situation(request, questions), found.text, found.yours


TURN = {  # whose turn it is
    State.DRAFT: "",
    State.INCOMPLETE: "ana",
    State.SIGN_OFF: "max",
    State.QUEUED: "cleo",
    State.WORKING: "ben",
    State.WAITING: "ana",
    State.DELIVERED: "ana",
    State.ACCEPTED: "",
    State.CLOSED: "",
    State.DECLINED: "",
    State.WITHDRAWN: "",
}


@pytest.mark.parametrize("state", STAGES)
def test_in_every_state_those_whose_turn_it_is_read_it(cast, state):
    request = at(cast, state)
    for name in ("ana", "ben", "cleo", "max", "dov"):
        sentence, text, yours = lines(request, getattr(cast, name))
        assert sentence
        assert "%(" not in sentence + text
        if name in ("ana", TURN[state] or "ana"):
            assert yours == (name == TURN[state])


def test_who_was_asked_reads_that_it_is_their_turn_and_the_customer_that_it_is_not(cast):
    question = questioned(cast, asked_of=cast.dov)
    assert lines(question.request, cast.dov)[1:] == ("Waiting for your answer", True)
    sentence, text, yours = lines(question.request, cast.ana)
    assert "answer from Dov Levi" in sentence
    assert "clock stands still" not in sentence
    assert (text, yours) == ("Waiting for a coworker's answer", False)


def test_while_it_waits_for_the_customer_the_clock_stands_still(cast):
    sentence, _text, _yours = lines(questioned(cast).request, cast.ben)
    assert "The provider's clock stands still." in sentence


@pytest.mark.parametrize(("waits_for", "words"), [("team", "another team"), ("outside", "somebody outside")])
def test_what_it_waits_for_is_named(cast, waits_for, words):
    request = working(cast)
    actions.wait_for(request, waits_for=waits_for, note="100% %(team)s", by=cast.ben, now=MONDAY)
    sentence, text, yours = lines(request, cast.ana)
    assert sentence == f"It waits for {words}: 100% %(team)s."
    assert (words in text, yours) == (True, False)


def test_a_delivery_says_when_silence_becomes_a_yes(cast):
    assert "it counts as accepted on" in silence_note(delivered(cast))
    assert silence_note(working(cast)) == ""
