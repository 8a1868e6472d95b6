"""What does the room conversations keep? Private by construction: see locked.py and permissions.py."""

from footpath.conversations.models.debriefs import Debrief, DebriefState, FollowUp, Reaction, Since
from footpath.conversations.models.group_themes import (
    Became,
    GroupCode,
    GroupCoding,
    GroupObjection,
    GroupQuote,
    GroupTheme,
    QuoteState,
)
from footpath.conversations.models.groups import FocusGroup, FocusStudy, GroupNote, GroupSeat, GroupState, SeatState
from footpath.conversations.models.ideas import Advice, AdviceAbout, AdviceState, Credit, Idea, IdeaState, IdeaSupport
from footpath.conversations.models.interviews import Fate, Interview, Statement, StatementKind, TalkState
from footpath.conversations.models.lessons import Lesson
from footpath.conversations.models.logs import ContactLog, LogKind, Role
from footpath.conversations.models.obstacles import HowOften, Obstacle, ObstacleHit, ObstacleKind, ObstacleState
from footpath.conversations.models.points import Cause, ContactPoint, Happened, How, Outcome
from footpath.conversations.models.sheets import SheetRound, SheetState, StoppedWork, Worksheet
from footpath.conversations.models.standards import (
    AgreedKind,
    JudgingWord,
    Standard,
    StandardCheck,
    StandardFollowUp,
    StandardSignature,
    StandardState,
    StandardVersion,
    Verdict,
    WordingState,
)

__all__ = [
    "Advice",
    "AdviceAbout",
    "AdviceState",
    "AgreedKind",
    "Became",
    "Cause",
    "ContactLog",
    "ContactPoint",
    "Credit",
    "Debrief",
    "DebriefState",
    "Fate",
    "FocusGroup",
    "FocusStudy",
    "FollowUp",
    "GroupCode",
    "GroupCoding",
    "GroupNote",
    "GroupObjection",
    "GroupQuote",
    "GroupSeat",
    "GroupState",
    "GroupTheme",
    "Happened",
    "How",
    "HowOften",
    "Idea",
    "IdeaState",
    "IdeaSupport",
    "Interview",
    "JudgingWord",
    "Lesson",
    "LogKind",
    "Obstacle",
    "ObstacleHit",
    "ObstacleKind",
    "ObstacleState",
    "Outcome",
    "QuoteState",
    "Reaction",
    "Role",
    "SeatState",
    "SheetRound",
    "SheetState",
    "Since",
    "Standard",
    "StandardCheck",
    "StandardFollowUp",
    "StandardSignature",
    "StandardState",
    "StandardVersion",
    "Statement",
    "StatementKind",
    "StoppedWork",
    "TalkState",
    "Verdict",
    "WordingState",
    "Worksheet",
]
