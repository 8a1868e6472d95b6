"""Which way does a focus group take, and a place in it, and what may be done on it where?"""

from typing import Final

PLANNED: Final = "planned"
RECRUITING: Final = "recruiting"  # people are invited
HELD: Final = "held"  # they met; notes are typed, then put into themes by two
CODED: Final = "coded"  # both agree; whoever was there looks at the themes
CHECKED: Final = "checked"
REPORTED: Final = "reported"
JOINED: Final = "joined"  # a theme of it stands beside a question of a survey
CANCELED: Final = "canceled"

AHEAD: dict[str, tuple[str, ...]] = {
    PLANNED: (RECRUITING, CANCELED),
    RECRUITING: (HELD, CANCELED),
    HELD: (CODED, CANCELED),
    CODED: (CHECKED, CANCELED),
    CHECKED: (REPORTED,),
    REPORTED: (JOINED,),
    JOINED: (),
    CANCELED: (),
}
WAY: Final = (PLANNED, RECRUITING, HELD, CODED, CHECKED, REPORTED, JOINED)
AHEAD_OF_IT: Final = (PLANNED, RECRUITING)
MET: Final = (HELD, CODED, CHECKED, REPORTED, JOINED)
HAS_THEMES: Final = (CODED, CHECKED, REPORTED, JOINED)  # whoever was there reads what it came to
OUT: Final = (REPORTED, JOINED)

# A place in a group.
RESERVE: Final = "reserve"  # drawn, not asked yet; knows nothing of it
ASKED: Final = "asked"
SEATED: Final = "seated"
WAITING: Final = "waiting"  # said yes when all seats were taken
NO: Final = "no"  # nobody asks why
LEFT: Final = "left"
PASSED: Final = "passed"  # asked enough this month, or not free to sit there any more
GONE: Final = "gone"  # took their yes back after the meeting: no name stands here

KNOWS: Final = (ASKED, SEATED, WAITING)  # those who have a say in it
