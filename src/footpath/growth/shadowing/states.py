"""Which way does a visit take, and what may be done on it where?"""

from typing import Final

REQUESTED: Final = "requested"  # waits for a place
OFFERED: Final = "offered"  # a round has found a place; the visitor has three working days to say yes
CONSENTS: Final = "consents"  # the place is held; those whose yes it takes are asked
MATCHED: Final = "matched"  # everybody said yes
PREPARED: Final = "prepared"  # three questions are written
DONE: Final = "done"  # it took place; both look back
DEBRIEFED: Final = "debriefed"
ASKED: Final = "asked"  # thirty days later: what did you change?
CLOSED: Final = "closed"
WITHDRAWN: Final = "withdrawn"  # by the visitor
CANCELLED: Final = "cancelled"  # by anybody else, or by time

AHEAD: dict[str, tuple[str, ...]] = {
    REQUESTED: (OFFERED, CONSENTS, WITHDRAWN, CANCELLED),
    OFFERED: (REQUESTED, CONSENTS, WITHDRAWN, CANCELLED),
    CONSENTS: (REQUESTED, MATCHED, WITHDRAWN, CANCELLED),
    MATCHED: (REQUESTED, PREPARED, DONE, WITHDRAWN, CANCELLED),
    PREPARED: (REQUESTED, PREPARED, DONE, WITHDRAWN, CANCELLED),
    DONE: (DEBRIEFED, CLOSED),
    DEBRIEFED: (ASKED,),
    ASKED: (CLOSED,),
    CLOSED: (),
    WITHDRAWN: (),
    CANCELLED: (),
}
AGREED = (MATCHED, PREPARED)
CONSENTED = (CONSENTS, *AGREED)  # a consent may be taken back
HELD = (OFFERED, *CONSENTED)  # the visit holds a place
BEFORE = (REQUESTED, *HELD)
TOOK_PLACE = (DONE, DEBRIEFED, ASKED, CLOSED)
OVER = tuple(state for state, ways in AHEAD.items() if not ways)
OPEN = tuple(state for state, ways in AHEAD.items() if ways)

ANSWER_DAYS = 3  # working days to accept a place
DEBRIEF_DAYS = 5  # working days to look back
CHANGE_AFTER = 30  # days until the visitor is asked what they changed
SILENCE = 14  # days after a question that nobody answers, then it is over
