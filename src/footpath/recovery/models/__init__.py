"""What does the room recovery keep?"""

from footpath.recovery.models.cases import Cause, Recovery, RecoveryState, Severity, Size
from footpath.recovery.models.checks import Check, Fairness
from footpath.recovery.models.good import MakeGood, MakeGoodState
from footpath.recovery.models.house import Guideline, RecoveryRules
from footpath.recovery.models.steps import Joined, PlanStep, PresentedBy, Touched

__all__ = [
    "Cause",
    "Check",
    "Fairness",
    "Guideline",
    "Joined",
    "MakeGood",
    "MakeGoodState",
    "PlanStep",
    "PresentedBy",
    "Recovery",
    "RecoveryRules",
    "RecoveryState",
    "Severity",
    "Size",
    "Touched",
]
