"""What is kept of a request?"""

from footpath.requests.models.asked import Attachment, Rating, ServiceRequest, Watcher
from footpath.requests.models.clocks import Span, StepSpan, Target
from footpath.requests.models.learned import TeamForecast
from footpath.requests.models.measured import Outcome
from footpath.requests.models.promised import Promise, Quote, Verdict
from footpath.requests.models.said import Message, Question
from footpath.requests.models.signed import SignOff
from footpath.requests.models.word import Word

__all__ = [
    "Attachment",
    "Message",
    "Outcome",
    "Promise",
    "Question",
    "Quote",
    "Rating",
    "ServiceRequest",
    "SignOff",
    "Span",
    "StepSpan",
    "Target",
    "TeamForecast",
    "Verdict",
    "Watcher",
    "Word",
]
