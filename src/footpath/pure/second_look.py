"""Does somebody else have to look at a small reward first, and who may that be?

Nobody decides about their own, neither as giver nor as recipient, and nobody in a circle: whoever was lately rewarded
by one of the two does not decide for them, and what goes back to somebody from whom one lately had something is always
looked at by another one.
"""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple


class Given(NamedTuple):
    """One reward of the last months: who gave it to whom, and who agreed, if anybody had to."""

    by: int
    to: int
    agreed: int | None = None


class Cause(StrEnum):
    """Why somebody else looks at it first."""

    NONE = ""
    AMOUNT = "amount"  # it is more than one gives alone
    BACK = "back"  # it goes to somebody who lately gave the giver something, or agreed to it
    DECIDER = "decider"  # it goes to somebody who decides about rewards of this budget


def cause_of(
    giver: int, recipient: int, *, amount: int, alone: int, line: Collection[int], lately: Collection[Given]
) -> Cause:
    """Why a reward of `giver` to `recipient` waits for somebody else; NONE where it does not. `line`: who decides about
    what is given from this budget.
    """
    if amount > alone:
        return Cause.AMOUNT
    if any(one.to == giver and recipient in (one.by, one.agreed) for one in lately):
        return Cause.BACK
    return Cause.DECIDER if recipient in line else Cause.NONE


def deciders(giver: int, recipient: int, *, line: Sequence[int], lately: Collection[Given]) -> list[int]:
    """Who of the line may decide about it, in its order."""
    two = {giver, recipient}
    bound = two | {one.to for one in lately if one.by in two}
    return [one for one in dict.fromkeys(line) if one not in bound]
