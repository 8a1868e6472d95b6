"""Which way does a coaching talk take, and what may be done on it where?"""

from typing import Final

DRAFT: Final = "draft"  # on the sheet of whoever leads somebody, who alone sees it
OFFERED: Final = "offered"  # the person reads what it is for, and the facts, ahead of it
ACCEPTED: Final = "accepted"
HELD: Final = "held"  # they have talked; what they agree on waits for the yes of both
AGREED: Final = "agreed"  # both said yes to the same words
FOLLOWED: Final = "followed"  # looked at for the last time
DONE: Final = "done"  # they have talked, and there was nothing to agree on
DECLINED: Final = "declined"  # the person said: not now
TAKEN_BACK: Final = "taken_back"
UNWRITTEN: Final = "unwritten"  # they have talked, and the person wants nothing of it kept in writing
LEFT: Final = "left"  # one of the two has left, or somebody else leads the person by now

AHEAD: dict[str, tuple[str, ...]] = {
    DRAFT: (OFFERED,),
    OFFERED: (OFFERED, ACCEPTED, DECLINED, TAKEN_BACK, LEFT),
    ACCEPTED: (OFFERED, HELD, UNWRITTEN, DECLINED, TAKEN_BACK, LEFT),
    HELD: (HELD, AGREED, DONE, UNWRITTEN, LEFT),
    AGREED: (HELD, AGREED, FOLLOWED, UNWRITTEN, LEFT),
    FOLLOWED: (),
    DONE: (),
    DECLINED: (),
    TAKEN_BACK: (),
    UNWRITTEN: (),
    LEFT: (),
}
BEFORE = (DRAFT, OFFERED, ACCEPTED)  # of these there is one between two people
COMING = (OFFERED, ACCEPTED)
WORDED = (HELD, AGREED)  # what was agreed may be said in other words
OPEN = (*BEFORE, *WORDED)
TALKED = (HELD, AGREED, FOLLOWED, DONE, UNWRITTEN)
OVER = (FOLLOWED, DONE, DECLINED, TAKEN_BACK, UNWRITTEN, LEFT)

LOOKS = (2, 6)  # weeks after both said yes
SILENCE = 2  # weeks after the last look, then it is over
