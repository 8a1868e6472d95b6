"""How does somebody else come to lead a talk?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import changed, held, invited_anew
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import InterviewerNamed
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def name_interviewer(
    interview: Interview, *, interviewer: Person, starts_at: datetime, by: Person, now: datetime
) -> Interview:
    """Let somebody else ask the questions, as the provider: an invitation anew, so that the customer knows with whom
    they talk. The provider hears what the customer approves, and nothing else. Whoever leads it may hand it back, by
    naming the provider.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    talk = held(interview, states.TO_COME, "provider", "interviewer", by=by)
    if not interviewer.is_active or interviewer.pk in (talk.customer_id, talk.interviewer_id):
        raise ValidationError({"interviewer": _("Choose somebody else who works here, and is not the customer.")})
    if talk.provider_id not in (by.pk, interviewer.pk):
        raise ValidationError({"interviewer": _("You can hand it back to the provider.")})
    talk.interviewer = interviewer
    facts = invited_anew(talk, starts_at, now)
    return changed(talk, InterviewerNamed(), by=by, now=now, interviewer=interviewer, other_wished=False, **facts)
