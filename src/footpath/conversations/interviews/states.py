"""Which way does a talk about one's service take, and what may be done on it where?"""

from typing import Final

INVITED: Final = "invited"  # the customer has not answered
ACCEPTED: Final = "accepted"  # both know when
RUNNING: Final = "running"  # they talk
WRITING: Final = "writing"  # the customer would rather write
NOTED: Final = "noted"  # the customer looks through the notes
APPROVED: Final = "approved"  # what the customer left of them may be told
TOLD: Final = "told"  # coworkers have heard what came of it
CLOSED: Final = "closed"
DECLINED: Final = "declined"
CANCELED: Final = "canceled"
LAPSED: Final = "lapsed"  # nobody answered, or nobody came

AHEAD: dict[str, tuple[str, ...]] = {
    INVITED: (ACCEPTED, WRITING, DECLINED, CANCELED, LAPSED),
    ACCEPTED: (INVITED, RUNNING, WRITING, DECLINED, CANCELED, LAPSED),
    RUNNING: (NOTED, CANCELED),
    WRITING: (APPROVED, DECLINED, CANCELED, LAPSED),
    NOTED: (APPROVED, CANCELED),
    APPROVED: (TOLD, CLOSED),
    TOLD: (CLOSED,),
    CLOSED: (),
    DECLINED: (),
    CANCELED: (),
    LAPSED: (),
}
OPEN = (INVITED, ACCEPTED, RUNNING, WRITING, NOTED)  # one of these at a time between the same two people
TO_COME = (INVITED, ACCEPTED)
IN_CALENDARS = (INVITED, ACCEPTED, RUNNING)
TAKES_NOTES = (RUNNING, WRITING)
HAS_NOTES = (RUNNING, WRITING, NOTED, APPROVED, TOLD, CLOSED)
AFTER = (APPROVED, TOLD, CLOSED)  # what was approved can be told
ENDED = (CLOSED, DECLINED, CANCELED, LAPSED)
