"""What can happen to a request?"""

from footpath.requests.events.asking import (
    Attached,
    Completed,
    Detached,
    FactAdded,
    Imported,
    Submitted,
    WatcherAdded,
    WatcherLeft,
    Withdrawn,
)
from footpath.requests.events.chain import (
    NeedAdded,
    NeededBy,
    NeededNoMore,
    NeedEnded,
    NeedLate,
    NeedLost,
    NeedMet,
    NeedPromised,
    WentOn,
)
from footpath.requests.events.commitments import (
    CommitmentAdded,
    CommitmentAtRisk,
    CommitmentChanged,
    CommitmentDropped,
    CommitmentLate,
    CommitmentMet,
    CommitmentOnTrack,
    Serves,
    ServesNoMore,
)
from footpath.requests.events.helping import ReplyChanged, ReplyDropped, ReplyWritten, Ticked, Unticked
from footpath.requests.events.mail_texts import MailTextKept, MailTextRestored
from footpath.requests.events.merging import Merged, MergedIn, Nudged, SplitFrom, SplitOff, Unmerged, UnmergedFrom
from footpath.requests.events.negotiating import (
    OfferAccepted,
    OfferCountered,
    OfferDeclined,
    OfferLapsed,
    OfferMade,
    OfferTakenBack,
)
from footpath.requests.events.overtaken import (
    DisplacementSeen,
    HabitEnded,
    HabitRaised,
    HabitTalkSet,
    PromisedAgain,
    PromisesOwed,
    PromiseStands,
)
from footpath.requests.events.overtaking import (
    DeciderLacking,
    Displaced,
    EmergencyAsked,
    EmergencyChased,
    EmergencyClosed,
    EmergencyDecided,
    EmergencyWithdrawn,
    FastLaneKept,
    ForeseenAsked,
    OvertakingAsked,
)
from footpath.requests.events.receiving import Accepted, AcceptedBySilence, Closed, Rated, Reopened, SentBack
from footpath.requests.events.referring import (
    OutsideFiled,
    OutsideToldEnd,
    OutsideToTell,
    ReferralAccepted,
    ReferralChased,
    ReferralRefused,
    ReferralTakenBack,
    Referred,
)
from footpath.requests.events.serving import (
    Assigned,
    BackOnTrack,
    Declined,
    Delivered,
    DueNoMore,
    DueSoon,
    FellAtRisk,
    HandsMissing,
    LeftBehind,
    OfferedBack,
    Overdue,
    Promised,
    PutBack,
    Resumed,
    StepMoved,
    Taken,
    WaitStarted,
)
from footpath.requests.events.signing import SignedOff, SignOffAsked, SignOffChased, SignOffRefused
from footpath.requests.events.talking import (
    CalledBack,
    CallLogged,
    Chased,
    ClosedPolitely,
    FoundByProvider,
    MailAdded,
    MailPassedOn,
    MessageWritten,
    NoteWritten,
    QuestionAnswered,
    QuestionAsked,
    QuestionDropped,
)
from footpath.requests.events.vendors import (
    VendorDateGiven,
    VendorDayOver,
    VendorDelivered,
    VendorOrderCanceled,
    VendorOrdered,
)
from footpath.requests.events.words import (
    Grown,
    HandedOn,
    Helped,
    MomentAccepted,
    MomentOffered,
    MomentRefused,
    Thanked,
    WordCalledBack,
    WordLeft,
    WordPromised,
    WordPromiseMoved,
    WordSaid,
    WordTakenDown,
    WordWithdrawn,
)

__all__ = [
    "Accepted", "AcceptedBySilence", "Assigned", "Attached", "BackOnTrack", "CallLogged", "CalledBack", "Chased",
    "Closed", "ClosedPolitely", "CommitmentAdded", "CommitmentAtRisk", "CommitmentChanged", "CommitmentDropped",
    "CommitmentLate", "CommitmentMet", "CommitmentOnTrack", "Completed", "DeciderLacking", "Declined", "Delivered",
    "Detached", "Displaced", "DisplacementSeen", "DueNoMore", "DueSoon", "EmergencyAsked", "EmergencyChased",
    "EmergencyClosed", "EmergencyDecided", "EmergencyWithdrawn", "FactAdded", "FastLaneKept", "FellAtRisk",
    "ForeseenAsked", "FoundByProvider", "Grown", "HabitEnded", "HabitRaised", "HabitTalkSet", "HandedOn",
    "HandsMissing", "Helped", "Imported", "LeftBehind", "MailAdded", "MailPassedOn", "MailTextKept", "MailTextRestored",
    "Merged", "MergedIn", "MessageWritten", "MomentAccepted", "MomentOffered", "MomentRefused", "NeedAdded",
    "NeedEnded", "NeedLate", "NeedLost", "NeedMet", "NeedPromised", "NeededBy", "NeededNoMore", "NoteWritten", "Nudged",
    "OfferAccepted", "OfferCountered", "OfferDeclined", "OfferLapsed", "OfferMade", "OfferTakenBack", "OfferedBack",
    "OutsideFiled", "OutsideToTell", "OutsideToldEnd", "Overdue", "OvertakingAsked", "PromiseStands", "Promised",
    "PromisedAgain", "PromisesOwed", "PutBack", "QuestionAnswered", "QuestionAsked", "QuestionDropped", "Rated",
    "ReferralAccepted", "ReferralChased", "ReferralRefused", "ReferralTakenBack", "Referred", "Reopened",
    "ReplyChanged", "ReplyDropped", "ReplyWritten", "Resumed", "SentBack", "Serves", "ServesNoMore", "SignOffAsked",
    "SignOffChased", "SignOffRefused", "SignedOff", "SplitFrom", "SplitOff", "StepMoved", "Submitted", "Taken",
    "Thanked", "Ticked", "Unmerged", "UnmergedFrom", "Unticked", "VendorDateGiven", "VendorDayOver", "VendorDelivered",
    "VendorOrderCanceled", "VendorOrdered", "WaitStarted", "WatcherAdded", "WatcherLeft", "WentOn", "Withdrawn",
    "WordCalledBack", "WordLeft", "WordPromiseMoved", "WordPromised", "WordSaid", "WordTakenDown", "WordWithdrawn",
]  # fmt: skip
