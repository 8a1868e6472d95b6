"""What does a workshop do, in which order, and where is it?"""

from dataclasses import dataclass

from footpath.growth.models import Workshop, WorkshopKind
from footpath.growth.workshops.exercises import EXERCISES, Exercise, exercise_named


def agenda(workshop: Workshop) -> list[Exercise]:
    """What this workshop does, without what it leaves out."""
    return [one for one in EXERCISES if one.key not in workshop.skipped]


@dataclass(frozen=True)
class Around:
    """Where a workshop is: what it does now, what comes before and after; None in the lobby, and at the ends."""

    before: Exercise | None
    here: Exercise | None
    after: Exercise | None
    number: int = 0  # of what it does now
    of: int = 0


def around(workshop: Workshop, key: str | None = None) -> Around:
    """Where it is; with `key`, where one part of it is."""
    key = workshop.exercise if key is None else key
    steps = agenda(workshop)
    at = next((n for n, one in enumerate(steps) if one.key == key), -1)
    if at < 0:
        return Around(None, exercise_named(key), steps[0] if steps else None, 0, len(steps))
    after = steps[at + 1] if at + 1 < len(steps) else None
    return Around(steps[at - 1] if at else None, steps[at], after, at + 1, len(steps))


def reached(workshop: Workshop) -> list[Exercise]:
    """What may be opened by those who take part: of a group what it has come to, of somebody alone all of it."""
    steps = agenda(workshop)
    if workshop.kind == WorkshopKind.ALONE:
        return steps
    came = {*workshop.came_to, workshop.exercise}
    return [one for one in steps if one.key in came]
