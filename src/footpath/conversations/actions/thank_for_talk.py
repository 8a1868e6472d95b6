"""How does a provider thank for a talk?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import changed, held, with_texts
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkThanked
from footpath.conversations.models import Interview
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def thank_for_talk(interview: Interview, *, text: str, by: Person, now: datetime) -> Interview:
    """Say thank you, as the provider, once, when the notes have been approved. Raises PermissionDenied,
    ValidationError naming the field, Refused.
    """
    talk = held(interview, states.AFTER, "provider", by=by)
    if talk.thanked_at is not None:
        raise Refused(_("You have said thank you already."))
    said = typed.many_lines("thanks", text, longest=1000, needed=True)
    return changed(talk, TalkThanked(), by=by, now=now, thanked_at=now, locked=with_texts(talk, thanks=said))
