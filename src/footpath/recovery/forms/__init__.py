"""What is typed when something went wrong, and on the way to putting it right?"""

from footpath.recovery.forms.large import (
    AcknowledgeForm,
    AnswerTimeForm,
    DecideTimeForm,
    DeliverTimeForm,
    HandOverForm,
    LearnForm,
    OfferTimeForm,
    PlanForm,
    PresentForm,
    TickForm,
    TouchForm,
    WaiveForm,
)
from footpath.recovery.forms.small import CheckForm, FixForm, NoticeForm, WideNoticeForm
from footpath.requests.forms.verbs import NothingForm

__all__ = [
    "AcknowledgeForm",
    "AnswerTimeForm",
    "CheckForm",
    "DecideTimeForm",
    "DeliverTimeForm",
    "FixForm",
    "HandOverForm",
    "LearnForm",
    "NothingForm",
    "NoticeForm",
    "OfferTimeForm",
    "PlanForm",
    "PresentForm",
    "TickForm",
    "TouchForm",
    "WaiveForm",
    "WideNoticeForm",
]
