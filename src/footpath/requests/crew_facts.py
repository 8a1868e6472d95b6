"""How does a team work: how much at once, what overtakes, what is taken back, how long things rest?

Defined in docs/promises.md, "In the product". Learned by the worker (requests/learning.py): too slow for a page.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import inf, isfinite
from typing import Any

import numpy as np
from django.db.models import Count, Q

from footpath.catalog.models import Service
from footpath.people.models import Team
from footpath.pure.arrivals import Stream
from footpath.pure.kaplan_meier import Curve, Floats, fit_curve
from footpath.pure.request_history import on_scale
from footpath.requests.hands import LOOKED_BACK, counts, looks, there
from footpath.requests.models import ServiceRequest, Span
from footpath.requests.states import State

WAITED_BEFORE = timedelta(weeks=8)  # what had waited for longer when these weeks began is not told apart
LONG_AGO = timedelta(days=365)  # for what is taken back, and for how long things rest
FEWEST_OVERTAKEN = 2
STRANGERS = 10.0  # pseudo-requests: as much as all of the team's say about one service
FEWEST_PAUSES = 5  # finished ones, from which on their length is known
MOST_PAUSES = 2000
POINTS = 40  # of the curve of pauses that is kept
MOST_SLOTS = 20  # more at once is waiting under another name
FEWEST_LOOKS = 20  # at a team that somebody waits for, from which on its share is known
LEAST_SHARE = 0.02
MOST_STREAMS = 6  # kinds of urgent work told apart; the others come as these do


@dataclass(frozen=True)
class CrewFacts:
    """What a team's last weeks say of how it works.

    slots: pieces of work that one person has in hand at once. share: of all these hands, how many are at requests while
    somebody waits; the others have other work. urgent: what is still to come and will be taken before
    its turn; urgent_share: the share of the hands at requests that this took. withdrawn: the share of the requests of a
    service that is taken back or declined before anybody starts. pauses: working seconds that a wait lasts.
    stated_work: working seconds that a service says its work takes.
    """

    slots: int = 1
    urgent: tuple[Stream, ...] = ()
    urgent_share: float = 0.0
    withdrawn: Mapping[int, float] = field(default_factory=dict)
    pauses: Curve | None = None
    stated_work: Mapping[int, float] = field(default_factory=dict)
    share: float = 1.0

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        pauses = self.pauses
        return {
            "slots": self.slots,
            "urgent": [[one.type_id, one.rate] for one in self.urgent],
            "urgent_share": self.urgent_share,
            "withdrawn": list(self.withdrawn.items()),
            "pauses": None if pauses is None else [pauses.times.tolist(), pauses.shares.tolist(), _number(pauses.rate)],
            "stated_work": list(self.stated_work.items()),
            "share": self.share,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "CrewFacts":
        """What was kept; the plainest crew where nothing was, or in a form that is not known any more."""
        try:
            pauses = kept["pauses"]
            return cls(
                slots=int(kept["slots"]),
                urgent=tuple(Stream(rate, type_id) for type_id, rate in kept["urgent"]),
                urgent_share=float(kept["urgent_share"]),
                withdrawn=dict(kept["withdrawn"]),
                pauses=None if pauses is None else Curve(np.array(pauses[0]), np.array(pauses[1]), _rate(pauses[2])),
                stated_work=dict(kept["stated_work"]),
                share=min(max(float(kept.get("share", 1.0)), LEAST_SHARE), 1.0),
            )
        except (KeyError, TypeError, ValueError, IndexError):
            return cls()


def crew_facts(team: Team, now: datetime) -> CrewFacts:
    """What the team's last weeks say of how it works. Six queries."""
    waits, works = _stretches(team, now)
    moments = looks(team, now)
    people = float(there(team, now, moments).mean()) if moments.size else 0.0
    in_work = counts(_ends(works), moments)
    slots = max(1, min(round(float(in_work.mean()) / people), MOST_SLOTS)) if people else 1
    share = _share(in_work[counts(_ends(waits), moments) > 0], people * slots)
    urgent = jumped(waits, _starts(works, now))
    theirs = [row for row in works if row[0] in urgent]
    taken = float(counts(_ends(theirs), moments).mean()) / max(people * slots * share, 1.0) if people else 0.0
    return CrewFacts(
        slots=slots,
        urgent=_streams([row[1] for row in {row[0]: row for row in theirs}.values()], team, now),
        urgent_share=round(min(taken, 1.0), 4),
        withdrawn=_withdrawn(team, now),
        pauses=_pauses(team, now),
        stated_work=_stated_work(team),
        share=share,
    )


def _share(while_waited_for: Floats, hands: float) -> float:
    """Of so many hands, those at work while somebody waited: whoever else was there did not take it."""
    if while_waited_for.size < FEWEST_LOOKS or not hands:
        return 1.0
    return round(min(max(float(while_waited_for.mean()) / hands, LEAST_SHARE), 1.0), 4)


Stretch = tuple[
    int, int, float, float, float, float
]  # request, service, since, until (infinite: still), complete, begun


