"""Where does somebody's own work end up? For their own eyes alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from footpath.people.models import Person
from footpath.requests.commitments import NOT_SERVING
from footpath.requests.models import Commitment, ServiceRequest, Serving
from footpath.requests.reached import above
from footpath.requests.states import State

BACK = timedelta(days=182)
MOST = 200  # of what they had in their hands, the newest
DONE = (State.DELIVERED, State.ACCEPTED, State.CLOSED)


@dataclass(frozen=True)
class For:
    """A team that got what this person did, and how often."""

    name: str
    count: int


@dataclass(frozen=True)
class Mine:
    """What somebody had in their hands lately: for whom it was, and what it reached outside."""

    count: int
    teams: tuple[For, ...]
    reached: tuple[Commitment, ...]

    @property
    def customers(self) -> list[str]:
        """The outside customers whom it reached, by name."""
        return sorted({one.customer for one in self.reached}, key=str.casefold)


def mine(person: Person, now: datetime) -> Mine:
    """Of half a year: the requests that they had at the end, what these were needed for, and who waits for that."""
    held = ServiceRequest.objects.filter(assignee=person, state__in=DONE, delivered_at__gt=now - BACK)
    rows = list(held.order_by("-delivered_at", "-pk").values_list("pk", "customer_team__name")[:MOST])
    counts: dict[str, int] = {}
    for _pk, name in rows:
        if name:
            counts[name] = counts.get(name, 0) + 1
    teams = tuple(For(name, counts[name]) for name in sorted(counts, key=str.casefold))
    return Mine(len(rows), teams, tuple(_reached([pk for pk, _name in rows])))


def _reached(requests: Sequence[int]) -> list[Commitment]:
    wanted = above(requests, most=5 * MOST) if requests else []
    serving = Serving.objects.filter(request__in=wanted).exclude(request__state__in=NOT_SERVING)
    found = Commitment.objects.filter(pk__in=serving.values("commitment"), dropped_at=None)
    return list(found.select_related("team").order_by("-due_at", "-pk")[:MOST])
