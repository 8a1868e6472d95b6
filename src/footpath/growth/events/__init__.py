"""What can happen in the room growth?"""

from footpath.growth.events.plans import (
    PlanChanged,
    PlanCheckedIn,
    PlanCheckInDue,
    PlanClosed,
    PlanDropped,
    PlanLookedAgain,
    PlanMet,
    PlanNotMet,
    PlanPartnerChosen,
    PlanShared,
    PlanStarted,
    PlanThrownAway,
)

__all__ = [
    "PlanChanged",
    "PlanCheckInDue",
    "PlanCheckedIn",
    "PlanClosed",
    "PlanDropped",
    "PlanLookedAgain",
    "PlanMet",
    "PlanNotMet",
    "PlanPartnerChosen",
    "PlanShared",
    "PlanStarted",
    "PlanThrownAway",
]
