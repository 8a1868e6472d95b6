"""How does a customer say that they would rather talk to somebody else?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import OtherWished
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def wish_other(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """Ask, as the customer, that somebody else leads the talk; a yes that was given holds no longer.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    talk = held(interview, states.TO_COME, "customer", by=by)
    facts = {"state": states.INVITED, "accepted_at": None, "other_wished": True}
    return changed(talk, OtherWished(), by=by, now=now, **facts)
