"""What does the room growth keep?"""

from footpath.growth.models.coaching import (
    CoachingLook,
    CoachingState,
    CoachingTalk,
    CoachTraining,
    LookOutcome,
)
from footpath.growth.models.cooperation import (
    BoardState,
    GuidelineBoard,
    GuidelineLine,
    GuidelineVote,
    Rehearsal,
    RolePlay,
    Seat,
    ShownTo,
    WeekGoal,
)
from footpath.growth.models.council_work import (
    CouncilDecision,
    CouncilPolicy,
    CouncilTrial,
    DecisionState,
    PolicyState,
    TrialState,
)
from footpath.growth.models.interdepartmental import (
    Council,
    CouncilMark,
    CouncilMeeting,
    CouncilMeetingState,
    CouncilPresence,
    CouncilSeat,
    CouncilState,
    CouncilTopic,
    SeatState,
    SpecialTeam,
    TopicState,
)
from footpath.growth.models.lunches import (
    Lunch,
    LunchGuest,
    LunchKind,
    LunchState,
)
from footpath.growth.models.onboarding import (
    HOUSE,
    Doer,
    ItemKind,
    ItemState,
    Onboarding,
    OnboardingItem,
    OnboardingReminder,
    OnboardingState,
    Surprise,
    Syllabus,
    SyllabusVersion,
)
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
from footpath.growth.models.practice import Card, CoachQuiet, Phrase, Polish
from footpath.growth.models.program import WHOLE, Program, ProgramState, ProgramStep, StepState
from footpath.growth.models.shadowing import (
    Answer,
    Changed,
    Part,
    PlaceState,
    Visit,
    VisitConsent,
    VisitKind,
    VisitPlace,
    VisitRound,
    VisitState,
)
from footpath.growth.models.skills import (
    Level,
    SkillLevel,
    SkillTask,
)
from footpath.growth.models.workbooks import Carried, GroupLine, GroupPlay, GroupVote, Stage
from footpath.growth.models.workshops import (
    Attendance,
    Entry,
    Moment,
    ObjectiveRating,
    Participant,
    ShownResult,
    Workshop,
    WorkshopKind,
    WorkshopState,
)

__all__ = [
    "HOUSE", "WHOLE", "Answer", "Area", "Attendance", "BoardState", "Card", "Carried", "Changed", "CheckIn",
    "CoachQuiet", "CoachTraining", "CoachingLook", "CoachingState", "CoachingTalk", "Council", "CouncilDecision",
    "CouncilMark", "CouncilMeeting", "CouncilMeetingState", "CouncilPolicy", "CouncilPresence", "CouncilSeat",
    "CouncilState", "CouncilTopic", "CouncilTrial", "DecisionState", "Doer", "Entry", "Evidence", "Going",
    "GroupLine", "GroupPlay", "GroupVote", "GuidelineBoard", "GuidelineLine", "GuidelineVote", "ItemKind",
    "ItemState", "Level", "LookOutcome", "Lunch", "LunchGuest", "LunchKind", "LunchState", "Moment",
    "ObjectiveRating", "Onboarding", "OnboardingItem", "OnboardingReminder", "OnboardingState", "Origin", "Part",
    "Participant", "Phrase", "PlaceState", "Plan", "PlanState", "PolicyState", "Polish", "Program", "ProgramState",
    "ProgramStep", "Rehearsal", "RolePlay", "Seat", "SeatState", "ShownResult", "ShownTo", "SkillLevel",
    "SkillTask", "SpecialTeam", "Stage", "Step", "StepState", "Surprise", "Syllabus", "SyllabusVersion",
    "TopicState", "TrialState", "Visit", "VisitConsent", "VisitKind", "VisitPlace", "VisitRound", "VisitState",
    "WeekGoal", "Workshop", "WorkshopKind", "WorkshopState",
]  # fmt: skip
