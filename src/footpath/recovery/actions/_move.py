"""How does a recovery get from one state to the next? Here, and nowhere else."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require
from footpath.recovery.states import sources

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win


def move(recovery: Recovery, to: str, **columns: Any) -> Recovery:
    """Bring it to a state, with what changes along with it. The update holds only while it stands as the caller saw
    it: of two who act at once one wins, the other gets SomebodyWasFaster. Refused where no way leads there.
    """
    if recovery.state not in sources(recovery.size, to):
        raise not_now(recovery)
    seen: dict[str, Any] = {"state": recovery.state, "owner": recovery.owner_id, "size": recovery.size}
    found = Recovery.objects.filter(pk=recovery.pk, **(seen if GUARDED else {}))
    try:
        with transaction.atomic():
            moved = found.update(state=to, **columns)
    except IntegrityError as error:  # one_recovery_of_a_cause: it was noticed anew meanwhile
        raise Refused(_("The same is being put right already: say there what is not right yet.")) from error
    if moved != 1:
        raise faster(recovery.subject_kind, recovery.pk)
    return with_columns(recovery, state=to, **columns)


def change(recovery: Recovery, **columns: Any) -> Recovery:
    """Change what is told of it while it stands where it is; SomebodyWasFaster where it moved meanwhile."""
    seen: dict[str, Any] = {"state": recovery.state, "owner": recovery.owner_id, "size": recovery.size}
    if Recovery.objects.filter(pk=recovery.pk, **(seen if GUARDED else {})).update(**columns) != 1:
        raise faster(recovery.subject_kind, recovery.pk)
    return with_columns(recovery, **columns)


def held(recovery: Recovery) -> None:
    """Hold the row until the transaction ends, so that what is counted next stays so; SomebodyWasFaster where it has
    moved since it was seen.
    """
    rows = Recovery.objects.select_for_update(no_key=True).filter(
        pk=recovery.pk, state=recovery.state, doubled=recovery.doubled
    )
    if not list(rows.values_list("pk")) and GUARDED:
        raise faster(recovery.subject_kind, recovery.pk)


def with_columns(recovery: Recovery, **columns: Any) -> Recovery:
    """The same row as it is stored by now."""
    for name, value in columns.items():
        setattr(recovery, name, value)
    return recovery


def standing_in(recovery: Recovery, *states: str, verb: str, by: Person, now: datetime) -> None:
    """PermissionDenied for whoever may not do this, else Refused or SomebodyWasFaster where it is in none of these
    states.
    """
    require(verb, recovery, by, now)
    if recovery.state not in states:
        raise not_now(recovery)


def not_now(recovery: Recovery) -> Refused:
    """Say where it stands, and who brought it there where it has moved since it was seen."""
    current = Recovery.objects.only("state").get(pk=recovery.pk)
    if current.state != recovery.state:
        return faster(recovery.subject_kind, recovery.pk)
    where = recovery.get_state_display()
    return Refused(_("That cannot be done now: it is %(state)s. Look again and decide.") % {"state": where})
