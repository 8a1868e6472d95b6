"""What does the room recognition keep?"""

from footpath.recognition.models.commendations import Commendation, CommendationState
from footpath.recognition.models.credits import Contribution, Part
from footpath.recognition.models.notes import Recipient, Seen, ThankNote, ThanksChoice
from footpath.recognition.models.rewards import (
    Entry,
    LedgerRow,
    Period,
    Reward,
    RewardBudget,
    RewardKind,
    RewardRules,
    RewardState,
    Unit,
)
from footpath.recognition.models.streaks import PartLeftOut, StreakChoice, TeamStreaks

__all__ = [
    "Commendation",
    "CommendationState",
    "Contribution",
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
    "Seen",
    "StreakChoice",
    "TeamStreaks",
    "ThankNote",
    "ThanksChoice",
    "Unit",
]