def _stretches(team: Team, now: datetime) -> tuple[list[Stretch], list[Stretch]]:
    """When requests waited to be taken and when they were in work, in seconds since 1970."""
    first = now - LOOKED_BACK - WAITED_BEFORE
    found = Span.objects.filter(team=team, state__in=(State.QUEUED, State.WORKING), since__lte=now).filter(
        Q(until=None) | Q(until__gte=first)
    )
    named = ("state", "request_id", "request__service_id")
    columns = ("since", "until", "request__complete_at", "request__started_at")
    waits: list[Stretch] = []
    works: list[Stretch] = []
    for state, request, service, since, until, complete, begun in found.values_list(*named, *columns):
        ends = since.timestamp(), until.timestamp() if until else np.inf
        row = (request, service, *ends, (complete or since).timestamp(), (begun or since).timestamp())
        if state == State.QUEUED:
            waits.append(row)
        elif row[3] >= (now - LOOKED_BACK).timestamp():
            works.append(row)
    return waits, works


def _ends(stretches: Sequence[Stretch]) -> list[tuple[float, float]]:
    return [(row[2], row[3]) for row in stretches]


def _starts(works: Sequence[Stretch], now: datetime) -> dict[int, tuple[float, float]]:
    """When each request that was begun in these weeks had been complete, and when it was begun."""
    first = (now - LOOKED_BACK).timestamp()
    return {request: (complete, begun) for request, *_ends, complete, begun in works if begun >= first}


def jumped(waits: Sequence[Stretch], starts: Mapping[int, tuple[float, float]]) -> set[int]:
    """Which of the requests that were begun (complete, begun) were taken before their turn: of those that had been
    complete earlier and were waiting when it was complete, at least half, and at least two, waited on.
    """
    if not waits:
        return set()
    since, until, complete = np.array([row[2:5] for row in waits]).T
    first = float(since.min())
    found = set()
    for request, (ready, start) in starts.items():
        if ready < first:
            continue  # who waited then is not known
        ahead = (complete < ready) & (since <= ready) & (ready < until)
        passed = np.count_nonzero(ahead & (until > start))
        if passed >= max(FEWEST_OVERTAKEN, np.count_nonzero(ahead) / 2):
            found.add(request)
    return found


def _streams(services: Sequence[int], team: Team, now: datetime) -> tuple[Stream, ...]:
    """How often such requests come, by service: one row of `services` for each of them in these weeks."""
    ends = np.array([(now - LOOKED_BACK).timestamp(), now.timestamp()])
    seconds = float(np.diff(team.calendar.to_work(ends))[0])
    kinds = Counter(services).most_common(MOST_STREAMS)
    told = sum(count for _service, count in kinds)
    return tuple(Stream(count * len(services) / told / seconds, service) for service, count in sorted(kinds) if seconds)


def _withdrawn(team: Team, now: datetime) -> dict[int, float]:
    """For each service, drawn towards the team's share where there are few."""
    ended = ServiceRequest.objects.filter(
        Q(ended_at__gte=now - LONG_AGO) | Q(delivered_at__gte=now - LONG_AGO), team=team, complete_at__isnull=False
    ).filter(Q(state__in=(State.DECLINED, State.WITHDRAWN)) | Q(delivered_at__isnull=False))
    gone = Count("pk", filter=Q(state__in=(State.DECLINED, State.WITHDRAWN), started_at=None))
    rows = list(ended.order_by("service_id").values_list("service_id").annotate(n=Count("pk"), gone=gone))
    usual = sum(gone for _service, _n, gone in rows) / max(1, sum(n for _service, n, _gone in rows))
    if not usual:
        return {}
    return {service: round((gone + STRANGERS * usual) / (n + STRANGERS), 4) for service, n, gone in rows}


def _pauses(team: Team, now: datetime) -> Curve | None:
    """How long requests rest that wait for somebody; those that still do count as at least that long."""
    waits = Span.objects.filter(team=team, state=State.WAITING, since__gte=now - LONG_AGO, since__lte=now)
    rows = list(waits.order_by("-since", "-id").values_list("since", "until")[:MOST_PAUSES])
    finished = np.array([until is not None for _since, until in rows], dtype=np.bool_)
    if np.count_nonzero(finished) < FEWEST_PAUSES:
        return None
    ends = np.array([[since.timestamp(), (until or now).timestamp()] for since, until in rows])
    lengths = np.maximum(np.diff(on_scale(ends, team.calendar), axis=1)[:, 0], 0.0)
    curve = fit_curve(lengths, finished, np.ones(lengths.size))
    return None if curve is None else _thinned(curve)


def _number(rate: float) -> float | None:
    """As JSON has it, which knows no infinite number: None, where all waits ended at once."""
    return rate if isfinite(rate) else None


def _rate(kept: Any) -> float:
    return inf if kept is None else float(kept)


def _thinned(curve: Curve) -> Curve:
    """At most POINTS of its points, the first and the last among them."""
    chosen: Floats = np.unique(np.linspace(0, curve.times.size - 1, POINTS).round())
    at = chosen.astype(np.int64)
    return Curve(curve.times[at].round(), curve.shares[at].round(6), curve.rate)


def _stated_work(team: Team) -> dict[int, float]:
    """What services say that takes hours; days are when it is there, not how long one works on it."""
    stated = Service.objects.filter(team=team, delivery_unit="hours", delivery__isnull=False)
    return {pk: float(hours or 0) * 3600 for pk, hours in stated.values_list("pk", "delivery")}
