"""Which way do a small reward and a note for the review take?"""

from typing import Final

ASKED: Final = "asked"  # somebody else looks at it first
APPROVED: Final = "approved"  # the budget is drawn; whoever gives it says so in person
REFUSED: Final = "refused"  # with a reason
GIVEN: Final = "given"  # the recipient knows
HANDED_OVER: Final = "handed_over"
DECLINED: Final = "declined"  # no, thanks: it goes back into the budget
TAKEN_BACK: Final = "taken_back"  # by whoever gave it: the same
EXPIRED: Final = "expired"  # its month or quarter ended before it was given

AHEAD: dict[str, tuple[str, ...]] = {
    ASKED: (APPROVED, REFUSED, TAKEN_BACK, EXPIRED),
    APPROVED: (GIVEN, TAKEN_BACK, EXPIRED),
    GIVEN: (HANDED_OVER, DECLINED, TAKEN_BACK),
    REFUSED: (),
    HANDED_OVER: (),
    DECLINED: (),
    TAKEN_BACK: (),
    EXPIRED: (),
}
OPEN = (ASKED, APPROVED, GIVEN)
DRAWN = (APPROVED, GIVEN, HANDED_OVER)  # paid from the budget
COUNTS = (ASKED, *DRAWN)  # in the allowance of whoever gives it

NOTE_ASKED: Final = "asked"
NOTE_KEPT: Final = "kept"
NOTE_REFUSED: Final = "refused"
NOTE_TAKEN_BACK: Final = "taken_back"
