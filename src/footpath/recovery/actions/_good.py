"""How does a row of the ledger of time get its answer? Once."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.refusals import Refused
from footpath.recovery import states
from footpath.recovery.actions._move import held, not_now
from footpath.recovery.models import MakeGood

GUARDED = True  # switched off by the control of the race tests alone: without the guard, time is given twice


def settle(good: MakeGood, before: str, after: str, *, now: datetime, **columns: Any) -> MakeGood:
    """Bring it from one state to the next, while its recovery is open; Refused where it stands elsewhere."""
    if good.recovery.state in states.OVER:
        raise not_now(good.recovery)
    held(good.recovery)
    seen = {"state": before} if GUARDED else {}
    if MakeGood.objects.filter(pk=good.pk, **seen).update(state=after, **columns) != 1:
        current = MakeGood.objects.get(pk=good.pk)
        raise Refused(_("That cannot be done now: it is %(state)s.") % {"state": current.get_state_display()})
    for name, value in {"state": after, **columns}.items():
        setattr(good, name, value)
    return good
