"""When is an act on many requests begun?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath import jobs
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.models import Bulk

RUN = "footpath.requests.tasks_bulk.run_bulk"


@transaction.atomic
def begin_bulk(bulk: Bulk, *, facts: dict[str, Any], by: Person, now: datetime) -> bool:
    """Begin what was chosen, with what was typed for it; the worker does row after row. False where it was begun
    before: the same sent twice is done once.

    Raises PermissionDenied for anybody but whoever chose.
    """
    if bulk.by_id != by.pk or not by.is_active:
        raise PermissionDenied(_("Somebody else has chosen these."))
    mine = Bulk.objects.filter(pk=bulk.pk, **as_seen(begun_at=None)).update(begun_at=now, facts=facts)
    if mine:
        bulk.begun_at, bulk.facts = now, facts
        jobs.enqueue(RUN, bulk.pk)
    return bool(mine)
