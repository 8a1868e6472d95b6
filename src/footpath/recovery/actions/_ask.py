"""How are those whom it touched asked whether it is right now?"""

from datetime import datetime

from footpath.people.actions import draw_for_all
from footpath.people.models.budget import What
from footpath.recovery.models import Check, Recovery
from footpath.recovery.touching import asked_people

MINUTES = 1


def ask_all(recovery: Recovery, now: datetime) -> list[int]:
    """Ask them, as far as there is room in their budget of questions; who was reached now. The others are asked when
    there is, and may answer on the page in any case.
    """
    people = asked_people(recovery)
    turn = recovery.doubled
    Check.objects.bulk_create(
        [Check(recovery=recovery, person=one, turn=turn) for one in people], ignore_conflicts=True
    )
    room = draw_for_all(people, What.RATING, MINUTES, about=f"recovery:{recovery.pk}:{turn}", now=now)
    fresh = recovery.checks.filter(turn=turn, asked_at=None, answered_at=None, person__in=room)
    reached = list(fresh.values_list("person_id", flat=True))
    Check.objects.filter(recovery=recovery, turn=turn, person__in=reached).update(asked_at=now)
    return reached
