"""How does somebody propose a coworker who knows their work?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import held
from footpath.appraisals.events import AppraisalChanged
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.appraisals.permissions import is_subject, require
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def propose_peer(it: Appraisal, *, person: Person | None, by: Person, now: datetime) -> Rater:
    """One more, eight at most. Nobody rates from two sides: whoever leads them, whom they lead, and who was drawn as a
    customer is asked as that.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_subject(by, it))
    it = held(it, states.NOMINATION)
    if person is None or not person.is_active:
        raise ValidationError({"person": _("Choose somebody who works here, by name.")})
    if person.pk in (it.subject_id, it.supervisor_id):
        raise ValidationError({"person": _("You and whoever leads you are asked already, each by name.")})
    if Rater.objects.filter(appraisal=it, person=person).exclude(standing=Standing.RESERVE).exists():
        raise ValidationError({"person": _("%(name)s is on the list already.") % {"name": person.name}})
    if proposed(it) >= states.MOST_PEERS:
        raise ValidationError({"person": _("Eight at most. Take somebody off the list first.")})
    facts = {"group": Group.PEER, "standing": Standing.NAMED, "place": 0}
    row, _is_new = Rater.objects.update_or_create(appraisal=it, person=person, defaults=facts)
    Appraisal.objects.filter(pk=it.pk).update(handed_in=False)
    record(AppraisalChanged(), subject=it, by=by, now=now)
    return row


def proposed(it: Appraisal) -> int:
    """How many peers are on the list."""
    return Rater.objects.filter(appraisal=it, group=Group.PEER, standing=Standing.NAMED).count()
