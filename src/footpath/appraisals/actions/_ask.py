"""How are raters asked, as far as their budgets of questions have room?"""

from collections.abc import Iterable
from datetime import datetime

from footpath.appraisals import states
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.people.actions import draw_for_all
from footpath.people.models import Person
from footpath.people.models.budget import What


def ask(it: Appraisal, *, now: datetime) -> set[int]:
    """Ask everybody who is on the list and not asked yet; those for whom there is no room wait. The two who are named
    are asked in any case: it is their own talk. Who was asked now.
    """
    gone = Rater.objects.filter(appraisal=it, standing=Standing.NAMED, person__is_active=False)
    gone.update(standing=Standing.LEFT)
    rows = list(Rater.objects.filter(appraisal=it, standing=Standing.NAMED).select_related("person"))
    rows += list(Rater.objects.filter(appraisal=it, standing=Standing.ASKED, waits=True).select_related("person"))
    named = (Group.SELF, Group.SUPERVISOR)
    found = _room(it, (one.person for one in rows if one.group in named), waits=False, now=now)
    found |= _room(it, (one.person for one in rows if one.group not in named), waits=True, now=now)
    mine = Rater.objects.filter(appraisal=it, pk__in=[one.pk for one in rows])
    mine.filter(person__in=found).update(standing=Standing.ASKED, is_open=True, waits=False)
    mine.exclude(person__in=found).update(standing=Standing.ASKED, is_open=False, waits=True)
    return found


def _room(it: Appraisal, people: Iterable[Person], *, waits: bool, now: datetime) -> set[int]:
    """In whose month there is room; it is drawn at once."""
    some = list(people)
    if not some:
        return set()
    about = f"appraisal:{it.pk}"
    return set(draw_for_all(some, What.APPRAISAL, states.MINUTES, about=about, now=now, waits=waits))
