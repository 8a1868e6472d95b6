"""Who at Northfield airport has worked through the workbook together, and who prepares to?"""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.growth.models import (
    Attendance,
    Entry,
    Moment,
    ObjectiveRating,
    Participant,
    ShownResult,
    Workshop,
    WorkshopState,
)
from footpath.growth.workshops import objectives, states
from footpath.growth.workshops.exercises import exercise_named
from footpath.growth.workshops.keys import hash_of, key_of
from footpath.growth.workshops.locked import lock
from footpath.people.models import Person

PARTS = ("before", "mine", "after")
TEAMS = (("Facilities", 6), ("IT", 5), ("Flight operations", 3))
HOPES = ("Fewer mails back and forth", "To know whom I ask", "A date that I can believe", "To hear what we do well")
EFFECTS = ("The flight leaves on time", "Nobody waits at the gate for a screen", "The crew finds the room warm")
STAYS = ("I ask what it is for before I answer", "I say a day, even a late one", "We look at the board at nine")


def gather(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Fourteen people of three teams with Anke, two months ago; and one that she prepares for next week."""
    anke = northfield.people["anke"]
    began = now - timedelta(days=61, hours=3)
    people = [one for team, few in TEAMS for one in northfield.members[team][:few]]
    workshop = _workshop("NRTHFD", "Facilities, IT, Flight operations", anke, began)
    guests = Participant.objects.bulk_create(_guest(workshop, one, began) for one in people)
    Entry.objects.bulk_create(
        Entry(participant=one, exercise=part, locked=lock(_said(part, n, lots)), changed_at=began + _after(part))
        for n, one in enumerate(guests)
        for part in PARTS
        if (n, part) != (5, "after")  # had to go before the end
    )
    Attendance.objects.bulk_create(
        Attendance(participant=one, exercise=part, came_at=began + _after(part), done_at=began + _after(part))
        for n, one in enumerate(guests)
        for part in PARTS
        if (n, part) != (5, "after")
    )
    _end(workshop, began + timedelta(hours=3))
    ObjectiveRating.objects.bulk_create(_later(one, n, now, lots) for n, one in enumerate(guests[1:12]))
    _workshop("PREPAR", "Security and Legal", anke, now - timedelta(days=1))


def _workshop(code: str, title: str, by: Person, at: datetime) -> Workshop:
    seed = _seed(code)
    facts = {"seed": seed, "key_hash": hash_of(key_of(seed)), "created_at": at, "delete_at": at + states.KEPT}
    return Workshop.objects.create(code=code, title=title, facilitator=by, **facts)


def _seed(name: str) -> str:
    return hashlib.sha256(f"demonstration {name}".encode()).hexdigest()[:32]


def _guest(workshop: Workshop, person: Person, at: datetime) -> Participant:
    seed, name = _seed(f"{workshop.code} {person.email}"), person.name[:40]
    return Participant(
        workshop=workshop, name=name, known_as=name.casefold(), person=person, seed=seed,
        key_hash=hash_of(key_of(seed)), joined_at=at, seen_at=at + timedelta(hours=3),
    )  # fmt: skip


def _after(part: str) -> timedelta:
    return timedelta(minutes=40 * PARTS.index(part))


def _said(part: str, n: int, lots: Lots) -> dict[str, Any]:
    if part == "mine":
        return {"effect": lots.one(EFFECTS, "workshop", part, n), "effect-told": n % 2 == 0}
    least = 1 if part == "before" else 2
    steps = {key: least + int(3.6 * lots.share("workshop", part, key, n)) for key in objectives.KEYS}
    if part == "before":
        return {**steps, "hope": lots.one(HOPES, "workshop", part, n), "hope-told": n % 3 != 0}
    return {**steps, "stays": lots.one(STAYS, "workshop", part, n), "stays-told": True}


def _later(one: Participant, n: int, now: datetime, lots: Lots) -> ObjectiveRating:
    steps = {key: min(5, 3 + int(2 * lots.share("workshop later", key, n))) for key in objectives.KEYS}
    did = [key for key in objectives.BEHAVIORS if lots.share("workshop did", key, n) < 0.5]
    at = now - timedelta(hours=20 - n)
    return ObjectiveRating(participant=one, moment=Moment.DAY60, did=did, rated_at=at, **steps)


def _end(workshop: Workshop, at: datetime) -> None:
    """What the screen showed, and what moved, as the verbs keep it."""
    for part in PARTS:
        exercise = exercise_named(part)
        answers = [one.answers for one in Entry.objects.filter(participant__workshop=workshop, exercise=part)]
        result = exercise.result(answers, workshop.threshold) if exercise and exercise.result else None
        if result is not None:
            _keep(workshop, part, {"template": result.template, "facts": result.facts}, len(answers), at)
    said = objectives.said_in(workshop)
    rows = [one.plain for one in objectives.moved(said, workshop.threshold)]
    _keep(workshop, objectives.KEPT, {"rows": rows}, len(said), at)
    ended = {"opened_at": workshop.created_at, "closed_at": at, "asked_at": at + states.LOOK_BACK}
    changes = {"exercise": PARTS[-1], "came_to": list(PARTS), "delete_at": at + states.KEPT, "changes": 24}
    Workshop.objects.filter(pk=workshop.pk).update(state=WorkshopState.CLOSED, **ended, **changes)


def _keep(workshop: Workshop, exercise: str, facts: dict[str, Any], n: int, at: datetime) -> None:
    ShownResult.objects.create(workshop=workshop, exercise=exercise, locked=lock(facts), n=n, shown_at=at)
