"""What has to be so of something that an outside customer waits for, whichever verb changes it?"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import faster
from footpath.people.typed import many_lines, one_line
from footpath.requests.commitments import OPEN, may_keep
from footpath.requests.models import Commitment
from footpath.requests.models.chained import CommitmentKind

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win
FIELDS = frozenset({"kind", "reference", "customer", "due_at", "team", "note"})
FURTHEST = timedelta(days=3660)


def checked(facts: dict[str, Any], now: datetime) -> dict[str, Any]:
    """The facts as they are kept. ValidationError naming the field."""
    return {name: _CHECKS[name](value, now) if name in _CHECKS else value for name, value in facts.items()}


def free_reference(kind: str, reference: str, but: Commitment | None = None) -> None:
    """Refuse one that is here already, however it is capitalized."""
    same = Commitment.objects.filter(kind=kind, reference__iexact=reference)
    if (same.exclude(pk=but.pk) if but else same).exists():
        raise ValidationError({"reference": _("This is here already: find it in the list.")})


def require_keeper(by: Person | None, commitment: Commitment, now: datetime) -> None:
    """PermissionDenied unless it is theirs to change; None is Footpath itself."""
    if by is not None and not may_keep(by, commitment, now.date()):
        raise PermissionDenied(_("The team that owes this, or whoever noted it, can do that."))


def change_open(commitment: Commitment, edits: int | None, **columns: Any) -> None:
    """Set columns while it is open and as the changer saw it, and count the edit. Of two the slower one gets
    SomebodyWasFaster.
    """
    seen = commitment.edits if edits is None else edits
    found = Commitment.objects.filter(pk=commitment.pk)
    if GUARDED:
        found = found.filter(OPEN, edits=seen)
    if found.update(edits=seen + 1, **columns) != 1:
        raise faster(commitment.subject_kind, commitment.pk)
    for name, value in columns.items():
        setattr(commitment, name, value)
    commitment.edits = seen + 1


def within_reach(field: str, moment: datetime, now: datetime) -> datetime:
    """The moment; ValidationError naming the field where no commitment can lie that far from now."""
    if abs(moment - now) > FURTHEST:
        raise ValidationError({field: _("Choose a day within ten years.")})
    return moment


def _kind(value: str, _now: datetime) -> str:
    if value not in CommitmentKind.values:
        raise ValidationError({"kind": _("Choose one of: %(list)s.") % {"list": ", ".join(CommitmentKind.values)}})
    return value


_CHECKS: dict[str, Callable[[Any, datetime], Any]] = {
    "kind": _kind,
    "reference": lambda value, _now: one_line("reference", value, longest=80, needed=True),
    "customer": lambda value, _now: one_line("customer", value, longest=120, needed=True),
    "note": lambda value, _now: many_lines("note", value, longest=2000),
    "due_at": partial(within_reach, "due_at"),
}
