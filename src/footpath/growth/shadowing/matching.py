"""Which visitor comes to which place, and why?"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from footpath.growth.models import PlaceState, Visit, VisitPlace
from footpath.growth.shadowing import states
from footpath.growth.shadowing.line import departments, leads_above
from footpath.growth.shadowing.peaks import heavy_weeks, is_heavy
from footpath.growth.shadowing.understanding import apart
from footpath.people.edges import edges
from footpath.people.meetings import meetings
from footpath.people.models import Person
from footpath.people.permissions import InTree, tree
from footpath.pure.matching import Link, assign, parts, score
from footpath.requests.dependence import asked

HALF_A_YEAR, TWO_YEARS = timedelta(days=183), timedelta(days=730)
Two = frozenset[int]


@dataclass(frozen=True)
class Proposal:
    """A visitor, a place, a day, and why: codes with what each is worth."""

    visit: Visit
    place: VisitPlace
    on: date
    link: Link

    @property
    def codes(self) -> list[str]:
        """Why, the strongest reason first; what speaks against it stands with a minus."""
        found = sorted(parts(self.link).items(), key=lambda one: -abs(one[1]))
        return [code if value > 0 else f"-{code}" for code, value in found]


@dataclass(frozen=True)
class Known:
    """What is known of all teams at once."""

    asked: dict[tuple[int, int], int]
    said: set[Two]
    met: set[Two]
    seen: set[Two]  # departments
    department: dict[int, int]
    teams: dict[int, InTree]
    wants: Counter[tuple[int, int]]  # how many of a team want to see another one
    loads: Counter[int]
    heavy: dict[int, set[date]]
    apart: dict[int, float]


def waiting() -> Sequence[Visit]:
    """Who waits for a place, the longest first."""
    found = Visit.objects.filter(state=states.REQUESTED, visitor__is_active=True)
    return list(found.select_related("visitor", "team", "wanted").order_by("asked_at", "pk"))


def free_places() -> Sequence[VisitPlace]:
    """Where somebody can come."""
    found = VisitPlace.objects.filter(state=PlaceState.OPEN, host__is_active=True)
    return [one for one in found.select_related("host", "team").order_by("made_at", "pk") if one.left > 0]


def proposals(
    visits: Sequence[Visit], places: Sequence[VisitPlace], reader: Person | None, now: datetime
) -> list[Proposal]:
    """What is worth most together; the same input gives the same answer."""
    known = known_of(visits, places, reader, now)
    table: list[list[tuple[Link, date] | None]] = [[_fit(one, place, known, now) for place in places] for one in visits]
    scores = [[score(fit[0]) if fit else None for fit in row] for row in table]
    chosen = assign(scores, [place.left for place in places])
    found = []
    for visit, row, column in zip(visits, table, chosen, strict=True):
        fit = row[column] if column is not None else None
        if fit is not None and column is not None:
            found.append(Proposal(visit, places[column], fit[1], fit[0]))
    return found


def fingerprint(found: Iterable[Proposal]) -> str:
    """Whether what is sent is what was looked at."""
    said = ";".join(f"{one.visit.pk}-{one.place.pk}-{one.on}" for one in found)
    return hashlib.sha256(said.encode()).hexdigest()[:24]


def known_of(visits: Iterable[Visit], places: Sequence[VisitPlace], reader: Person | None, now: datetime) -> Known:
    """Everything that counts, in a handful of questions."""
    on, department = now.date(), departments()
    went = Visit.objects.filter(state__in=states.TOOK_PLACE, done_on__gte=on - TWO_YEARS, place__isnull=False)
    expected = Visit.objects.filter(place__isnull=False, asked_at__gte=now - HALF_A_YEAR)
    teams = {place.team_id for place in places}
    return Known(
        asked=asked(now),
        said={frozenset(ends) for ends in edges(on)},
        met={frozenset((one.one, one.other)) for one in meetings(on - HALF_A_YEAR, on + timedelta(days=1))},
        seen={
            frozenset((department.get(one, one), department.get(other, other)))
            for one, other in went.values_list("team", "place__team")
        },
        department=department,
        teams=dict(tree()),
        wants=Counter((one.team_id, one.wanted_id) for one in visits if one.wanted_id is not None),
        loads=Counter(
            expected.filter(state__in=(*states.HELD, *states.TOOK_PLACE)).values_list("place__host", flat=True)
        ),
        heavy=heavy_weeks(teams, now),
        apart=apart(teams | {one.team_id for one in visits}, reader, now) if reader else {},
    )


def link_of(visitor: Person, team: int, place: VisitPlace, wanted: int | None, known: Known) -> Link:
    """What is known of a visitor and a place."""
    two = frozenset((team, place.team_id))
    mine, theirs = known.department.get(team, team), known.department.get(place.team_id, place.team_id)
    gaps = [known.apart[one] for one in two if one in known.apart]
    return Link(
        asked=known.asked.get((team, place.team_id), 0) + known.asked.get((place.team_id, team), 0),
        said=two in known.said,
        wanted=wanted == place.team_id,
        mutual=known.wants[place.team_id, team] > 0,
        apart=max(gaps) if gaps else None,
        met=two in known.met,
        unseen=mine != theirs and frozenset((mine, theirs)) not in known.seen,
        same_department=mine == theirs,
        load=known.loads[place.host_id],
        in_line=visitor.pk == place.host_id
        or place.host_id in leads_above(team, known.teams)
        or visitor.pk in leads_above(place.team_id, known.teams),
    )


def _fit(visit: Visit, place: VisitPlace, known: Known, now: datetime) -> tuple[Link, date] | None:
    """What is known of the two, and the first day that suits both and lies in no heavy week; None without one."""
    if visit.team_id == place.team_id or place.pk in visit.passed:
        return None
    heavy = known.heavy.get(place.team_id, set())
    both = set(visit.days) & set(place.days)
    days = sorted(date.fromisoformat(one) for one in both)
    day = next((one for one in days if one > now.date() and not is_heavy(one, heavy)), None)
    if day is None:
        return None
    link = link_of(visit.visitor, visit.team_id, place, visit.wanted_id, known)
    return None if link.in_line else (link, day)
