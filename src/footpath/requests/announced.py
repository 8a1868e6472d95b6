"""Which work is announced, who sees it, and how much of it is still to come?"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.pure.crew import Expected
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState
from footpath.requests.states import State

OPEN = (HeadsUpState.ANNOUNCED, HeadsUpState.SEEN)
ASKED_ABOUT_DAYS = 5  # working days after it was asked about until it lapses


def visible_heads_ups(person: Person, on: date) -> QuerySet[HeadsUp]:
    """What a team of this person has announced, or is told of; and what they announced themselves. What is announced of
    a confidential service is for whoever announced it and for the lead of the team alone.
    """
    mine = reach(person, on)
    ours = mine.member_of | mine.leads
    theirs = Q(service__confidential=False) & (Q(customer_team__in=ours) | Q(team__in=ours))
    alone = Q(service__confidential=True, team__lead=person)
    found = HeadsUp.objects.filter(Q(announced_by=person) | theirs | alone)
    return with_left(found).select_related("service", "team__hours", "customer_team", "announced_by", "seen_by")


def shown_to(person: Person, heads_ups: Iterable[HeadsUp]) -> list[HeadsUp]:
    """Those of a team's that somebody in it may read."""
    return [
        one for one in heads_ups
        if not one.service.confidential or person.pk in (one.team.lead_id, one.announced_by_id)
    ]  # fmt: skip


def visible_heads_up(person: Person, pk: int, now: datetime) -> HeadsUp:
    """One of these; 404 for everybody else."""
    return get_object_or_404(visible_heads_ups(person, now.date()), pk=pk)


def with_left(found: QuerySet[HeadsUp]) -> QuerySet[HeadsUp]:
    """With `asked`: how many requests have come of each."""
    gone = Q(requests__state__in=(State.DRAFT, State.WITHDRAWN))
    return found.annotate(asked=Count("requests", filter=Q(requests__isnull=False) & ~gone))


def announces(person: Person, heads_up: HeadsUp, on: date) -> bool:
    """Whether somebody may change it, take it back and ask for it: who announced it, and their team."""
    mine = reach(person, on)
    theirs = heads_up.customer_team_id in mine.member_of | mine.leads
    return person.is_active and (person.pk == heads_up.announced_by_id or theirs)


def is_told(person: Person, heads_up: HeadsUp, on: date) -> bool:
    """Whether somebody is in the team that will do it, or leads it."""
    mine = reach(person, on)
    return person.is_active and heads_up.team_id in mine.member_of | mine.leads


def left(heads_up: Any) -> int:
    """How many of its pieces are still to come; of one that came from `with_left`."""
    return max(int(heads_up.pieces) - int(heads_up.asked), 0)


def ahead_of(team: int, on: date) -> QuerySet[HeadsUp]:
    """What is announced to the team with this key and has not passed, the soonest first; to be counted, too."""
    return HeadsUp.objects.filter(team_id=team, state__in=OPEN, last__gte=on)


def told_ahead(team: Team, on: date) -> list[HeadsUp]:
    """The same with names, and with how many are still to come: those of which some are. One query."""
    found = with_left(ahead_of(team.pk, on)).select_related("service", "team", "customer_team").order_by("first", "id")
    return [one for one in found if left(one)]


def expected(heads_ups: Iterable[HeadsUp], team: Team) -> tuple[Expected, ...]:
    """Announced work as the simulation takes it: from the first day's beginning to the last day's end."""
    zone = ZoneInfo(team.hours.zone)
    return tuple(
        Expected(
            one.pk, one.service_id, _midnight(one.first, zone), _midnight(one.last + timedelta(days=1), zone), left(one)
        )
        for one in heads_ups
    )  # fmt: skip


def _midnight(day: date, zone: ZoneInfo) -> float:
    return datetime.combine(day, time(), zone).timestamp()


@dataclass(frozen=True)
class Code:
    """One announcement as the grounds of a date keep it."""

    pieces: int
    service: str
    by: str
    first: date
    last: date
    counted: bool  # in the date

    def as_json(self) -> dict[str, Any]:
        """As it is kept with a quote."""
        return {**vars(self), "first": self.first.isoformat(), "last": self.last.isoformat()}


def _whose(heads_up: HeadsUp) -> str:
    """Whose work it is, where everybody may know that."""
    team = None if heads_up.service.confidential else heads_up.customer_team
    return team.name if team else _("somebody")


def announced_codes(
    heads_ups: Iterable[HeadsUp], until: date | None, counted: Container[int] = (), later: float = 0.0
) -> dict[str, Any]:
    """What is announced for the days until then, whether it is in the date, and by how many working seconds it moves
    one that comes from the past; nothing where nothing is.
    """
    found = [
        Code(left(one), one.service.name, _whose(one), one.first, one.last, one.pk in counted).as_json()
        for one in heads_ups
        if until is None or one.first <= until
    ]  # fmt: skip
    return {"announced": found, **({"announced_later": round(later)} if later else {})} if found else {}
