"""How does somebody say who serves whom?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import PairStated
from footpath.people.models import Pair, Person
from footpath.people.pairs import End, ends, is_of, numbers
from footpath.people.permissions import can_speak_for
from footpath.people.typed import one_line


@transaction.atomic
def state_pair(
    *,
    provider: End,
    customer: End,
    holds: bool,
    by: Person | None,
    now: datetime,
    provider_goal: str | None = None,
    customer_goal: str | None = None,
) -> Pair:
    """Say that `provider` serves `customer`, or that this does not hold although requests show it.

    Either side may say so: the person; the lead of the team, those above, administrators. The pair is mirrored once
    both sides have said so. Each side writes its own goal; None leaves a goal as it is. PermissionDenied;
    ValidationError naming the field.
    """
    speaks = {
        "provider": by is None or can_speak_for(by, provider),
        "customer": by is None or can_speak_for(by, customer),
    }
    goals = {"provider": provider_goal, "customer": customer_goal}
    if not any(speaks.values()) or any(goals[side] is not None and not speaks[side] for side in goals):
        raise PermissionDenied
    said = {
        f"{side}_goal": one_line(f"{side}_goal", goal, longest=300) for side, goal in goals.items() if goal is not None
    }
    pair, _new = Pair.objects.get_or_create(**ends(provider, customer))
    columns: dict[str, object] = {"holds": holds, **said}
    columns |= {f"{side}_says": holds for side in _own(by, {"provider": provider, "customer": customer})}
    if not holds:
        columns["top"] = False
    Pair.objects.filter(pk=pair.pk).update(**columns)
    pair.refresh_from_db()
    record(PairStated("holds" if holds else "does not hold", numbers(pair)), subject=pair, by=by, now=now)
    return pair


def _own(by: Person | None, found: dict[str, End]) -> list[str]:
    """On which sides it is said by somebody of that side; whoever is of neither speaks for the provider."""
    own = [side for side, end in found.items() if by is not None and is_of(by, end)]
    return own or ["provider"]
