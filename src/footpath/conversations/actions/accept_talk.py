"""How does somebody say yes to a talk?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import at, changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkAccepted
from footpath.conversations.interviews.times import checked_time
from footpath.conversations.models import Interview
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def accept_talk(interview: Interview, *, by: Person, now: datetime, starts_at: datetime | None = None) -> Interview:
    """Say yes, as the customer: at the time that was proposed, or at one that they pick, be it earlier.

    Raises PermissionDenied, ValidationError naming the field, Refused where it is over, SomebodyWasFaster.
    """
    seen = interview.sequence
    talk = held(interview, states.TO_COME, "customer", by=by)
    if starts_at is None or starts_at == talk.starts_at:
        if talk.sequence != seen:
            raise Refused(_("The time has changed meanwhile. Look again, and say yes to the new one."))
        if talk.ends_at <= now:
            raise Refused(_("That time is over. Pick another one."))
        facts = {"accepted_at": now, "state": states.ACCEPTED, "tentative": False}
        return changed(talk, TalkAccepted(), by=by, now=now, **facts)
    start = checked_time(starts_at, talk, [talk.provider, talk.customer, talk.interviewer], now)
    facts = {"accepted_at": now, "state": states.ACCEPTED, "tentative": False, "picked_by_customer": True}
    return changed(talk, TalkAccepted(picked=True), by=by, now=now, sequence=talk.sequence + 1, **facts, **at(start))
