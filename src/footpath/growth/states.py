"""Which way does an action plan take, and what may be done on it where?"""

from datetime import timedelta
from typing import Final

DRAFT: Final = "draft"  # being written
ACTIVE: Final = "active"
CHECKIN_DUE: Final = "checkin_due"  # its owner is asked how it goes
MET: Final = "met"  # the figures have reached what was aimed at
NOT_MET: Final = "not_met"  # the day of the last look is over, and they have not
DROPPED: Final = "dropped"  # with a reason
CLOSED: Final = "closed"  # what was learned is written down

AHEAD: dict[str, tuple[str, ...]] = {
    DRAFT: (ACTIVE,),
    ACTIVE: (CHECKIN_DUE, MET, NOT_MET, DROPPED),
    CHECKIN_DUE: (ACTIVE, MET, NOT_MET, DROPPED),
    MET: (CLOSED,),
    NOT_MET: (ACTIVE, CLOSED),  # looked at again later
    DROPPED: (CLOSED,),
    CLOSED: (),
}
UNDER_WAY = (ACTIVE, CHECKIN_DUE)
WRITTEN = (DRAFT, *UNDER_WAY)  # steps may be added and ticked
JUDGED = (MET, NOT_MET, DROPPED)

CHECK_INS = (2, 6, 12)  # weeks after it began
NUDGE_AFTER = timedelta(days=7)  # without a check-in
MOST_NUDGES = 2  # then it is left alone
