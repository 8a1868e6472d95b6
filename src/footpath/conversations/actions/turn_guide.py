"""How does the guide of a talk get to another question?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkWent
from footpath.conversations.interviews.questions import asked_in
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def turn_guide(interview: Interview, *, question: str, by: Person, now: datetime) -> Interview:
    """Show another question, as whoever asks. Raises PermissionDenied, ValidationError, Refused."""
    talk = held(interview, (states.RUNNING,), "interviewer", by=by)
    if question not in {one.key for one in asked_in(talk.texts.get("questions") or [])}:
        raise ValidationError({"question": _("Choose one of the questions of this talk.")})
    return changed(talk, TalkWent(), by=by, now=now, question=question)
