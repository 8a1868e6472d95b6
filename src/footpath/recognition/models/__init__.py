"""What does the room recognition keep?"""

from footpath.recognition.models.commendations import Commendation, CommendationState
from footpath.recognition.models.credits import Contribution, Part
from footpath.recognition.models.notes import Recipient, ThankNote, ThanksChoice, WhoReads
from footpath.recognition.models.rewards import (
    CountedIn,
    Entry,
    LedgerRow,
    Period,
    Reward,
    RewardBudget,
    RewardKind,
    RewardRules,
    RewardState,
)
from footpath.recognition.models.streaks import PartLeftOut, StreakChoice, TeamStreaks

__all__ = [
    "Commendation",
    "CommendationState",
    "Contribution",
    "CountedIn",
    "Entry",
    "LedgerRow",
    "Part",
    "PartLeftOut",
    "Period",
    "Recipient",
    "Reward",
    "RewardBudget",
    "RewardKind",
    "RewardRules",
    "RewardState",
    "StreakChoice",
    "TeamStreaks",
    "ThankNote",
    "ThanksChoice",
    "WhoReads",
]
