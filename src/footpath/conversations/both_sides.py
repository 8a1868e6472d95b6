"""How did the other side of a request see the same moment, where both want to know?"""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from footpath.conversations.models import ContactPoint, Role
from footpath.people.models import Membership, Person
from footpath.pure.contact_points import ENOUGH_PAIRS, kappa


@dataclass(frozen=True)
class Agreement:
    """Over how many moments two sides can be compared, and how far they agree beyond chance; None below ten."""

    pairs: int
    kappa: float | None
    needed: int = ENOUGH_PAIRS


def other_view(point: ContactPoint) -> ContactPoint | None:
    """The moment as somebody on the other side of the same request noted it; None unless both show theirs."""
    if not point.shown or point.request_id is None or not _shown().filter(pk=point.pk).exists():
        return None
    return _shown().filter(request=point.request_id).exclude(owner=point.owner_id).exclude(role=point.role).first()


def agreement(person: Person) -> Agreement:
    """Over all moments that `person` and others show each other: how far they agree on how it was."""
    mine = _shown().filter(owner=person)
    first: dict[int, ContactPoint] = {}
    for one in mine:
        assert one.request_id is not None
        first.setdefault(one.request_id, one)
    pairs: Counter[tuple[Hashable, Hashable]] = Counter()
    seen: set[int] = set()
    for other in _shown().filter(request__in=first).exclude(owner=person):
        assert other.request_id is not None
        own = first[other.request_id]
        if other.role != own.role and other.request_id not in seen:
            seen.add(other.request_id)
            pairs[own.outcome, other.outcome] += 1
    return Agreement(pairs.total(), kappa(pairs))


def _shown() -> QuerySet[ContactPoint]:
    """What is shown by those who asked for the request, and by those who serve it: whoever else sees the request, from
    above or as a watcher, is on neither side, whatever they say of themself.
    """
    serves = Membership.objects.filter(person=OuterRef("owner"), team=OuterRef("request__team"), until=None)
    asked = Q(request__asker=F("owner")) | Q(request__asked_for=F("owner"))
    served = Q(request__assignee=F("owner")) | Exists(serves)
    sides = Q(role=Role.CUSTOMER) & asked | Q(role=Role.PROVIDER) & served
    return ContactPoint.objects.filter(sides, shown=True).select_related("owner", "team").order_by("pk")
