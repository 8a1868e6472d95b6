"""How does somebody strike out a customer who was drawn?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import SHORT, held
from footpath.appraisals.events import AppraisalChanged
from footpath.appraisals.locked import lock
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.appraisals.permissions import is_subject, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def strike_customer(rater: Rater, *, reason: str, by: Person, now: datetime) -> Appraisal:
    """With a reason that whoever leads them reads; two at most. The next who was drawn takes the place.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_subject(by, rater.appraisal))
    it = held(rater.appraisal, states.NOMINATION)
    why = typed.one_line("reason", reason, longest=SHORT, needed=True)
    rows = Rater.objects.filter(appraisal=it, group=Group.CUSTOMER)
    if rows.filter(standing=Standing.STRUCK).count() >= states.MOST_STRUCK:
        raise Refused(_("Two can be struck out. The others were drawn by chance, and stay."))
    left = rows.filter(standing__in=(Standing.NAMED, Standing.RESERVE)).count()
    if left <= states.FEWEST_CUSTOMERS:
        raise Refused(_("There are only five customers to ask, and it takes five, so that nobody can be made out."))
    struck = rows.filter(pk=rater.pk, standing=Standing.NAMED)
    if struck.update(standing=Standing.STRUCK, locked=lock({"reason": why})) != 1:
        raise Refused(_("They are not on the list any more."))
    following = rows.filter(standing=Standing.RESERVE).order_by("place").first()
    if following is not None:
        Rater.objects.filter(pk=following.pk).update(standing=Standing.NAMED)
    Appraisal.objects.filter(pk=it.pk).update(handed_in=False)
    record(AppraisalChanged(), subject=it, by=by, now=now)
    return it
