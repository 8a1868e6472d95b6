"""Who serves whom, as real requests show it and as people say it?"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from footpath.people.models import Pair, Person, Team
from footpath.people.pairs import End, customer_of, provider_of, said_of, seen_by
from footpath.people.permissions import can_speak_for
from footpath.pure.pairs import Said, merged
from footpath.requests.models import ServiceRequest
from footpath.ui.panels import Panel

SHOWN_FOR = timedelta(days=90)  # what was asked before may have been somebody else's work
Key = tuple[str, int]  # "team" or "person", and its number


@dataclass(frozen=True)
class Row:
    """One line on a page: the other side, how many requests of 90 days (None: not told), and what was said."""

    end: End
    kind: str
    count: int | None
    by_hand: bool
    first: bool
    our_goal: str
    their_goal: str


@dataclass(frozen=True)
class Side:
    """One of the two directions: whom somebody serves (name "customer"), or who serves them ("provider")."""

    name: str
    rows: list[Row]
    off: list[Row]
    seen: int | None  # the pair that comes first: the page says which one it knew


def panel(thing: End, person: Person, now: datetime) -> Panel | None:
    """Whom somebody serves and who serves them, to read; nothing while neither is known."""
    sides = [side(thing, name, now, person) for name in ("customer", "provider")]
    if not any(one.rows for one in sides) and not can_speak_for(person, thing):
        return None
    return Panel("requests/pairs_panel.html", _context(thing, sides, person))


def editor(thing: End, person: Person, now: datetime) -> Panel:
    """The same with buttons to correct it, for those who may."""
    sides = [side(thing, name, now, person) for name in ("customer", "provider")]
    return Panel("requests/pairs_edit.html", _context(thing, sides, person))


def _context(thing: End, sides: list[Side], person: Person) -> dict[str, Any]:
    facts = {"end": thing, "is_team": isinstance(thing, Team), "mine": thing == person}
    return {**facts, "sides": sides, "may": can_speak_for(person, thing)}


def side(thing: End, name: str, now: datetime, reader: Person | None = None) -> Side:
    """What requests show and people say of one direction; `name` is what the others are: "customer" or "provider".

    Of what names a person, `reader` is shown what names themself or a team that they lead.
    """
    mine = "provider" if name == "customer" else "customer"
    pairs = list(said_of(mine, thing).filter(seen_by(reader, now.date()) if reader else Q()))
    others = {key_of(_other(pair, name)): pair for pair in pairs if _is_here(_other(pair, name))}
    shown = shown_by_requests(thing, name, now)
    ends: dict[Key, End] = {key: _other(pair, name) for key, pair in others.items()}
    ends |= {("team", team.pk): team for team in Team.objects.filter(pk__in=[pk for _kind, pk in shown])}
    said = {key: Said(pair.holds, pair.top and name == "customer") for key, pair in others.items()}
    holds, off = merged(shown, said, {key: end.name for key, end in ends.items()})
    counted = isinstance(thing, Team)

    def row(line: Any) -> Row:
        pair = others.get(line.end)
        goals = (pair.provider_goal, pair.customer_goal) if pair else ("", "")
        ours, theirs = goals if name == "customer" else goals[::-1]
        count = line.count if counted and line.count else None
        return Row(ends[line.end], line.end[0], count, line.by_hand, line.first, ours, theirs)

    first = next((pair.pk for pair in pairs if pair.top), None)
    return Side(name, [row(line) for line in holds], [row(line) for line in off], first)


def shown_by_requests(thing: End, name: str, now: datetime) -> Counter[Key]:
    """How many requests of the last 90 days show which teams; what is confidential shows nothing."""
    asked = ServiceRequest.objects.filter(submitted_at__gte=now - SHOWN_FOR, service__confidential=False)
    asked = asked.filter(Q(version=None) | Q(version__confidential=False)).order_by()
    if isinstance(thing, Team):
        mine: QuerySet[ServiceRequest] = asked.filter(**{"team" if name == "customer" else "customer_team": thing})
        own: set[int] = {thing.pk}
    elif name == "customer":
        mine, own = asked.filter(assignee=thing), set()
    else:
        mine, own = asked.filter(Q(asker=thing, asked_for=None) | Q(asked_for=thing)), set()
    column = "customer_team_id" if name == "customer" else "team_id"
    counts = mine.values_list(column).annotate(count=Count("pk"))
    return Counter({("team", pk): count for pk, count in counts if pk is not None and pk not in own})


def _other(pair: Pair, name: str) -> End:
    return customer_of(pair) if name == "customer" else provider_of(pair)


def _is_here(end: End) -> bool:
    """A team, or somebody who still works here."""
    return isinstance(end, Team) or end.is_active


def key_of(end: End) -> Key:
    """How a row is found again: what kind of end it is, and its number."""
    return ("team" if isinstance(end, Team) else "person", end.pk)
