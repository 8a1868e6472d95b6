"""Which way does a workshop take, and how long is what was written in it kept?"""

from datetime import timedelta
from typing import Final

PREPARED: Final = "prepared"  # the facilitator looks at it alone
OPEN: Final = "open"  # guests are let in
CLOSED: Final = "closed"  # it is read and taken home

AHEAD: dict[str, tuple[str, ...]] = {
    PREPARED: (OPEN,),
    OPEN: (CLOSED,),
    CLOSED: (),
}
WRITTEN = (PREPARED, OPEN)  # what may be written in
MOST_GUESTS = 60
MOST_ALIVE = 200  # workshops of people without an account that are kept at once
ROOM = 5  # so many of those in the room must have answered before the screen shows anything of it
LOOK_BACK = timedelta(days=60)  # after the end everybody is asked once more how sure they are
KEPT = timedelta(days=90)  # after the end, or after the last time that somebody wrote
