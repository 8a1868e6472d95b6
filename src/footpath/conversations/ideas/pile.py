"""What do all obstacles together cost, which wait for somebody, and what was given back? For champions and leads."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from footpath.conversations.ideas.cost import Cost, costs
from footpath.conversations.ideas.states import CHANGED, DECIDED, NAMED, OBSTACLE_OPEN
from footpath.conversations.models import Obstacle, ObstacleKind


@dataclass(frozen=True)
class Heap:
    """A part of the pile: how many obstacles, and what they cost a month."""

    label: str
    count: int
    minutes: int

    @property
    def hours(self) -> float:
        """A month."""
        return self.minutes / 60


@dataclass(frozen=True)
class Pile:
    """All of it. `rows`: what is open, the dearest first; never in the order of people."""

    rows: list[tuple[Obstacle, Cost]]
    kinds: list[Heap]
    minutes: int  # a month, of what is open
    without_owner: int
    late: int
    decided: int
    minutes_back: int  # a month, of what was changed

    @property
    def hours(self) -> float:
        """A month, of what is open."""
        return self.minutes / 60

    @property
    def hours_back(self) -> float:
        """A month, of what was changed."""
        return self.minutes_back / 60


def pile(obstacles: Sequence[Obstacle], today: date) -> Pile:
    """Lay them out; two questions, however many they are."""
    still = [one for one in obstacles if one.state in OBSTACLE_OPEN]
    cost = costs(one.pk for one in still)
    rows = [(one, cost.get(one.pk, Cost())) for one in still]
    minutes: Counter[str] = Counter()
    for one, each in rows:
        minutes[one.kind] += each.minutes
    counts = Counter(one.kind for one in still)
    return Pile(
        rows=sorted(rows, key=lambda row: (-row[1].minutes, row[0].pk)),
        kinds=[Heap(str(kind.label), counts[kind], minutes[kind]) for kind in ObstacleKind if counts[kind]],
        minutes=minutes.total(),
        without_owner=sum(one.state == NAMED for one in still),
        late=sum(one.review_by < today for one in still),
        decided=sum(one.state in DECIDED for one in obstacles),
        minutes_back=sum(one.minutes_back or 0 for one in obstacles if one.state == CHANGED),
    )
