"""Who looks after a program from now on?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._program import held
from footpath.growth.events import ProgramHandedOver
from footpath.growth.models import Program
from footpath.growth.program.permissions import require, stewards
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def hand_over_program(program: Program, *, keeper: Person | None, by: Person, now: datetime) -> Program:
    """Another champion or administrator looks after it, for instance since the one who did has left.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(stewards(by))
    it = held(program)
    if keeper is None or not stewards(keeper):
        raise ValidationError({"keeper": _("Choose a champion or an administrator who works here.")})
    if Program.objects.filter(pk=it.pk, keeper=program.keeper_id).update(keeper=keeper) != 1:
        raise faster(it.subject_kind, it.pk)
    record(ProgramHandedOver(to=keeper.pk), subject=it, by=by, now=now)
    return Program.objects.select_related("team", "keeper").get(pk=it.pk)
