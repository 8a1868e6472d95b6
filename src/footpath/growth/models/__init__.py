"""What does the room growth keep?"""

from footpath.growth.models.plans import (
    Area,
    CheckIn,
    Evidence,
    Going,
    Origin,
    Plan,
    PlanState,
    Step,
)

__all__ = [
    "Area",
    "CheckIn",
    "Evidence",
    "Going",
    "Origin",
    "Plan",
    "PlanState",
    "Step",
]
