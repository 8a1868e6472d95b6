"""Which way does it take to put something right, and what may be done on it where?"""

from typing import Final

NOTICED: Final = "noticed"  # somebody has seen it, and nobody owns it yet
OWNED: Final = "owned"
ACKNOWLEDGED: Final = "acknowledged"  # those whom it touched have heard that we are sorry
PLANNED: Final = "planned"
PRESENTED: Final = "presented"  # they know the plan
FIXED: Final = "fixed"
COMPENSATED: Final = "compensated"  # the time that was offered has been given
WAIVED: Final = "waived"  # nothing is given for it
VERIFIED: Final = "verified"  # those whom it touched say that it is right now
LEARNED: Final = "learned"  # why it happened, and what keeps it from happening again
CLOSED: Final = "closed"
TAKEN_BACK: Final = "taken_back"  # it was nothing, says whoever noticed it

# The small one takes three taps, the large one each step; "no" leads back to the owner.
AHEAD: dict[str, dict[str, tuple[str, ...]]] = {
    "small": {
        NOTICED: (OWNED, TAKEN_BACK),
        OWNED: (FIXED, TAKEN_BACK),
        FIXED: (VERIFIED, OWNED),
        VERIFIED: (CLOSED, OWNED),
    },
    "large": {
        NOTICED: (OWNED, TAKEN_BACK),
        OWNED: (ACKNOWLEDGED, TAKEN_BACK),
        ACKNOWLEDGED: (PLANNED,),
        PLANNED: (PRESENTED,),
        PRESENTED: (FIXED,),
        FIXED: (COMPENSATED, WAIVED),
        COMPENSATED: (VERIFIED, OWNED),
        WAIVED: (VERIFIED, OWNED),
        VERIFIED: (LEARNED, OWNED),
        LEARNED: (CLOSED, OWNED),
    },
}
OVER = (CLOSED, TAKEN_BACK)
NOT_RIGHT_YET = (NOTICED, OWNED, ACKNOWLEDGED, PLANNED, PRESENTED)  # the mistake itself is still there
JOINED_IN = (*NOT_RIGHT_YET, FIXED, COMPENSATED, WAIVED)  # who notices the same now joins what is under way
CHECKED_IN: dict[str, tuple[str, ...]] = {  # where somebody can say whether it is right
    "small": (FIXED, VERIFIED),
    "large": (COMPENSATED, WAIVED, VERIFIED, LEARNED),
}


def sources(size: str, to: str) -> tuple[str, ...]:
    """From where a recovery of this size may come to a state."""
    return tuple(here for here, ways in AHEAD[size].items() if to in ways)
