"""How do those whom it touched say whether it is right now?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recovery import events, states
from footpath.recovery.actions._fairness import kept_apart
from footpath.recovery.actions._move import held, move, standing_in
from footpath.recovery.fairness import half_of
from footpath.recovery.models import Check, Recovery

LONGEST = 2000


@transaction.atomic
def check(
    recovery: Recovery, *, is_right: bool, by: Person, now: datetime, missing: str = "",
    fair: Mapping[str, int] | None = None,
) -> Recovery:  # fmt: skip
    """Say whether it is right now. "No" says what is missing, leads back to the owner, and counts as gone wrong twice;
    a yes of everybody who is asked is the end of a small one. `fair` rates outcome, process, treatment and all in all
    from 1 to 5; it is kept apart, where nothing leads back to this.

    Raises PermissionDenied, ValidationError naming the field, Refused where they have said so already,
    SomebodyWasFaster.
    """
    standing_in(recovery, *states.CHECKED_IN[recovery.size], verb="check", by=by, now=now)
    told = typed.many_lines("missing", missing, longest=LONGEST)
    if not is_right and not told:
        raise ValidationError({"missing": _("Say in a few words what is not right yet, so that it can be put right.")})
    held(recovery)  # of two who are the last to say yes, one sees that of the other
    _answer(recovery, is_right=is_right, missing=told, fair=fair, by=by, now=now)
    if not is_right:
        return _reopen(recovery, told, by=by, now=now)
    if recovery.state in (states.VERIFIED, states.LEARNED):
        return recovery
    waiting = recovery.checks.filter(turn=recovery.doubled).exclude(is_right=True)
    if waiting.filter(person__is_active=True).exists():
        record(events.SaidRight(), subject=recovery, by=by, now=now)
        return recovery
    move(recovery, states.VERIFIED, verified_at=now, verified_by=by)
    if recovery.is_small:
        move(recovery, states.CLOSED, closed_at=now)
    record(events.Verified(), subject=recovery, by=by, now=now)
    return recovery


def _answer(
    recovery: Recovery, *, is_right: bool, missing: str, fair: Mapping[str, int] | None, by: Person, now: datetime
) -> None:
    row, _made = Check.objects.get_or_create(recovery=recovery, person=by, turn=recovery.doubled)
    facts = {"is_right": is_right, "missing": missing, "answered_at": now}
    if fair:
        facts["rated_on"] = half_of(now)
    # who said that it is right may find later that it is not; the other way round somebody else has it again already
    open_row = Check.objects.filter(pk=row.pk).exclude(is_right=is_right).exclude(is_right=False)
    if open_row.update(**facts) != 1:
        raise Refused(_("You have said so already. Thank you."))
    if fair and row.rated_on is None:
        kept_apart(recovery.team, fair, now)


def _reopen(recovery: Recovery, missing: str, *, by: Person, now: datetime) -> Recovery:
    """Back to its owner, with its clocks from now on."""
    gone = dict.fromkeys(("acknowledged_at", "planned_at", "presented_at", "fixed_at", "verified_at", "learned_at"))
    more = {"doubled": recovery.doubled + 1, "since": now, "verified_by": None, "warned_of": "", "warned": 0}
    move(recovery, states.OWNED, **gone, **more)
    record(events.NotRight(missing=missing), subject=recovery, by=by, now=now)
    return recovery
