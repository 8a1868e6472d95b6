"""Who of many may be asked this now, and for whom does it wait?"""

from collections.abc import Collection
from datetime import date, datetime
from itertools import groupby
from uuid import uuid4

from django.db import transaction
from django.db.models import F, Q, QuerySet

from footpath.people.actions import _edits
from footpath.people.budget import month_of
from footpath.people.models import Draw, MonthOfQuestions, Organization, Person
from footpath.people.models.budget import What

_AT_A_TIME = 400  # so that a wave to everybody stays within what a database takes in one question


@transaction.atomic
def draw_for_all(
    people: Collection[Person], what: str, minutes: float, *, about: str, now: datetime, waits: bool = True
) -> frozenset[int]:
    """Take `minutes` of everybody's month; the numbers of the people who may be asked now.

    `what` is one of models.budget.What, `about` says which one ("wave:7"): the same is drawn once, and whoever was
    asked already is among them again. For the others it waits: call it again, daily, until it fits or `let_go` drops
    it. What takes longer than a whole month's budget fits a month in which nothing else was asked. `waits=False` is
    for work that cannot be put off: it is counted and asked in any case, and leaves less for the rest.

    Raises ValueError for an unknown `what`, an empty `about`, and minutes that are not above nothing.
    """
    seconds = round(minutes * 60)
    if seconds <= 0 or not about or len(about) > 80:
        raise ValueError(f"nobody can be asked {about!r} in {minutes} minutes")
    What(what)
    whole = 60 * Organization.here().question_minutes if waits else None
    asked: set[int] = set()
    by_month = sorted((month_of(one, now), one.pk) for one in people)
    for month, group in groupby(by_month, key=lambda pair: pair[0]):
        pks = [pk for _month, pk in group]
        for some in (pks[at : at + _AT_A_TIME] for at in range(0, len(pks), _AT_A_TIME)):
            facts = {"what": What(what), "about": about}
            rows = [Draw(person_id=pk, seconds=seconds, since=now.date(), **facts) for pk in some]
            Draw.objects.bulk_create(rows, ignore_conflicts=True)
            asked |= _taken(Draw.objects.filter(person__in=some, **facts), month, seconds, whole)
    return frozenset(asked)


def _taken(draws: QuerySet[Draw], month: date, seconds: int, whole: int | None) -> set[int]:
    """Take it from the budgets of those for whom it still waits; the people who are asked, now or before."""
    waiting = list(draws.filter(month=None).select_for_update(no_key=True).values_list("person_id", flat=True))
    MonthOfQuestions.objects.bulk_create(
        [MonthOfQuestions(person_id=pk, month=month) for pk in waiting], ignore_conflicts=True
    )
    fits = Q() if whole is None or not _edits.GUARDED else Q(seconds__lte=whole - seconds) | Q(seconds=0)
    mark = uuid4()
    if whole != 0:
        budgets = MonthOfQuestions.objects.filter(fits, person__in=waiting, month=month)
        budgets.update(seconds=F("seconds") + seconds, last_draw=mark)
    reached = MonthOfQuestions.objects.filter(last_draw=mark)
    draws.filter(month=None, person__in=reached.values("person_id")).update(month=month, seconds=seconds)
    reached.update(last_draw=None)
    return set(draws.exclude(month=None).values_list("person_id", flat=True))
