"""When is everybody asked?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._ask import ask
from footpath.appraisals.actions._held import held, move
from footpath.appraisals.actions.propose_peer import proposed
from footpath.appraisals.circle import calendar_of
from footpath.appraisals.events import AppraisalOpened
from footpath.appraisals.models import Appraisal, Group, Rater
from footpath.appraisals.permissions import can_approve, require
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def approve_raters(it: Appraisal, *, by: Person, now: datetime) -> Appraisal:
    """Whoever leads the person agrees with the list, and everybody on it is asked whose month has room. From here on
    nothing can be changed, and nobody sees anything until the close.

    Raises PermissionDenied, whoever administers; Refused where the list is not handed in, or holds too few.
    """
    require(can_approve(by, it, now.date()))
    it = held(it, states.NOMINATION)
    if not it.handed_in:
        raise Refused(_("%(name)s has not handed in the list yet.") % {"name": it.subject.name})
    require_enough(it)
    Rater.objects.create(appraisal=it, person=it.subject, group=Group.SELF)
    Rater.objects.create(appraisal=it, person=it.supervisor, group=Group.SUPERVISOR)
    ask(it, now=now)
    closes = closing(it, now, it.days)
    return move(it, states.COLLECTING, AppraisalOpened(), by=by, now=now, opened_at=now, closes_at=closes)


def closing(it: Appraisal, now: datetime, days: int) -> datetime:
    """The end of the working day on which so many days are over, where the person works."""
    return calendar_of(it.subject, now.date()).add_days(now + timedelta(days=days - 1), 1)


def require_enough(it: Appraisal) -> None:
    """Refused with fewer than three peers: their answers could not be told."""
    if proposed(it) < states.FEWEST_PEERS:
        raise Refused(_("It takes three peers at least, so that nobody can be made out. Propose somebody else, too."))
