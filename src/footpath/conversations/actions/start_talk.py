"""How does a talk begin?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkStarted
from footpath.conversations.interviews.questions import asked_in
from footpath.conversations.models import Interview
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui import wording


@transaction.atomic
def start_talk(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """Begin, as whoever asks. Never before the customer has said yes, and never before the time they said yes to, which
    is two working days after the invitation unless they picked another one: the database holds the same.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    talk = held(interview, states.TO_COME, "interviewer", by=by)
    if talk.state != states.ACCEPTED or talk.accepted_at is None:
        name = {"name": talk.customer.first_name}
        raise Refused(_("%(name)s has not said yes yet. A talk begins when both know of it.") % name)
    if now < talk.opens_at:
        facts = {"name": talk.customer.first_name, "when": wording.moment(talk.starts_at, now)}
        raise Refused(
            _("It is agreed for %(when)s. If %(name)s would rather talk now, they can pick that time on their page.")
            % facts
        )
    first = asked_in(talk.texts.get("questions") or [])[0].key
    try:
        with transaction.atomic():
            return changed(talk, TalkStarted(), by=by, now=now, state=states.RUNNING, started_at=now, question=first)
    except IntegrityError:
        raise Refused(_("You are in another talk right now. End that one first.")) from None
