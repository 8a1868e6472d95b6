"""Which services does the work of a service need from others in practice, and in which order?"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Count

from footpath.requests.models import Need, ServiceRequest

LOOK_BACK = timedelta(days=365)
FEWEST = 3  # requests that needed it: of less nothing follows


class _Row(NamedTuple):
    parent: int
    service: int
    needed: int
    asked_at: datetime | None
    there_at: datetime | None


@dataclass(frozen=True)
class Practice:
    """Of one service: how many requests of it there were, how many needed each other service (by key), and these in
    their order: what is usually asked only when another one is there comes in a later stage, the rest side by side.
    """

    of: int
    needed: Mapping[int, int]
    stages: tuple[tuple[int, ...], ...]


def practice_of(teams: Collection[int], now: datetime) -> dict[int, Practice]:
    """What the requests that these teams served in the last year have needed, by service. Two queries, one where
    nothing was needed.
    """
    lately = {"parent__team__in": teams, "parent__complete_at__range": (now - LOOK_BACK, now), "ended_at": None}
    columns = ("parent", "parent__service", "child__service", "child__submitted_at", "child__delivered_at")
    by_service: dict[int, list[_Row]] = defaultdict(list)
    for row in Need.objects.filter(**lately).order_by("id").values_list(*columns):
        found = _Row(*row)
        by_service[found.service].append(found)
    if not by_service:
        return {}
    asked = ServiceRequest.objects.filter(service__in=by_service, complete_at__range=(now - LOOK_BACK, now))
    of = dict(asked.values_list("service").annotate(Count("pk")).order_by())
    return {service: one for service, rows in by_service.items() if (one := _practice(rows, of.get(service, 0))).needed}


def _practice(rows: list[_Row], of: int) -> Practice:
    parents: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        parents[row.needed].add(row.parent)
    needed = {service: len(found) for service, found in sorted(parents.items()) if len(found) >= FEWEST}
    return Practice(of, needed, _stages(needed, rows))


def _stages(needed: Collection[int], rows: list[_Row]) -> tuple[tuple[int, ...], ...]:
    """Each service one stage behind the last of those after which it usually comes."""
    before = {later: [one for one in needed if one != later and _comes_after(one, later, rows)] for later in needed}

    def depth(service: int, seen: frozenset[int]) -> int:
        return 1 + max((depth(one, seen | {one}) for one in before[service] if one not in seen), default=-1)

    at = {service: depth(service, frozenset({service})) for service in needed}
    return tuple(tuple(one for one in needed if at[one] == stage) for stage in sorted(set(at.values())))


def _comes_after(first: int, later: int, rows: list[_Row]) -> bool:
    """Whether in most requests that needed both the later one was asked when the first was there."""
    there = {row.parent: row.there_at for row in rows if row.needed == first and row.there_at}
    both = [(there[row.parent], row.asked_at) for row in rows if row.needed == later and row.parent in there]
    return 2 * sum(asked is not None and asked >= done for done, asked in both) > len(both) > 0
