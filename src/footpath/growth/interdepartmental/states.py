"""Which way do an interdepartmental team and what it takes up go?"""

from typing import Final

# The team itself
PREPARED: Final = "prepared"  # waits for a sponsor who says yes
RUNNING: Final = "running"
ENDED: Final = "ended"

# A seat in it
INVITED: Final = "invited"
TAKEN: Final = "taken"
DECLINED: Final = "declined"
LEFT: Final = "left"
GONE: Final = "gone"  # they work here no more, or the team has ended before they answered

# A meeting
PLANNED: Final = "planned"
HELD: Final = "held"
CANCELED: Final = "canceled"

# A topic of its agenda
STANDS: Final = "stands"
TALKED: Final = "talked"
DROPPED: Final = "dropped"

# A policy under review
OPEN: Final = "open"
KEPT: Final = "kept"
CHANGED: Final = "changed"
GIVEN_UP: Final = "given_up"

# A decision
DONE: Final = "done"
SUPERSEDED: Final = "superseded"  # a later one holds

# An experiment
MEASURED: Final = "measured"

COUNCIL_AHEAD: dict[str, tuple[str, ...]] = {
    PREPARED: (RUNNING, ENDED),
    RUNNING: (PREPARED, ENDED),  # its sponsor has left
    ENDED: (),
}
SEAT_AHEAD: dict[str, tuple[str, ...]] = {
    INVITED: (TAKEN, DECLINED, GONE),
    TAKEN: (LEFT, GONE),
    DECLINED: (),
    LEFT: (),
    GONE: (),
}
MEETING_AHEAD: dict[str, tuple[str, ...]] = {PLANNED: (HELD, CANCELED), HELD: (), CANCELED: ()}
TOPIC_AHEAD: dict[str, tuple[str, ...]] = {STANDS: (TALKED, DROPPED), TALKED: (), DROPPED: ()}
VERDICTS = (KEPT, CHANGED, GIVEN_UP)
POLICY_AHEAD: dict[str, tuple[str, ...]] = {OPEN: VERDICTS, KEPT: (), CHANGED: (), GIVEN_UP: ()}
DECISION_AHEAD: dict[str, tuple[str, ...]] = {OPEN: (DONE, SUPERSEDED), DONE: (SUPERSEDED,), SUPERSEDED: ()}
TRIAL_AHEAD: dict[str, tuple[str, ...]] = {RUNNING: (MEASURED,), MEASURED: ()}
SITS = (INVITED, TAKEN)
