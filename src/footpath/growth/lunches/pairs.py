"""Which people of dependent teams that have never met could have lunch?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from footpath.growth.lunches import states
from footpath.growth.models import Lunch, LunchGuest
from footpath.growth.shadowing.line import leads_above
from footpath.people.edges import edges
from footpath.people.homes import home_teams
from footpath.people.meetings import meetings
from footpath.people.permissions import tree
from footpath.people.queries import away
from footpath.pure.matching import BY_HAND, Link, pair_up
from footpath.requests.dependence import asked

HALF_A_YEAR, YEARS = timedelta(days=183), timedelta(days=3 * 365)
MONTH = 28  # days
FEWEST = 5  # requests in a year, from which two teams depend on each other without anybody saying so
Two = frozenset[int]


@dataclass(frozen=True)
class Seat:
    """Somebody who could be paired now."""

    guest: LunchGuest
    team: int


def dependent(now: datetime) -> dict[Two, int]:
    """The pairs of teams that depend on each other: how much was asked in a year; 0 where it is only said. It takes
    FEWEST one way, as on the maps of teams: what both asked for together is nobody's dependence.
    """
    found: dict[Two, int] = {frozenset(ends): 0 for ends in edges(now.date())}
    counts: dict[Two, int] = {}
    depend = set(found)
    for ends, n in asked(now).items():
        two = frozenset(ends)
        counts[two] = counts.get(two, 0) + n
        if n >= FEWEST:
            depend.add(two)
    return found | {two: n for two, n in counts.items() if two in depend}


def met_since(since: date, until: date) -> set[Two]:
    """The pairs of teams of which people sat together in these days."""
    return {frozenset((one.one, one.other)) for one in meetings(since, until)}


def shares_met(now: datetime, team: int | None) -> tuple[tuple[int, int], tuple[int, int]]:
    """Of the dependent pairs, how many met in half a year, and how many there are: in the house, and of one team."""
    pairs = list(dependent(now))
    met = met_since(now.date() - HALF_A_YEAR, now.date() + timedelta(days=1))
    mine = [two for two in pairs if team in two]
    return (sum(two in met for two in pairs), len(pairs)), (sum(two in met for two in mine), len(mine))


def seats(now: datetime) -> list[Seat]:
    """Who takes part, works here, has a team, is there, has nothing planned, and was not paired too lately."""
    today = now.date()
    guests = list(
        LunchGuest.objects.filter(paused=False, person__is_active=True).select_related("person").order_by("pk")
    )
    homes = home_teams([one.person_id for one in guests], today)
    gone, last, busy = away(homes, today), _last(today), _busy()
    return [
        Seat(one, homes[one.person_id])
        for one in guests
        if one.person_id in homes
        and one.person_id not in gone
        and one.person_id not in busy
        and (one.person_id not in last or (today - last[one.person_id]).days >= MONTH * one.months)
    ]


def proposed(now: datetime, *, seed: int) -> list[tuple[Seat, Seat]]:
    """Who is paired: of dependent teams of which no two people have met in three years, never within a line, never two
    who were paired before; the strongest dependence first.
    """
    found, known = seats(now), _known(now)
    above = {one.team: frozenset(leads_above(one.team, tree())) for one in found}
    in_line = {(one.team, lead) for one in found for lead in above[one.team]}
    scores = [[_worth(one, other, known, in_line) for other in found] for one in found]
    return [(found[a], found[b]) for a, b in pair_up(scores, [one.team for one in found], seed=seed)]


@dataclass(frozen=True)
class Known:
    """How much teams need each other, which have met, and which two people were paired before."""

    needs: Mapping[Two, int]
    met: Collection[Two]
    before: Collection[Two]


def _known(now: datetime) -> Known:
    met = met_since(now.date() - YEARS, now.date() + timedelta(days=1))
    return Known(dependent(now), met, {frozenset(two) for two in Lunch.objects.values_list("one", "other")})


def _worth(one: Seat, other: Seat, known: Known, in_line: Collection[tuple[int, int]]) -> float | None:
    two = frozenset((one.team, other.team))
    people = (one.guest.person_id, other.guest.person_id)
    if two not in known.needs or two in known.met or frozenset(people) in known.before:
        return None
    if (other.team, people[0]) in in_line or (one.team, people[1]) in in_line:
        return None
    return BY_HAND + Link(asked=known.needs[two], said=not known.needs[two]).depends


def _last(today: date) -> dict[int, date]:
    """On which day everybody was paired last."""
    rows = Lunch.objects.filter(made_on__gte=today - timedelta(days=400)).order_by("made_on")
    return {person: on for one, other, on in rows.values_list("one", "other", "made_on") for person in (one, other)}


def _busy() -> set[int]:
    rows = Lunch.objects.filter(state__in=states.OPEN).values_list("one", "other")
    return {person for two in rows for person in two}
