"""Who is paired for a lunch across this time?"""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from footpath.growth.events.lunches import LunchProposed
from footpath.growth.lunches import states
from footpath.growth.lunches.pairs import proposed
from footpath.growth.models import Lunch, LunchKind
from footpath.history.record import record


@transaction.atomic
def pair_lunches(*, now: datetime, seed: int | None = None) -> list[Lunch]:
    """Pair those who take part; the seed is that of the day, so that two workers propose the same."""
    made, today = [], now.date()
    for one, other in proposed(now, seed=today.toordinal() if seed is None else seed):
        kinds = {one.guest.kind, other.guest.kind}
        try:
            with transaction.atomic():
                lunch = Lunch.objects.create(
                    one=one.guest.person, other=other.guest.person, one_team_id=one.team, other_team_id=other.team,
                    kind=LunchKind.COFFEE if LunchKind.COFFEE in kinds else LunchKind.LUNCH, made_at=now, made_on=today,
                    answer_until=today + timedelta(days=states.ANSWER_DAYS),
                )  # fmt: skip
        except IntegrityError:  # another worker was faster
            continue
        record(LunchProposed(), subject=lunch, by=None, now=now)
        made.append(lunch)
    return made
