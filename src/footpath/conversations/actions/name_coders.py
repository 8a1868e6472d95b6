"""Which two put the notes of a focus group into themes?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, checked_neutral, held, require_runs
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupCodersNamed
from footpath.conversations.models import FocusGroup, GroupCode, GroupCoding
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def name_coders(group: FocusGroup, *, first: Person, second: Person, by: Person, now: datetime) -> FocusGroup:
    """Name two, neither of the team it is about nor of those who took part. Once one of them has begun, they stay.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(group, (states.HELD,))
    require_runs(found.study, by, now)
    if first.pk == second.pk:
        raise ValidationError({"second": _("Choose two different people.")})
    checked_neutral("first", first, found, now, above=False)
    checked_neutral("second", second, found, now, above=False)
    if GroupCode.objects.filter(note__group=found).exists():
        raise Refused(_("They have begun. Let them finish."))
    GroupCoding.objects.filter(group=found).delete()
    GroupCoding.objects.bulk_create(GroupCoding(group=found, coder=one) for one in (first, second))
    return changed(found, GroupCodersNamed(), by=by, now=now)
