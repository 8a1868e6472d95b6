"""What does whoever led a workshop read when it is over: who was there, what the room said together, what moved?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footpath.growth.models import Attendance, Moment, ObjectiveRating, Participant, ShownResult, Workshop
from footpath.growth.workshops import objectives, shown
from footpath.growth.workshops.agenda import agenda
from footpath.growth.workshops.locked import unlock


@dataclass(frozen=True)
class There:
    """Somebody who came, and the parts for which they were there."""

    who: Participant
    parts: list[bool]

    @property
    def all_of(self) -> bool:
        """Whether they missed nothing."""
        return all(self.parts)


def report(workshop: Workshop, now: datetime) -> dict[str, Any]:
    """Facts of the report; of fewer people than the room was told nothing is said."""
    parts = [one for one in agenda(workshop) if one.key in workshop.came_to]
    return {
        **shown.page_of(workshop, now),
        "parts": parts,
        "there": attendance(workshop),
        "results": [(one, found) for one in parts if (found := shown.result_of(workshop, one.key))],
        "moved": kept(workshop),
        "later": later(workshop),
        "behaviors": behaviors(workshop),
    }


def attendance(workshop: Workshop) -> list[There]:
    """Who was there for what, in the order in which they came."""
    came: dict[int, set[str]] = {}
    for person, part in Attendance.objects.filter(participant__workshop=workshop).values_list(
        "participant_id", "exercise"
    ):
        came.setdefault(person, set()).add(part)
    keys = [one.key for one in agenda(workshop) if one.key in workshop.came_to]
    return [
        There(one, [one.paper or key in came.get(one.pk, set()) for key in keys]) for one in shown.in_room(workshop)
    ]


def kept(workshop: Workshop) -> list[objectives.Moved]:
    """What moved from before to after, as it was kept at the end; nothing before that."""
    found = ShownResult.objects.filter(workshop=workshop, exercise=objectives.KEPT).first()
    rows = unlock(found.locked).get("rows", []) if found else []
    return [objectives.kept_moved(row) for row in rows]


def later(workshop: Workshop) -> list[objectives.Moved]:
    """What is left of it sixty days later, in batches."""
    if not _answered(workshop):
        return []
    return objectives.moved(objectives.said_in(workshop), workshop.threshold, to=Moment.DAY60)


def behaviors(workshop: Workshop) -> tuple[int, list[tuple[str, int]]]:
    """Of how many it is known what they have done since, and how many did what."""
    found = _answered(workshop)
    return len(found), objectives.done_since(found) if found else []


def _answered(workshop: Workshop) -> list[ObjectiveRating]:
    mine = ObjectiveRating.objects.filter(participant__workshop=workshop, participant__removed_at=None)
    return objectives.in_batches(mine.filter(moment=Moment.DAY60), workshop.threshold)
