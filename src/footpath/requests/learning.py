"""What has been learned of a team, and when is it learned anew?

The worker learns (`learn`) and keeps it in a row of TeamForecast; pages read that row. Without one they learn on the
spot from a short past, and of a long one nothing is said until the worker has been there.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import numpy as np
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from footpath import jobs
from footpath.catalog.models import Service
from footpath.people.models import Team
from footpath.pure.cohort import ENOUGH_OF_ITS_OWN
from footpath.pure.forecast import Model, fit
from footpath.pure.model_file import BadModelFile, from_bytes, to_bytes
from footpath.pure.recalibration import Recalibration
from footpath.pure.request_history import History
from footpath.pure.simulated import simulation_wins
from footpath.pure.working_time import Calendar
from footpath.requests.crew_facts import CrewFacts, crew_facts
from footpath.requests.histories import LONGEST_HISTORY, history_of, past_requests
from footpath.requests.models import ServiceRequest, TeamForecast

LEARN_EVERY = timedelta(minutes=3)  # of one team, however much happens there
SHORT_PAST = 600  # requests, of the team and of those that speak for it: so many are learned from while a page waits
KEPT = 64  # teams, whose models a process remembers
LEARN, STUDY = "footpath.requests.tasks.learn_team", "footpath.requests.tasks.study_team"
LEVEL = "level"  # where the row keeps what the simulation's own dates were worth

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Learned:
    """What is known of a team: its forecast, as of when, how it works, and what the simulation's own dates are worth
    where they are the better ones. `still_learning`: the past is too long for a page, so the model knows nothing yet.
    """

    model: Model
    as_of: datetime
    crew: CrewFacts
    simulated: Recalibration | None = None
    still_learning: bool = False


def learned_of(team: Team, now: datetime) -> Learned:
    """What is known of the team. One query where the worker has been there, and another one when it was there again."""
    rows = TeamForecast.objects.filter(team=team).values_list("learned_at", "crew", "simulated")
    for _attempt in range(2):
        row = rows.first()
        if row is None:
            break
        learned_at, crew, simulated = row
        try:
            model = _decoded(team.pk, learned_at, team.calendar)
        except TeamForecast.DoesNotExist:  # the worker was there between the two questions
            continue
        except BadModelFile:
            log.exception("what was learned of team %s cannot be read: it is learned anew", team.pk)
            learn_soon(team.pk, now)
            break
        return Learned(model, learned_at, CrewFacts.from_json(crew), _level(crew) if simulated else None)
    return _on_the_spot(team, now)


def learn(team: Team, now: datetime) -> None:
    """Learn from all that is known by now, and keep it."""
    model = _fitted(team, now)
    crew = crew_facts(team, now).as_json()
    kept = TeamForecast.objects.filter(team=team).values_list("crew", flat=True).first() or {}
    row = TeamForecast(team=team, learned_at=now, model=to_bytes(model), crew={**kept, **crew})
    TeamForecast.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["team"], update_fields=["learned_at", "model", "crew"]
    )


def note_simulation(team: Team, now: datetime) -> None:
    """Keep whether the simulation would have done better in the team's past, and what its dates are worth."""
    found = simulation_wins(history_of(team, now), team.calendar)
    level, told = found.recalibration, {}
    if found.wins:
        lines = {"points": level.points.tolist(), "shares": level.shares.tolist()}
        told = {LEVEL: {**lines, "heard": level.heard, "effective": level.effective}}
    crew = TeamForecast.objects.filter(team=team).values_list("crew", flat=True).first() or {}
    crew = {key: value for key, value in crew.items() if key != LEVEL}
    TeamForecast.objects.filter(team=team).update(simulated=found.wins, crew=crew | told)


def learn_soon(team_id: int, now: datetime) -> None:
    """Let the worker learn: not again within LEARN_EVERY, and once for all that ask for it meanwhile."""
    if jobs.is_known(LEARN, team_id):
        return
    learned_at = TeamForecast.objects.filter(team_id=team_id).values_list("learned_at", flat=True).first()
    after = None if learned_at is None else learned_at + LEARN_EVERY
    jobs.enqueue(LEARN, team_id, run_after=after if after and after > now else None)


def teams_to_learn() -> QuerySet[Team]:
    """The teams that one asks, or has asked, for something."""
    offers, served = Service.objects.filter(team=OuterRef("pk")), ServiceRequest.objects.filter(team=OuterRef("pk"))
    return Team.objects.filter(Exists(offers) | Exists(served)).order_by("pk")


def _on_the_spot(team: Team, now: datetime) -> Learned:
    """Learned again when something was delivered, and at least every ten minutes; where the past is long, nothing."""
    slot = now.replace(minute=now.minute - now.minute % 10, second=0, microsecond=0)
    past = ServiceRequest.objects.filter(team=team, complete_at__isnull=False)
    counted = past.aggregate(n=Count("id"), done=Count("delivered_at"), last=Max("delivered_at"))
    model = None
    if counted.pop("n") <= SHORT_PAST:
        model = _from_little(team.pk, team.calendar, slot, tuple(counted.values()))
    if model is not None:
        return Learned(model, now, CrewFacts())
    learn_soon(team.pk, now)
    nothing = fit(History.from_arrays([]), now.timestamp(), team.calendar)
    return Learned(nothing, now, CrewFacts(), still_learning=True)


@lru_cache(maxsize=256)
def _from_little(team_id: int, calendar: Calendar, slot: datetime, version: tuple[Any, ...]) -> Model | None:
    """None where those that speak for a team with a short past have a long one."""
    moment = (slot + timedelta(minutes=10)).timestamp()
    own, others = past_requests(Q(team_id=team_id), moment), None
    if _is_young(own):
        others = past_requests(~Q(team_id=team_id), moment, SHORT_PAST + 1)
        if len(own) + len(others) > SHORT_PAST:
            return None
    return fit(own, moment, calendar, others)


@lru_cache(maxsize=KEPT)
def _decoded(team_id: int, as_of: datetime, calendar: Calendar) -> Model:
    kept = TeamForecast.objects.values_list("model", flat=True).get(team_id=team_id, learned_at=as_of)
    return from_bytes(bytes(kept), calendar)


def _fitted(team: Team, now: datetime) -> Model:
    own, moment = history_of(team, now), now.timestamp() + 1.0  # what has just happened counts, too
    others = past_requests(~Q(team_id=team.pk), moment, LONGEST_HISTORY) if _is_young(own) else None
    return fit(own, moment, team.calendar, others)


def _is_young(history: History) -> bool:
    """Whether the team has so few outcomes of its own that the organization's other teams speak, too."""
    return int((~np.isnan(history.done)).sum()) < ENOUGH_OF_ITS_OWN


def _level(crew: dict[str, Any]) -> Recalibration | None:
    """What the simulation's own dates are worth; None where it was kept in a form that is not known any more."""
    try:
        told = crew[LEVEL]
        points, shares = np.array(told["points"], dtype=np.float64), np.array(told["shares"], dtype=np.float64)
        return Recalibration(points, shares, int(told["heard"]), float(told["effective"]))
    except (KeyError, TypeError, ValueError):
        return None
