"""Does a page offer what can be done, and nothing else? tests/requests/test_columns.py tries it at random, too."""

import pytest
from tests.requests.stages import STAGES, TUESDAY, accepted, anew, at, day, sign_off, withdrawn

from footpath.requests import actions
from footpath.requests.offers import offers
from footpath.requests.permissions import MAY, sides, standing
from footpath.requests.states import State


def offered(person, request):
    request = anew(request)
    return set(offers(person, request, sides(standing(person, TUESDAY.date()), request)))


SAME = {"merge", "split"}
CUSTOMER = {  # what Ana finds beside watching and writing
    State.DRAFT: {"attach"},
    State.INCOMPLETE: {"complete", "ask_question", "ask_emergency", "attach", "withdraw", "merge"},
    State.SIGN_OFF: {"ask_question", "ask_emergency", "attach", "withdraw", "merge"},
    State.QUEUED: {*SAME, "nudge", "make_offer", "ask_question", "ask_emergency", "attach", "withdraw"},
    State.WORKING: {*SAME, "nudge", "make_offer", "ask_question", "attach", "withdraw"},
    State.WAITING: {*SAME, "make_offer", "ask_question", "attach", "withdraw"},
    State.DELIVERED: {"accept", "send_back", "attach"},
    State.ACCEPTED: {"reopen", "rate", "attach"},
    State.CLOSED: {"rate"},
    State.DECLINED: set(),
    State.WITHDRAWN: set(),
}
TALKS = {"make_offer", "not_now"}
CHAIN = {"need", "order_from_vendor"}
SERVER = {  # what Ben finds beside noting, watching and writing
    State.DRAFT: set(),
    State.INCOMPLETE: {"merge", "found_it", "ask_question", "ask_emergency", "refer", "decline", "attach", "log_call"},
    State.SIGN_OFF: {"merge", "ask_question", "ask_emergency", "decline", "attach", "log_call"},
    State.QUEUED: {
        *TALKS, *CHAIN, *SAME, "take", "promise", "assign", "ask_question", "ask_emergency", "wait", "refer", "decline",
        "attach", "log_call",
    },
    State.WORKING: {
        *TALKS, *CHAIN, *SAME, "put_back", "deliver", "promise", "assign", "ask_question", "wait", "refer", "decline",
        "attach", "log_call",
    },
    State.WAITING: {
        *TALKS, *CHAIN, *SAME, "resume", "promise", "assign", "ask_question", "refer", "decline", "attach", "log_call",
    },
    State.DELIVERED: {"attach", "log_call"},
    State.ACCEPTED: {"attach"},
    State.CLOSED: set(),
    State.DECLINED: set(),
    State.WITHDRAWN: set(),
}  # fmt: skip


ANSWERS = {"accept_offer", "counter_offer", "decline_offer"}


def test_an_offer_is_answered_by_the_other_side_and_taken_back_by_its_own(cast):
    request = at(cast, State.QUEUED)
    actions.make_offer(request, by_day=day(8), reason="Two are ill.", by=cast.ben, now=TUESDAY)
    verbs = {"make_offer", "not_now", "take_back_offer", *ANSWERS}
    assert offered(cast.ana, request) & verbs == ANSWERS
    assert offered(cast.cleo, request) & verbs == {"take_back_offer"}
    actions.promise(anew(request), by_day=day(4), by=cast.ben, now=TUESDAY)
    assert offered(cast.cleo, request) & verbs == {"make_offer"}  # who has promised offers another day


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
    serves = {"serve"} if state not in (State.DRAFT, State.WITHDRAWN, State.DECLINED) else set()
    assert offered(cast.ana, request) - {"write", "watch"} == CUSTOMER[state] | serves
    assert offered(cast.ben, request) - {"write", "watch", "note"} == SERVER[state] | serves
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
    elsewhere = {"submit", "unwatch", "move_step", "tick"}  # a page of its own, who follows, steps and a checklist
    elsewhere |= ANSWERS | {"take_back_offer"}  # where an offer is open
    elsewhere |= {"end_need", "note_vendor_date", "note_arrival", "cancel_order"}  # where it needs something
    elsewhere |= {"accept_referral", "refuse_referral", "take_back_referral"}  # where somebody is asked to take it over
    elsewhere |= {"unmerge"}  # where it was merged
    elsewhere |= {"see_displacement", "tell_outside"}  # where an emergency came first; for somebody outside
    assert everywhere == set(MAY) - elsewhere


def test_to_overtake_is_asked_once(cast):
    request = at(cast, State.QUEUED)
    words = {"unforeseen": "The carrier lost it.", "protects": "The fair on Monday."}
    actions.ask_emergency(request, **words, by=cast.ben, now=TUESDAY)
    assert "ask_emergency" not in offered(cast.ana, request) | offered(cast.ben, request)
