"""What can a wave be, and what leads where?"""

from enum import StrEnum


class State(StrEnum):
    """Where a wave is; the same values as models.WaveState, which knows their words."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    RELEASED = "released"
    ACTED = "acted"
    ARCHIVED = "archived"
    CALLED_OFF = "called_off"


_S = State
# verb -> {from: to}. Nothing leads back to OPEN: whoever wants more answers plans the next wave, with its own plan.
MOVES: dict[str, dict[State, State]] = {
    "open": {_S.PLANNED: _S.OPEN},
    "close": {_S.OPEN: _S.CLOSED},
    "release": {_S.CLOSED: _S.RELEASED},
    "act": {_S.RELEASED: _S.ACTED, _S.ACTED: _S.ACTED},
    "archive": {_S.RELEASED: _S.ARCHIVED, _S.ACTED: _S.ARCHIVED},
    "call_off": {_S.PLANNED: _S.CALLED_OFF, _S.OPEN: _S.CALLED_OFF},
}
SHOWN = (_S.RELEASED, _S.ACTED, _S.ARCHIVED)  # figures may be read
STRENGTH = {"identified": 0, "confidential": 1, "anonymous": 2}  # of the protection that a mode gives


class NotPossible(Exception):
    """This cannot be done to a wave that stands where it stands."""


def destination(verb: str, state: str) -> State:
    """Where `verb` leads from `state`; NotPossible when it leads nowhere."""
    to = MOVES[verb].get(State(state))
    if to is None:
        raise NotPossible(f"{verb} is not possible while {state}")
    return to


def possible(verb: str, state: str) -> bool:
    """Whether `verb` can move a wave that is in `state`."""
    return State(state) in MOVES[verb]


def is_weaker(mode: str, than: str) -> bool:
    """Whether `mode` protects less than another one."""
    return STRENGTH[mode] < STRENGTH[than]
