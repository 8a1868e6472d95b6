"""What can happen in the room recognition?"""

from footpath.recognition.events.credits import PartConfirmed, PartLeft, PartNamed
from footpath.recognition.events.thanks import (
    ThanksCopiesChosen,
    ThanksHidden,
    ThanksShown,
    ThanksTakenBack,
    ThanksWritten,
)

__all__ = [
    "PartConfirmed",
    "PartLeft",
    "PartNamed",
    "ThanksCopiesChosen",
    "ThanksHidden",
    "ThanksShown",
    "ThanksTakenBack",
    "ThanksWritten",
]
