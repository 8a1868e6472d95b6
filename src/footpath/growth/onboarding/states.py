"""Which way does an onboarding take, and each thing in it?"""

from datetime import timedelta
from typing import Final

LOCKED: Final = "locked"  # until a buddy is named
OPEN: Final = "open"
DONE: Final = "done"  # whoever does it says so
CONFIRMED: Final = "confirmed"  # somebody else has seen it
WAIVED: Final = "waived"  # with a reason

AHEAD: dict[str, tuple[str, ...]] = {
    LOCKED: (OPEN, WAIVED),
    OPEN: (DONE, CONFIRMED, WAIVED),  # what the checker does is confirmed with that
    DONE: (OPEN, CONFIRMED, WAIVED),  # undone, or sent back with a word
    CONFIRMED: (),
    WAIVED: (),
}
SETTLED = (CONFIRMED, WAIVED)

UNDER_WAY: Final = "under_way"
COMPLETE: Final = "complete"  # everything is confirmed or waived
ENDED: Final = "ended"  # before that

MILESTONES = (1, 5, 30, 60, 90)  # working days
LAST_DAY = 90
FRESH_EYES = (11, 20)  # the working days of weeks three and four
VISITS, VISITS_DUE = 5, 20  # at most so many customers to meet, until then
FURTHEST = timedelta(days=180)  # from today to a first day, either way
NEW_FOR = timedelta(days=90)  # who joined in these days is new
