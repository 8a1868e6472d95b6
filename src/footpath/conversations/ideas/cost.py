"""How much time does an obstacle cost, as those say whom it costs time?"""

from collections.abc import Iterable
from dataclasses import dataclass

from footpath.conversations.models import HowOften, ObstacleHit

TIMES_A_MONTH = {HowOften.DAILY: 13.0, HowOften.WEEKLY: 52 / 12, HowOften.MONTHLY: 1.0, HowOften.RARELY: 1 / 3}


@dataclass(frozen=True)
class Cost:
    """Of how many people, and how many minutes a month together."""

    people: int = 0
    minutes: int = 0

    @property
    def hours(self) -> float:
        """A month."""
        return self.minutes / 60


def monthly(hits: Iterable[ObstacleHit]) -> Cost:
    """What these say together; "several times a week" counts as three times."""
    rows = list(hits)
    return Cost(len(rows), round(sum(TIMES_A_MONTH[HowOften(one.often)] * one.minutes for one in rows)))


def costs(obstacles: Iterable[int]) -> dict[int, Cost]:
    """The same for many obstacles, by their numbers; one question."""
    found: dict[int, list[ObstacleHit]] = {}
    for hit in ObstacleHit.objects.filter(obstacle__in=list(obstacles)):
        found.setdefault(hit.obstacle_id, []).append(hit)
    return {pk: monthly(hits) for pk, hits in found.items()}
