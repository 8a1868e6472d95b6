"""What can a request be, and who moves it where?"""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.requests.states import ENDED, IN_QUEUE, MOVES, OPEN, NotPossible, State, destination, possible

VERBS = sorted(MOVES)


def reached_from(state):
    """Every state to which some verbs lead from this one."""
    found, more = set(), {state}
    while more:
        found |= more
        more = {
            to for moves in MOVES.values() for start, ways in moves.items() if start in found for to in ways
        } - found
    return found


def test_every_state_can_be_reached_from_a_draft():
    assert reached_from(State.DRAFT) == set(State)


def test_what_has_ended_stays_so():
    assert {state for state in State if reached_from(state) == {state}} == set(ENDED)


def test_whatever_is_alive_can_still_end():
    assert all(reached_from(state) & set(ENDED) for state in State)


def test_what_was_asked_is_never_a_draft_again():
    assert State.DRAFT not in set.union(*(reached_from(state) for state in State if state != State.DRAFT))


def test_work_that_was_not_complete_has_to_become_so_first():
    assert all(
        State.INCOMPLETE not in moves
        for verb, moves in MOVES.items()
        if verb not in ("complete", "decline", "withdraw", "accept_referral", "merge")
    )


@given(verb=some.sampled_from(VERBS), state=some.sampled_from(State), to=some.none() | some.sampled_from(State))
def test_a_verb_leads_where_the_table_says_or_says_that_it_cannot(verb, state, to):
    ways = MOVES[verb].get(state, ())
    assert possible(verb, state) == bool(ways)
    if ways and to in (None, *ways):
        assert destination(verb, state, to) == (to or ways[0])
    else:
        with pytest.raises(NotPossible) as refused:
            destination(verb, state, to)
        assert (refused.value.verb, refused.value.state) == (verb, state)


def test_states_in_groups():
    assert set(IN_QUEUE) < set(OPEN)
    assert not set(OPEN) & set(ENDED)


def test_the_table_needs_no_django():
    code = "import sys, footpath.requests.states; sys.exit(any(name.startswith('django') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
