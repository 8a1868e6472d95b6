"""What can somebody wish to try with a team's queue, and which queue would that be?"""

from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from footpath.people.models import Team
from footpath.pure.crew import Request
from footpath.pure.crew import Team as Crew
from footpath.pure.queueing import Plan
from footpath.pure.what_if import ToldPlan
from footpath.requests.plans import plan_of

LAST = "last"
JOB = 0  # the key of a job that nobody has asked for yet; those of requests begin at one
ANY_KIND = 0  # so do those of services
TOLD_KIND = -1  # the job's own kind, where its hours are known
MOST_CELLS = 200_000  # requests times futures; larger queues are looked at in fewer futures
FUTURES = (64, 512)  # at least, and at most


@dataclass(frozen=True)
class Wish:
    """Several things at once, each of which may be left out. `position`: how many others the job comes after."""

    person: int = 0
    since: date | None = None
    absent: int = 0
    away: date | None = None
    until: date | None = None
    job: bool = False
    service: int | None = None
    hours: float | None = None
    position: int | None = 0
    first: int | None = None

    @property
    def nothing(self) -> bool:
        """Whether all of it was left out."""
        return not (self.person or self.absent or self.job or self.first is not None)

    @property
    def the_job(self) -> Request:
        """The job as the simulation takes it: urgent, so that nothing overtakes it."""
        kind = TOLD_KIND if self.hours else self.service or ANY_KIND
        return Request(JOB, kind, class_id=0)


def present(plan: Plan) -> int:
    """How many people the plan counts on."""
    return plan.team.capacity // plan.team.slots


def planned(team: Team, now: datetime) -> Plan:
    """The queue as it stands; the longer it is, the fewer its futures."""
    plan = plan_of(team, now)
    fewest, most = FUTURES
    return replace(plan, S=max(fewest, min(most, MOST_CELLS // max(len(plan.queue), 1))))


def told(plan: Plan, wish: Wish) -> Plan:
    """The same plan, to which the hours of the job have been said."""
    if not (wish.job and wish.hours):
        return plan
    known = {field.name: getattr(plan, field.name) for field in fields(plan) if field.init}
    return ToldPlan(**known, told={TOLD_KIND: wish.hours * 3600.0})


def without_job(plan: Plan, wish: Wish) -> Plan:
    """The queue with everything that was wished for but the job."""
    other = replace(plan, team=_crew(plan, wish)) if wish.person or wish.absent else plan
    waiting = [request.id for request in waiting_in(other)]
    if wish.first not in waiting:
        return other
    return other.reorder([wish.first, *(one for one in waiting if one != wish.first)])


def changed(plan: Plan, wish: Wish) -> Plan:
    """The queue with everything that was wished for."""
    other = without_job(plan, wish)
    return with_job(other, wish.the_job, wish.position) if wish.job else other


def with_job(plan: Plan, job: Request, position: int | None) -> Plan:
    """One request more, after so many that wait; None: after all of them."""
    waiting = [request.id for request in waiting_in(plan)]
    if position is None or position >= len(waiting):
        return replace(plan, queue=(*plan.queue, job))
    row = next(row for row, one in enumerate(plan.queue) if one.id == waiting[position])
    return replace(plan, queue=(*plan.queue[:row], job, *plan.queue[row:]))


def waiting_in(plan: Plan) -> tuple[Request, ...]:
    """What is not begun yet and could be, in its order."""
    return tuple(one for one in plan.line if one.started_at is None and one.paused is None)


def _crew(plan: Plan, wish: Wish) -> Crew:
    crew = plan.team
    zone = ZoneInfo(crew.calendar.zone)

    def begin(day: date) -> float:
        return datetime.combine(day, time.min, zone).timestamp()

    later = wish.since is not None and wish.since > datetime.fromtimestamp(plan.moment, UTC).astimezone(zone).date()
    if wish.since is not None and later:
        crew = replace(crew, hires=(*crew.hires, *[begin(wish.since)] * wish.person))
    else:
        for _each in range(wish.person):
            crew = crew.one_more()
    if wish.away and wish.until:
        for _each in range(wish.absent):
            crew = crew.away(begin(wish.away), begin(date.fromordinal(wish.until.toordinal() + 1)))
    return crew
