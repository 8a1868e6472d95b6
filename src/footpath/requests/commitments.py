"""What do outside customers wait for, and how does each of it stand?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.pure.odds import UNCERTAIN, WELL
from footpath.requests.models import Commitment
from footpath.requests.states import State

NOT_SERVING = (State.DRAFT, State.WITHDRAWN, State.DECLINED)
OPEN = Q(met_at=None, dropped_at=None)
AT_RISK = Q(chance__lt=UNCERTAIN) | Q(chance=None, ends_at__gt=F("due_at"))


class Stand(StrEnum):
    """How a commitment stands, the worst first."""

    LATE = "late"  # it was due, and is not there
    AT_RISK = "at_risk"
    UNSERVED = "unserved"  # nobody was asked for anything that it needs
    UNCERTAIN = "uncertain"
    UNKNOWN = "unknown"  # nothing can be said yet
    WELL = "well"
    READY = "ready"  # what was asked inside is done
    MET_LATE = "met_late"
    MET = "met"
    DROPPED = "dropped"


ENDED = (Stand.MET, Stand.MET_LATE, Stand.DROPPED)


def visible_commitments(_person: Person) -> QuerySet[Commitment]:
    """Everybody who works here sees for what outside customers wait."""
    return Commitment.objects.all()


def with_names(found: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """With everything that a line about one says."""
    serving = Count("servings", filter=~Q(servings__request__state__in=NOT_SERVING))
    told = ("tightest__team", "tightest__service", "tightest__version")
    return found.select_related("team", "added_by", *told).annotate(served=serving)


def stand_of(commitment: Commitment, now: datetime) -> Stand:
    """How it stands; of one that was fetched `with_names`."""
    if commitment.dropped_at:
        return Stand.DROPPED
    if commitment.met_at:
        return Stand.MET_LATE if commitment.met_at > commitment.due_at else Stand.MET
    if commitment.due_at < now:
        return Stand.LATE
    if not getattr(commitment, "served", 1):
        return Stand.UNSERVED
    return _foreseen(commitment)


def _foreseen(commitment: Commitment) -> Stand:
    chance, ends_at = commitment.chance, commitment.ends_at
    if chance is None:
        known = ends_at is not None and ends_at > commitment.due_at
        return Stand.AT_RISK if known else Stand.UNKNOWN
    if commitment.tightest_id is None and chance == 1:
        return Stand.READY
    if chance < UNCERTAIN:
        return Stand.AT_RISK
    return Stand.WELL if chance >= WELL else Stand.UNCERTAIN


def worst_first(found: QuerySet[Commitment], now: datetime) -> QuerySet[Commitment]:
    """Late ones first, then those at risk, then the others by their day; what has ended comes last, newest first."""
    rank = Case(
        When(~OPEN, then=Value(3)), When(due_at__lt=now, then=Value(0)), When(AT_RISK, then=Value(1)),
        default=Value(2), output_field=IntegerField(),
    )  # fmt: skip
    ended = Case(When(OPEN, then=None), default=F("due_at"))
    ranked = found.annotate(rank=rank, ended=ended)
    return ranked.order_by("rank", F("ended").desc(nulls_first=True), "due_at", "id")


@dataclass(frozen=True)
class Filter:
    """Which of them are wanted: a key, and the condition."""

    key: str
    condition: Q


def filters(person: Person, now: datetime) -> list[Filter]:
    """The ways to look at the list, the widest first."""
    mine = reach(person, now.date())
    return [
        Filter("", OPEN),
        Filter("late", OPEN & Q(due_at__lt=now)),
        Filter("at_risk", OPEN & Q(due_at__gte=now) & AT_RISK),
        Filter("ours", OPEN & Q(team_id__in=mine.member_of | mine.leads)),
        Filter("ended", ~OPEN),
    ]


def may_keep(person: Person, commitment: Commitment, on: date) -> bool:
    """Who changes and ends it: the team that owes it and those above, and whoever noted it. One that no team owes is
    everybody's.
    """
    mine = reach(person, on)
    owed = commitment.team_id is None or commitment.team_id in mine.member_of | mine.leads
    return person.is_active and (owed or commitment.added_by_id == person.pk)
