"""What can happen in the room recognition?"""

from footpath.recognition.events.commendations import (
    CommendationAsked,
    CommendationKept,
    CommendationRefused,
    CommendationTakenBack,
)
from footpath.recognition.events.credits import PartConfirmed, PartLeft, PartNamed
from footpath.recognition.events.rewards import (
    RewardApproved,
    RewardAsked,
    RewardBudgetEnded,
    RewardBudgetExpired,
    RewardBudgetSaved,
    RewardDeclined,
    RewardExpired,
    RewardGiven,
    RewardHandedOn,
    RewardHandedOver,
    RewardKindSaved,
    RewardRefused,
    RewardRulesChanged,
    RewardTakenBack,
)
from footpath.recognition.events.streaks import (
    StreakPartChosen,
    StreaksChosen,
    TeamStreaksChosen,
)
from footpath.recognition.events.thanks import (
    ThanksCopiesChosen,
    ThanksHidden,
    ThanksShown,
    ThanksTakenBack,
    ThanksWritten,
)

__all__ = [
    "CommendationAsked",
    "CommendationKept",
    "CommendationRefused",
    "CommendationTakenBack",
    "PartConfirmed",
    "PartLeft",
    "PartNamed",
    "RewardApproved",
    "RewardAsked",
    "RewardBudgetEnded",
    "RewardBudgetExpired",
    "RewardBudgetSaved",
    "RewardDeclined",
    "RewardExpired",
    "RewardGiven",
    "RewardHandedOn",
    "RewardHandedOver",
    "RewardKindSaved",
    "RewardRefused",
    "RewardRulesChanged",
    "RewardTakenBack",
    "StreakPartChosen",
    "StreaksChosen",
    "TeamStreaksChosen",
    "ThanksCopiesChosen",
    "ThanksHidden",
    "ThanksShown",
    "ThanksTakenBack",
    "ThanksWritten",
]
