"""What do all odds of a team at one moment share, and which quote follows from it for one request?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from footpath.people.models import Team
from footpath.pure.announced_work import counted, moved_quote
from footpath.pure.crew import Request
from footpath.pure.outlook import later_by
from footpath.pure.queueing import Plan
from footpath.pure.quote import STILL_LEARNING, Quote
from footpath.pure.recalibration import P85
from footpath.pure.working_time import Calendar
from footpath.requests.announced import told_ahead
from footpath.requests.displaced import HeldUp
from footpath.requests.learning import Learned, learned_of
from footpath.requests.models import HeadsUp
from footpath.requests.plans import plan_of

MOST_SIMULATED = 1_000  # requests in a queue: of a longer one the past speaks, for nobody waits for the simulation


NOT_HELD = HeldUp()


class Known(NamedTuple):
    """What is known of a team: from its past, its queue where that is played through, who is there and who of them is
    away, and what is announced to it.
    """

    learned: Learned
    plan: Plan | None
    hands: tuple[int, int]
    announced: tuple[HeadsUp, ...]


class Quoted(NamedTuple):
    """A quote, whether it comes from the simulation, which announcements (by key) are counted in it, and by how many
    working seconds they make its date (17 in 20) later, where that is known.
    """

    quote: Quote
    simulated: bool = False
    counted: frozenset[int] = frozenset()
    later: float = 0.0
    held: float = 0.0  # working seconds for which an emergency holds it up, where that is added to the past


def known_of(team: Team, now: datetime, people: int, away: int, announced: int = 1) -> Known:
    """All that the odds of a team share; `announced` says whether anything is."""
    learned, ahead = learned_of(team, now), told_ahead(team, now.date()) if announced else []
    return Known(learned, _plan(team, now, learned, ahead), (people, away), tuple(ahead))


def _plan(team: Team, now: datetime, learned: Learned, announced: Sequence[HeadsUp]) -> Plan | None:
    """The team's queue, where it is played through: because that does better in its past, or because of what is
    announced, which no past knows. None where the past alone speaks.
    """
    if learned.still_learning or (learned.simulated is None and not announced):
        return None
    plan = plan_of(team, now, learned, announced)
    return plan if len(plan.queue) <= MOST_SIMULATED and plan.cannot_say is None else None


def quoted(known: Known, request: Request, now: datetime, held: HeldUp = NOT_HELD) -> Quoted:
    """The odds of one request; the simulation has not something to say of each.

    The past knows nothing of an emergency that came first: while it holds a request up, its age stands still, and what
    is still to come of that is added. The simulation has it in its line.
    """
    learned, plan = known.learned, known.plan
    if learned.simulated is None and held.together:
        waited = replace(request, age=max(request.age - held.so_far, 0.0))
        return _held(quoted(known, waited, now), held, learned.model.calendar)
    quote = learned.model.quote(request.type_id, now.timestamp(), request.age)
    if learned.still_learning:
        return Quoted(replace(quote, flags=(*quote.flags, STILL_LEARNING)))
    if plan is None:
        return Quoted(quote)
    if plan.simulated is not None:
        played = plan.quote(request)
        simulated = played.grid != quote.grid
        return Quoted(played, simulated, counted(plan) if simulated else frozenset())
    moved = moved_quote(plan, request, quote)
    return Quoted(moved, False, counted(plan), moved.grid[P85] - quote.grid[P85]) if moved else Quoted(quote)


def _held(found: Quoted, held: HeldUp, calendar: Calendar) -> Quoted:
    later = later_by(found.quote, held.to_come, calendar)
    return found if later is None else found._replace(quote=later, held=held.together)
