"""Which everyday requests of two years came before their turn, and who waited longer for them?

Written into lives before they reach the database, as the verbs would have left them: asked, decided by whoever leads
above both sides, closed with an answer; those who waited have their displacement, and a broken promise names it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from footpath.demo.lots import Lots
from footpath.demo.rows import Rows
from footpath.people.above import above_both
from footpath.people.models import Person, Team
from footpath.pure import kept
from footpath.requests import events
from footpath.requests.models import Displacement, Emergency
from footpath.requests.models.asked import Lane
from footpath.requests.models.overtaking import EmergencyState, Foreseen
from footpath.requests.states import IN_QUEUE

SHARE = 0.006  # of everyday requests
LEAST = timedelta(minutes=30)  # in line: what was begun at once had nobody to overtake
HABIT = ("Facilities", "Ground handling")  # where the exception has become the habit
USUAL = 5  # of the last asks of that pair, how many lie between and including its emergencies
TOLD, MOST = 2 * 3600, 6  # working seconds from which somebody hears of it; and how many wait
APPROVED = 0.85
WORDS = (
    ("The pump failed in the night, an hour after it had been looked at.", "Two gates stay closed until it is done."),
    (
        "The supplier told us this morning that the truck turned back at the border.",
        "A crew waits for it on the apron.",
    ),
    (
        "Three colleagues fell ill at once, and the stand-in is in Lisbon.",
        "Tomorrow's first wave has nobody at the desk.",
    ),
    ("The authority moved its visit forward by a week, by a letter of yesterday.", "Without it we lose the permit."),
    (
        "An airline moved its opening flight to Thursday; we heard of it today.",
        "Its guests would stand in a building site.",
    ),
)
APOLOGIES = (
    "I am sorry that you wait longer; you asked in good time, and that should count for more.",
    "This one could not wait, and you pay for it. I am sorry, and I will see that it stays an exception.",
)
WHY = "Outside customers would feel it within hours; those who wait longer lose a day at most."
STAYS = "Nobody outside is hurt if it takes its turn, and two promises would break for it."
NOTES = {
    Foreseen.NO: "Nobody could have known.",
    Foreseen.PARTLY: "The part was worn; we could have looked a week earlier.",
    Foreseen.YES: "The date stood in the calendar since spring; it was only not passed on.",
}


@dataclass
class Overtaking:
    """The emergencies of the past with those who waited, for after the requests have their keys."""

    emergencies: list[Emergency] = field(default_factory=list)
    displacements: list[Displacement] = field(default_factory=list)


def overtake(found: Sequence[Rows], lots: Lots) -> Overtaking:
    """Let some of these lives have been emergencies; the same for the same seed."""
    past, by_team = Overtaking(), defaultdict[Team, list[Rows]](list)
    for rows in found:
        if rows.request.started_at is not None and rows.request.complete_at is not None:
            by_team[rows.request.team].append(rows)
    for team, theirs in sorted(by_team.items(), key=lambda one: one[0].pk):
        theirs.sort(key=lambda rows: (rows.request.submitted_at, rows.request.title))
        chance = lots.many(team.name, "emergencies")
        usual = [rows for rows in theirs if _may(rows) and chance.random() < SHARE]
        for rows in {id(rows): rows for rows in [*usual, *_habit(team, theirs)]}.values():
            _let_in(rows, theirs, chance, past)
    return past


def _may(rows: Rows) -> bool:
    it = rows.request
    assert it.started_at is not None
    assert it.complete_at is not None
    open_to_all = not it.service.confidential
    return open_to_all and it.customer_team_id != it.team_id and it.started_at - it.complete_at >= LEAST


def _habit(team: Team, theirs: Iterable[Rows]) -> list[Rows]:
    """The last asks of the one team whose exception has become the habit."""
    if team.name != HABIT[0]:
        return []
    asks = [rows for rows in theirs if rows.request.customer_team and rows.request.customer_team.name == HABIT[1]]
    return [rows for rows in asks[-USUAL:] if _may(rows)]


def _let_in(rows: Rows, theirs: Sequence[Rows], chance: Random, past: Overtaking) -> None:
    it = rows.request
    assert it.started_at is not None
    assert it.complete_at is not None
    assert it.customer_team is not None
    asker = it.asker
    lead = above_both(it.team, it.customer_team, parties={asker.pk}) if asker else None
    if asker is None or lead is None:
        return
    by, wait = Person(pk=lead.pk, name=lead.name), it.started_at - it.complete_at
    approved = chance.random() < APPROVED
    unforeseen, protects = chance.choice(WORDS)
    emergency = Emergency(
        request=it, team=it.team, customer_team=it.customer_team, asked_by=asker, asked_at=it.complete_at + wait * 0.2,
        unforeseen=unforeseen, protects=protects, decider_id=by.pk, decided_by_id=by.pk,
        decided_at=it.complete_at + wait * 0.7, why=WHY if approved else STAYS,
        state=EmergencyState.APPROVED if approved else EmergencyState.DECLINED,
    )  # fmt: skip
    past.emergencies.append(emergency)
    choice = "overtake" if approved else "stay"
    rows.events += [
        (emergency.asked_at, asker, lambda: events.OvertakingAsked(emergency_id=emergency.pk)),
        (decided(emergency), by, lambda: events.EmergencyDecided(emergency_id=emergency.pk, choice=choice)),
    ]
    if not approved:
        return
    emergency.lane, emergency.apology, it.lane = Lane.EMERGENCY, chance.choice(APOLOGIES), Lane.EMERGENCY
    waiting = [one for one in theirs if one is not rows and _waits(one, decided(emergency))]
    for one in waiting[:MOST]:
        _displace(emergency, one, by, chance, past)
    if it.accepted_at is not None:
        _close(emergency, rows, it.accepted_at + timedelta(minutes=20), chance)


def decided(emergency: Emergency) -> datetime:
    """When it was decided, as all of these were."""
    assert emergency.decided_at is not None
    return emergency.decided_at


def _waits(rows: Rows, moment: datetime) -> bool:
    """Whether it was in line then, and is done by now: nothing is left to say of it."""
    it = rows.request
    assert it.started_at is not None
    assert it.complete_at is not None
    return it.state not in IN_QUEUE and it.complete_at <= moment < it.started_at


def _displace(emergency: Emergency, rows: Rows, by: Person, chance: Random, past: Overtaking) -> None:
    calendar, day = emergency.team.calendar, emergency.team.hours.day_seconds
    slip = round(day * chance.uniform(0.1, 1.3))
    promise = next((one for one in reversed(rows.promises) if one.made_at <= decided(emergency)), None)
    before = promise.by_day if promise else None
    after = calendar.working_day_after(promise.due_at, 1 + slip // day) if promise else None
    told = slip >= TOLD
    past.displacements.append(
        Displacement(
            emergency=emergency, request=rows.request, mean_slip=slip, day_before=before, day_after=after,
            chance_before=round(chance.uniform(0.8, 0.95), 2), chance_after=round(chance.uniform(0.5, 0.8), 2),
            promise=promise if told else None,
        )
    )  # fmt: skip
    if told:
        rows.events.append((decided(emergency), by, lambda: _displaced(emergency, before, after)))


def _displaced(emergency: Emergency, before: date | None, after: date | None) -> events.Displaced:
    assert emergency.customer_team is not None
    return events.Displaced(
        emergency_id=emergency.pk, number=emergency.number, team=emergency.customer_team.name,
        reason=emergency.unforeseen, day_before=before.isoformat() if before else None,
        day_after=after.isoformat() if after else None, apology=emergency.apology,
    )  # fmt: skip


def _close(emergency: Emergency, rows: Rows, at: datetime, chance: Random) -> None:
    foreseen = chance.choices(list(NOTES), (5, 3, 3))[0]
    emergency.foreseen, emergency.foreseen_note = foreseen, NOTES[foreseen]
    emergency.closed_by, emergency.closed_at = emergency.asked_by, at
    rows.events.append(
        (at, emergency.asked_by, lambda: events.EmergencyClosed(emergency_id=emergency.pk, foreseen=foreseen.value))
    )


def name_causes(past: Overtaking, found: Iterable[Rows]) -> None:
    """Once emergencies have their keys: the verdicts on broken promises name the one that cost most."""
    by_request = defaultdict[int, list[kept.Displacement]](list)
    for one in past.displacements:
        slip = kept.Displacement(one.emergency.number, decided(one.emergency), one.mean_slip)
        by_request[id(one.request)].append(slip)
    for rows in found:
        for verdict in rows.verdicts if id(rows.request) in by_request else []:
            if verdict.outcome == "broken":
                promise = verdict.promise
                verdict.cause = kept.cause_of(by_request[id(rows.request)], promise.made_at, promise.due_at)
