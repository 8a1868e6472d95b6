"""What does a team's queue look like to the simulation?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
from django.db.models import F, OuterRef, Subquery

from footpath.people.models import Team
from footpath.pure.board_order import with_lanes
from footpath.pure.crew import Request
from footpath.pure.crew import Team as Crew
from footpath.pure.kaplan_meier import Floats
from footpath.pure.queueing import Plan
from footpath.pure.request_history import on_scale
from footpath.requests.announced import expected, told_ahead
from footpath.requests.crew_facts import CrewFacts
from footpath.requests.hands import people_from_now_on
from footpath.requests.learning import Learned, learned_of
from footpath.requests.models import HeadsUp, ServiceRequest, Span
from footpath.requests.overtaking import lanes_of
from footpath.requests.states import State

FUTURES = {1_000: 512, 4_000: 256}  # up to so many requests; beyond, FEWEST
FEWEST = 128
LAST = F("board_rank").asc(nulls_last=True)  # what the worker has not ranked yet comes last, on both databases


def plan_of(
    team: Team, now: datetime, learned: Learned | None = None, announced: Sequence[HeadsUp] | None = None
) -> Plan:
    """The team and its queue, in the order of the board, and the work that is announced to it, as the simulation takes
    them; `learned` and `announced` where the caller has them already. Seven queries at most.
    """
    known = learned or learned_of(team, now)
    queue, ahead = _queue(team, now), told_ahead(team, now.date()) if announced is None else announced
    futures = next((futures for most, futures in FUTURES.items() if len(queue) <= most), FEWEST)
    crew = replace(crew_of(team, now, known.crew), expected=expected(ahead, team))
    return Plan(crew, queue, known.model, S=futures, now=now.timestamp(), simulated=known.simulated)


def crew_of(team: Team, now: datetime, facts: CrewFacts) -> Crew:
    """Who works in the team from now on, how much at once, and what overtakes there. Two queries."""
    people, hires, absences = people_from_now_on(team, now)
    return Crew(
        capacity=people * facts.slots,
        calendar=team.calendar,
        absences=tuple(absences),
        hires=tuple(hires),
        urgent=facts.urgent,
        slots=facts.slots,
        stated_work=facts.stated_work,
        withdrawn=facts.withdrawn,
        pauses=facts.pauses,
        share=facts.share,
    )


def _queue(team: Team, now: datetime) -> tuple[Request, ...]:
    """One query. A request in work that has waited for somebody since counts as begun that much later."""
    begun = Span.objects.filter(request=OuterRef("pk"), until=None).values("since")[:1]
    found = ServiceRequest.objects.in_queue().filter(team=team).order_by(LAST, "complete_at", "id")
    columns = ("pk", "service_id", "state", "paused_seconds", "promised_due_at", "complete_at", "started_at", "stands")
    told = list(found.annotate(stands=Subquery(begun)).values_list(*columns, "lane"))
    if not told:
        return ()
    rows = _in_lanes([row[:-1] for row in told], [row[0] for row in told if row[-1]])
    moments = np.array([[one.timestamp() if one else np.nan for one in row[5:]] for row in rows], dtype=np.float64)
    scale, paused = on_scale(moments, team.calendar), np.array([float(row[3]) for row in rows])
    now_work = float(team.calendar.to_work(np.array([now.timestamp()]))[0])
    ages = np.nan_to_num(np.maximum(now_work - scale[:, 0] - paused, 0.0))
    waits = np.nan_to_num(np.maximum(now_work - scale[:, 2], 0.0))
    starts = _later(scale[:, 1], paused, now_work, team)
    return tuple(
        Request(
            id=pk,
            type_id=service,
            promised_at=promised.timestamp() if promised else None,
            started_at=None if np.isnan(starts[at]) else float(starts[at]),
            age=float(ages[at]),
            paused=float(waits[at]) if state == State.WAITING else None,
        )
        for at, (pk, service, state, _paused, promised, *_moments) in enumerate(rows)
    )


def _in_lanes(rows: list[tuple[Any, ...]], let_in: list[int]) -> list[tuple[Any, ...]]:
    """The rows, by their first column, in the order in which they are taken up since something was let in before its
    turn; the worker may not have ranked them anew yet. One query, where there is such a thing.
    """
    if not let_in:
        return rows
    by_key = {row[0]: row for row in rows}
    return [by_key[key] for key in with_lanes(list(by_key), lanes_of(let_in))]


def _later(begun: Floats, paused: Floats, now_work: float, team: Team) -> Floats:
    """(n,) starts, moved by the waiting, in seconds since 1970; nan stays nan."""
    return team.calendar.to_wall(np.minimum(begun + paused, np.maximum(begun, now_work)))
