"""Does a page offer what can be done, and nothing else? tests/requests/test_columns.py tries it at random, too."""

import pytest
from tests.requests.stages import STAGES, TUESDAY, accepted, anew, at, sign_off, withdrawn

from footpath.requests import actions
from footpath.requests.offers import offers
from footpath.requests.permissions import MAY, sides, standing
from footpath.requests.states import State


def offered(person, request):
    request = anew(request)
    return set(offers(person, request, sides(standing(person, TUESDAY.date()), request)))


CUSTOMER = {  # what Ana finds beside watching and writing
    State.DRAFT: {"attach"},
    State.INCOMPLETE: {"complete", "ask_question", "attach", "withdraw"},
    State.SIGN_OFF: {"ask_question", "attach", "withdraw"},
    State.QUEUED: {"ask_question", "attach", "withdraw"},
    State.WORKING: {"ask_question", "attach", "withdraw"},
    State.WAITING: {"ask_question", "attach", "withdraw"},
    State.DELIVERED: {"accept", "send_back", "attach"},
    State.ACCEPTED: {"reopen", "rate", "attach"},
    State.CLOSED: {"rate"},
    State.DECLINED: set(),
    State.WITHDRAWN: set(),
}
SERVER = {  # what Ben finds beside noting, watching and writing
    State.DRAFT: set(),
    State.INCOMPLETE: {"found_it", "ask_question", "decline", "attach", "log_call"},
    State.SIGN_OFF: {"ask_question", "decline", "attach", "log_call"},
    State.QUEUED: {"take", "promise", "assign", "ask_question", "wait", "decline", "attach", "log_call"},
    State.WORKING: {
        "put_back", "deliver", "promise", "assign", "ask_question", "wait", "decline", "attach", "log_call",
    },
    State.WAITING: {"resume", "promise", "assign", "ask_question", "decline", "attach", "log_call"},
    State.DELIVERED: {"attach", "log_call"},
    State.ACCEPTED: {"attach"},
    State.CLOSED: set(),
    State.DECLINED: set(),
    State.WITHDRAWN: set(),
}  # fmt: skip


def test_who_has_to_agree_says_yes_or_no_or_asks(cast):
    """Also about what their own people serve, here."""
    request = sign_off(cast)
    offered_to_max = offered(cast.max, request)
    assert {"agree", "refuse_sign_off", "ask_question", "write"} <= offered_to_max
    actions.agree(request, by=cast.max, now=TUESDAY)
    assert not {"agree", "refuse_sign_off"} & offered(cast.max, request)


@pytest.mark.parametrize("state", STAGES)
def test_what_each_side_is_offered(cast, state):
    request = at(cast, state)
    assert offered(cast.ana, request) - {"write", "watch"} == CUSTOMER[state]
    assert offered(cast.ben, request) - {"write", "watch", "note"} == SERVER[state]
    assert offered(cast.dov, request) == offered(cast.eve, request) == set()


def test_who_merely_follows_writes_and_asks_others_in(cast):
    request = at(cast, State.WORKING)
    actions.watch(request, person=cast.eve, by=cast.ana, now=TUESDAY)
    assert offered(cast.eve, request) == {"write", "watch", "unwatch"}


def test_it_is_rated_once(cast):
    request = accepted(cast)
    actions.rate(request, stars=5, by=cast.ana, now=TUESDAY)
    assert "rate" not in offered(cast.ana, request)


def test_who_has_left_is_offered_nothing(cast):
    request = at(cast, State.QUEUED)
    cast.ana.is_active = False
    assert offered(cast.ana, request) == set()


def test_on_what_has_ended_the_team_may_still_note(cast):
    assert offered(cast.ben, withdrawn(cast)) - {"watch"} == {"note"}


def test_every_right_is_offered_somewhere(cast):
    people = (cast.ana, cast.ben, cast.max)
    everywhere = set().union(*(offered(person, at(cast, state)) for state in STAGES for person in people))
    elsewhere = {"submit", "unwatch", "move_step"}  # a page of its own, who follows, a service whose work has steps
    assert everywhere == set(MAY) - elsewhere
