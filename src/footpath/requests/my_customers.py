"""Whom do I serve, who serves me, and do they see it the same way?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Q

from footpath.people.edges import Edge, Ends, edges
from footpath.people.models import Pair, PairNote, Person, Team
from footpath.people.pairs import End, customer_of, provider_of, seen_by
from footpath.people.queries import home_team
from footpath.requests.serves import Key, Row, Side, key_of, shown_by_requests, side
from footpath.ui.charts.ego import Tie

DRAWN = 7  # of each side: more lines are a knot, and all of them stand in the lists
MOST = 6  # of those one did not know: more is a list that nobody reads


@dataclass(frozen=True)
class Line:
    """One customer or provider of mine: the row as requests and people show it, and what I noted for myself."""

    row: Row
    count: int | None  # requests of mine in 90 days
    pair: Pair | None
    note: PairNote | None
    said: bool  # by me
    mirrored: bool  # they say it, too
    goals: tuple[str, str]  # of our two teams: ours, theirs

    @property
    def kind(self) -> Literal["both", "one", "shown"]:
        """How surely it is known."""
        return "both" if self.said and self.mirrored else "one" if self.row.by_hand or self.mirrored else "shown"


@dataclass(frozen=True)
class Column:
    """One direction: `name` is what the others are, "customer" or "provider"."""

    name: str
    lines: list[Line]
    off: list[Row]
    seen: int | None
    unknown: list[Team]  # who says so of my team, or asks it, and is not on my list

    @property
    def listed(self) -> list[Line]:
        """What somebody said by hand, on either side."""
        return [line for line in self.lines if line.row.by_hand]

    @property
    def proposed(self) -> list[Line]:
        """What only requests show."""
        return [line for line in self.lines if not line.row.by_hand]

    @property
    def drawn(self) -> list[Line]:
        """Those of the drawing around me: what was said first, then who asks, or is asked, most."""
        return [*self.listed, *sorted(self.proposed, key=lambda line: -(line.count or 0))][:DRAWN]

    @property
    def ties(self) -> list[Tie]:
        """The same as lines."""
        return [Tie(str(line.row.end.name), line.count or 0, line.kind) for line in self.drawn]


@dataclass(frozen=True)
class _Known:
    """What every line is looked up in."""

    person: Person
    team: Team | None
    pairs: dict[tuple[str, Key], Pair]
    notes: dict[int, PairNote]
    edges: dict[Ends, Edge]
    goals: dict[Ends, Pair]
    homes: dict[int, int]


def columns(person: Person, now: datetime) -> list[Column]:
    """Both directions, customers first."""
    on, team = now.date(), home_team(person, now.date())
    mine = Pair.objects.filter(Q(provider_person=person) | Q(customer_person=person)).filter(seen_by(person, on))
    pairs = {}
    for pair in mine.select_related("provider_team", "provider_person", "customer_team", "customer_person"):
        name = "customer" if pair.provider_person_id == person.pk else "provider"
        pairs[name, key_of(customer_of(pair) if name == "customer" else provider_of(pair))] = pair
    others = [pk for _name, (kind, pk) in pairs if kind == "person"]
    found = _Known(
        person,
        team,
        pairs,
        {note.pair_id: note for note in PairNote.objects.filter(owner=person)},
        edges(on),
        {(one.provider_team_id or 0, one.customer_team_id or 0): one for one in _of_team(team)},
        {one.pk: home.pk for one in Person.objects.filter(pk__in=others) if (home := home_team(one, on))},
    )
    return [_column(name, found, now) for name in ("customer", "provider")]


def _of_team(team: Team | None) -> list[Pair]:
    pairs = Pair.objects.filter(holds=True, provider_person=None, customer_person=None)
    return list(pairs.filter(Q(provider_team=team) | Q(customer_team=team))) if team else []


def _column(name: str, known: _Known, now: datetime) -> Column:
    shown: Side = side(known.person, name, now, known.person)
    counts = shown_by_requests(known.person, name, now)
    lines = [_line(name, row, counts.get(key_of(row.end)), known) for row in shown.rows]
    return Column(name, lines, shown.off, shown.seen, _unknown(name, shown, known, now))


def _line(name: str, row: Row, count: int | None, known: _Known) -> Line:
    pair = known.pairs.get((name, key_of(row.end)))
    mine, theirs = ("provider", "customer") if name == "customer" else ("customer", "provider")
    said = pair is not None and pair.holds and bool(getattr(pair, f"{mine}_says"))
    back = pair is not None and bool(getattr(pair, f"{theirs}_says"))
    ends = _ends(name, row.end, known)
    edge = known.edges.get(ends) if ends else None
    back = back or (edge is not None and bool(getattr(edge, f"{theirs}_says")))
    of_teams = known.goals.get(ends) if ends else None
    goals = (row.our_goal, row.their_goal)
    if of_teams and not any(goals):
        goals = (getattr(of_teams, f"{mine}_goal"), getattr(of_teams, f"{theirs}_goal"))
    return Line(row, count, pair, known.notes.get(pair.pk) if pair else None, said, back, goals)


def _ends(name: str, end: End, known: _Known) -> Ends | None:
    """The two teams between which it is: who serves, who is served."""
    other = end.pk if isinstance(end, Team) else known.homes.get(end.pk)
    if known.team is None or other is None:
        return None
    return (known.team.pk, other) if name == "customer" else (other, known.team.pk)


def _unknown(name: str, shown: Side, known: _Known, now: datetime) -> list[Team]:
    """Teams that say so of mine, or that requests of my team show, and that are not on my list."""
    if known.team is None:
        return []
    theirs = "customer" if name == "customer" else "provider"
    here = [
        edge
        for edge in known.edges.values()
        if known.team.pk == (edge.provider if name == "customer" else edge.customer)
    ]
    say = {getattr(edge, name) for edge in here if getattr(edge, f"{theirs}_says")}
    asks = shown_by_requests(known.team, name, now)
    listed = {row.end.pk for row in (*shown.rows, *shown.off) if isinstance(row.end, Team)}
    listed |= {home for row in shown.rows if (home := known.homes.get(row.end.pk)) and isinstance(row.end, Person)}
    wanted = (say | {pk for _kind, pk in asks}) - listed - {known.team.pk}
    teams = Team.objects.in_bulk(wanted)
    return sorted(teams.values(), key=lambda team: (team.pk not in say, -asks.get(("team", team.pk), 0), team.name))[
        :MOST
    ]
