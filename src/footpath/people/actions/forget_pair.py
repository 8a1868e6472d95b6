"""How is taken back what was said of who serves whom?"""

from copy import copy
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import PairStated
from footpath.people.models import Pair, Person
from footpath.people.pairs import customer_of, numbers, provider_of
from footpath.people.permissions import can_speak_for
from footpath.people.refusals import faster


@transaction.atomic
def forget_pair(pair: Pair, *, by: Person | None, now: datetime) -> None:
    """Take back what was said by hand of this pair; what real requests show counts again.

    Either side may, as in state_pair; else PermissionDenied. SomebodyWasFaster when it is gone already.
    """
    if by is not None and not any(can_speak_for(by, end) for end in (provider_of(pair), customer_of(pair))):
        raise PermissionDenied
    known = copy(pair)
    if Pair.objects.filter(pk=pair.pk).delete()[0] != 1:
        raise faster(pair.subject_kind, known.pk)
    record(PairStated("taken back", numbers(known)), subject=known, by=by, now=now)
