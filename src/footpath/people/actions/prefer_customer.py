"""Which customer comes first when not all can?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.actions import _edits
from footpath.people.events import PairStated
from footpath.people.models import Pair, Person, Team
from footpath.people.pairs import End, column, ends, numbers
from footpath.people.permissions import can_speak_for
from footpath.people.refusals import faster


@transaction.atomic
def prefer_customer(
    *, provider: End, customer: End | None, seen: int | None, by: Person | None, now: datetime
) -> Pair | None:
    """Make `customer` the first customer of `provider`, or nobody (None); one at most comes first.

    `seen` is the number of the pair that came first when the chooser looked, None for nobody. The provider's side
    alone may: the person, the lead of the team and those above; administrators for teams. PermissionDenied;
    ValidationError naming the field; SomebodyWasFaster when another customer was chosen meanwhile.
    """
    if by is not None and not can_speak_for(by, provider):
        raise PermissionDenied
    kind: type[Team] | type[Person] = Team if isinstance(provider, Team) else Person  # the reader of a page is lazy
    kind.objects.select_for_update(no_key=True).get(pk=provider.pk)
    served = Pair.objects.filter(**column("provider", provider))
    first = served.filter(top=True).first()
    if _edits.GUARDED and (first.pk if first else None) != seen:
        raise faster(Pair.subject_kind, first.pk if first else seen or 0)
    served.filter(top=True).update(top=False)
    if customer is None:
        if first:
            record(PairStated("not first", numbers(first)), subject=first, by=by, now=now)
        return None
    pair, _new = Pair.objects.get_or_create(**ends(provider, customer))
    Pair.objects.filter(pk=pair.pk).update(top=True, holds=True, provider_says=True)
    pair.top = pair.holds = pair.provider_says = True
    record(PairStated("first", numbers(pair)), subject=pair, by=by, now=now)
    return pair
