"""What can a request be, and who moves it where?"""

from enum import StrEnum


class State(StrEnum):
    """Where a request stands."""

    DRAFT = "draft"
    INCOMPLETE = "incomplete"
    SIGN_OFF = "sign_off"
    QUEUED = "queued"
    WORKING = "working"
    WAITING = "waiting"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    CLOSED = "closed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class WaitsFor(StrEnum):
    """Whom a waiting request waits for."""

    CUSTOMER = "customer"
    PERSON = "person"
    TEAM = "team"
    OUTSIDE = "outside"


class NotPossible(Exception):
    """This cannot be done to a request that stands where it stands."""

    def __init__(self, verb: str, state: str) -> None:
        super().__init__(f"{verb} is not possible while {state}")
        self.verb, self.state = verb, state


_S = State
# verb -> {from: every state it may lead to}; the first one is meant when the verb names none
MOVES: dict[str, dict[State, tuple[State, ...]]] = {
    "submit": {_S.DRAFT: (_S.QUEUED, _S.INCOMPLETE, _S.SIGN_OFF)},
    "complete": {_S.INCOMPLETE: (_S.QUEUED, _S.SIGN_OFF)},
    "approve": {_S.SIGN_OFF: (_S.QUEUED,)},
    "take": {_S.QUEUED: (_S.WORKING,)},
    "put_back": {_S.WORKING: (_S.QUEUED,)},
    "wait": {_S.QUEUED: (_S.WAITING,), _S.WORKING: (_S.WAITING,), _S.WAITING: (_S.WAITING,)},
    "resume": {_S.WAITING: (_S.WORKING, _S.QUEUED)},
    "deliver": {_S.WORKING: (_S.DELIVERED,)},
    "accept": {_S.DELIVERED: (_S.ACCEPTED,)},
    "send_back": {_S.DELIVERED: (_S.WORKING,)},
    "reopen": {_S.ACCEPTED: (_S.WORKING,)},
    "close": {_S.ACCEPTED: (_S.CLOSED,)},
    "accept_referral": dict.fromkeys(
        (_S.INCOMPLETE, _S.QUEUED, _S.WORKING, _S.WAITING), (_S.QUEUED, _S.INCOMPLETE, _S.SIGN_OFF)
    ),
    "decline": dict.fromkeys((_S.INCOMPLETE, _S.SIGN_OFF, _S.QUEUED, _S.WORKING, _S.WAITING), (_S.DECLINED,)),
    "withdraw": dict.fromkeys((_S.INCOMPLETE, _S.SIGN_OFF, _S.QUEUED, _S.WORKING, _S.WAITING), (_S.WITHDRAWN,)),
    "merge": dict.fromkeys((_S.INCOMPLETE, _S.SIGN_OFF, _S.QUEUED, _S.WORKING, _S.WAITING), (_S.WITHDRAWN,)),
}

OPEN = (_S.INCOMPLETE, _S.SIGN_OFF, _S.QUEUED, _S.WORKING, _S.WAITING)  # somebody still owes something
IN_QUEUE = (_S.QUEUED, _S.WORKING, _S.WAITING)  # what a team's board shows
ENDED = (_S.CLOSED, _S.DECLINED, _S.WITHDRAWN)


def destination(verb: str, state: str, to: State | None = None) -> State:
    """Where `verb` leads from `state`; NotPossible when it leads nowhere, or not `to`."""
    ways = MOVES[verb].get(State(state), ())
    if not ways or (to is not None and to not in ways):
        raise NotPossible(verb, state)
    return to or ways[0]


def possible(verb: str, state: str) -> bool:
    """Whether `verb` can move a request that is in `state`."""
    return State(state) in MOVES[verb]
