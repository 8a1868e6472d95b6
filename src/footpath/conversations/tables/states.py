"""Which way do a round table, its dates and its issues go?"""

from typing import Final

RUNNING: Final = "running"
ENDED: Final = "ended"

PLANNED: Final = "planned"
HELD: Final = "held"
CANCELED: Final = "canceled"

RAISED: Final = "raised"
ACCEPTED: Final = "accepted"  # with an owner and a day
DECLINED: Final = "declined"  # with the reason
DOING: Final = "doing"
DONE: Final = "done"
CONFIRMED: Final = "confirmed"  # by whoever raised it
TAKEN_BACK: Final = "taken_back"

TABLE_AHEAD: dict[str, tuple[str, ...]] = {RUNNING: (ENDED,), ENDED: ()}
DATE_AHEAD: dict[str, tuple[str, ...]] = {PLANNED: (HELD, CANCELED), HELD: (), CANCELED: ()}
ISSUE_AHEAD: dict[str, tuple[str, ...]] = {
    RAISED: (ACCEPTED, DECLINED, TAKEN_BACK),
    ACCEPTED: (DOING, DONE, DECLINED, TAKEN_BACK),
    DOING: (DONE, DECLINED, TAKEN_BACK),
    DONE: (CONFIRMED, DOING),  # not confirmed: it goes on, with words
    DECLINED: (),
    CONFIRMED: (),
    TAKEN_BACK: (),
}
IN_HAND = (ACCEPTED, DOING)  # somebody owes it by a day
BOARD = (RAISED, ACCEPTED, DOING, DONE, CONFIRMED, DECLINED)
