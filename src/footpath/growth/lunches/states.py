"""Which way does a lunch across take?"""

from typing import Final

PROPOSED: Final = "proposed"  # both are asked
AGREED: Final = "agreed"  # both said yes, and there is a day
MET: Final = "met"
NOT_NOW: Final = "not_now"  # one of the two, or time, said: not this time

AHEAD: dict[str, tuple[str, ...]] = {
    PROPOSED: (PROPOSED, AGREED, MET, NOT_NOW),
    AGREED: (PROPOSED, MET, NOT_NOW),  # another day is a new question
    MET: (),
    NOT_NOW: (),
}
OPEN = (PROPOSED, AGREED)

ANSWER_DAYS = 7
FORGOTTEN = 21  # days after the day on which they wanted to meet; then nobody is asked any more
