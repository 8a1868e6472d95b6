"""What is kept of a request?"""

from footpath.requests.models.after_hours import AfterHours
from footpath.requests.models.announced import HeadsUp, HeadsUpState
from footpath.requests.models.asked import Attachment, Rating, ServiceRequest, Watcher
from footpath.requests.models.chained import Commitment, Need, Serving, VendorDate, VendorOrder
from footpath.requests.models.clocks import Span, StepSpan, Target
from footpath.requests.models.helping import Reply, Tick
from footpath.requests.models.learned import TeamForecast
from footpath.requests.models.mail_texts import MailText
from footpath.requests.models.measured import Outcome
from footpath.requests.models.merged import Merge, Nudge, Presence, Split
from footpath.requests.models.negotiated import Offer
from footpath.requests.models.overtaking import Displacement, Emergency, FastLane, Habit
from footpath.requests.models.promised import Promise, Quote, Verdict
from footpath.requests.models.referred import OutsideAsk, Referral
from footpath.requests.models.said import Message, Question
from footpath.requests.models.signed import SignOff
from footpath.requests.models.spent import TimeSpent
from footpath.requests.models.volume import Became, Bulk, BulkRow, FirstView, SavedView
from footpath.requests.models.word import Word

__all__ = [
    "AfterHours",
    "Attachment",
    "Became",
    "Bulk",
    "BulkRow",
    "Commitment",
    "Displacement",
    "Emergency",
    "FastLane",
    "FirstView",
    "Habit",
    "HeadsUp",
    "HeadsUpState",
    "MailText",
    "Merge",
    "Message",
    "Need",
    "Nudge",
    "Offer",
    "Outcome",
    "OutsideAsk",
    "Presence",
    "Promise",
    "Question",
    "Quote",
    "Rating",
    "Referral",
    "Reply",
    "SavedView",
    "ServiceRequest",
    "Serving",
    "SignOff",
    "Span",
    "Split",
    "StepSpan",
    "Target",
    "TeamForecast",
    "Tick",
    "TimeSpent",
    "VendorDate",
    "VendorOrder",
    "Verdict",
    "Watcher",
    "Word",
]
