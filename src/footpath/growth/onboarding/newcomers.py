"""Who is new here, and how far is each of them?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.db.models import Count, F, Min, Q

from footpath.growth.models import ItemKind, Onboarding, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import day_number, today_of
from footpath.growth.onboarding.permissions import curates
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import reach


@dataclass(frozen=True)
class Newcomer:
    """Somebody who joined, and since when they are in which team."""

    person: Person
    team: Team
    since: date


@dataclass(frozen=True)
class Row:
    """How far somebody is: which working day, how much is settled, late, waiting."""

    it: Onboarding
    day: int
    settled: int
    of: int
    late: int
    waits: int


def without_onboarding(reader: Person, now: datetime) -> list[Newcomer]:
    """People who joined in the last ninety days, or will, and have none: for champions and administrators of the house,
    for those who lead a team of their team.
    """
    on = now.date()
    first = Membership.objects.filter(person__is_active=True).values("person").annotate(first=Min("since"))
    new = [row["person"] for row in first.filter(first__gte=on - states.NEW_FOR)]
    begun = Onboarding.objects.filter(hire__in=new).exclude(state=states.ENDED).values("hire")
    stays = Membership.objects.filter(Q(until=None) | Q(until__gte=on), person__in=new).exclude(person__in=begun)
    stays = stays.exclude(person=reader)
    if not curates(reader):
        stays = stays.filter(team__in=reach(reader, on).leads)
    ordered = stays.select_related("person", "team").order_by("person__name", "person_id", "since", "id")
    return [_newcomer(list(rows)) for _key, rows in groupby(ordered, key=lambda stay: stay.person_id)]


def _newcomer(stays: Sequence[Membership]) -> Newcomer:
    return Newcomer(stays[0].person, stays[0].team, stays[0].since)


def progress(rows: Sequence[Onboarding], now: datetime) -> list[Row]:
    """In the order of their first days: nobody is ranked."""
    found = OnboardingItem.objects.filter(onboarding__in=rows).values("onboarding").order_by()
    counts = found.annotate(
        of=Count("pk"),
        settled=Count("pk", filter=Q(state__in=states.SETTLED)),
        late=Count("pk", filter=Q(state__in=(states.OPEN, states.LOCKED), due_on__lt=now.date())),
        waits=Count("pk", filter=Q(state=states.DONE)),
    ).values_list("onboarding", "settled", "of", "late", "waits")
    by_key = {row[0]: row[1:] for row in counts}
    ordered = sorted(rows, key=lambda one: (one.first_day, one.pk))
    return [Row(it, day_number(it, today_of(it, now)), *by_key.get(it.pk, (0, 0, 0, 0))) for it in ordered]


def next_items(onboarding: Onboarding) -> OnboardingItem | None:
    """What the new colleague does next."""
    found = onboarding.items.filter(state=states.OPEN, who="hire").exclude(kind=ItemKind.BUDDY)
    return found.select_related("team", "person").order_by(F("due_day"), "pk").first()
