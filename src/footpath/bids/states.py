"""Which way does a bid take, and what may be done on it where?"""

from datetime import timedelta
from typing import Final

FRAMED: Final = "framed"  # being written: what is needed, and by which criteria offers are compared
LOCKED: Final = "locked"  # the criteria stand, with their fingerprint
OPEN: Final = "open"  # offers can come; nobody reads them, and nobody learns how many there are
SEALED_CLOSED: Final = "sealed_closed"  # the moment is over: all were opened at once, and are being scored
SCORED: Final = "scored"  # what was talked about together stands
DECIDED: Final = "decided"
DEBRIEFED: Final = "debriefed"  # everybody who did not get it was told why
VERIFIED: Final = "verified"  # after twelve months: what was promised against what came
CANCELED: Final = "canceled"  # with a reason; the offers are destroyed

AHEAD: dict[str, tuple[str, ...]] = {
    FRAMED: (LOCKED, CANCELED),
    LOCKED: (OPEN, CANCELED),
    OPEN: (SEALED_CLOSED, CANCELED),
    SEALED_CLOSED: (SCORED, CANCELED),
    SCORED: (DECIDED, CANCELED),
    DECIDED: (DEBRIEFED,),
    DEBRIEFED: (VERIFIED,),
    VERIFIED: (),
    CANCELED: (),
}
UNTIL_OPENED = (FRAMED, LOCKED, OPEN)
OPENED = (SEALED_CLOSED, SCORED, DECIDED, DEBRIEFED, VERIFIED)  # offers are read by those who compare
OVER = (VERIFIED, CANCELED)
CANCELABLE = tuple(state for state, ways in AHEAD.items() if CANCELED in ways)
AFTER_DECISION = (DECIDED, DEBRIEFED, VERIFIED)

SCORERS = 3  # at the least
MOST_MOVES = 2  # of the closing moment, later only
DEBRIEF_DAYS = 10  # working days
VERIFY_AFTER = timedelta(days=365)
LONGEST_AHEAD = timedelta(days=366)  # of the closing moment
