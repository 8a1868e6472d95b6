"""Where does everything stand on the map of teams?

Teams stand on a circle, those of one part of the house side by side, in the order of their names: each keeps its place,
whatever is asked of the map.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from footpath.insight.maps.lines import Line, Lines, written
from footpath.insight.maps.silo import Pair, Silo
from footpath.people.permissions import InTree
from footpath.pure.ring import Seat, bow, seats

LEVEL_UP_TO = 24  # teams whose names are written level; of more they point outwards
RADIUS, WIDE = 210, 320  # px, of few and of many teams
BESIDE, ABOVE = 190, 26  # px that names take: the longest that is written out, in bold
SIGNS = 24


@dataclass(frozen=True)
class Spot:
    """A team in its place: its dot, its name beside it, and how that is turned."""

    team: int
    name: str
    href: str
    x: float
    y: float
    words_x: float
    words_y: float
    anchor: str
    turn: str
    kind: str  # "here", "near" to the one that was asked for, or "far"


@dataclass(frozen=True)
class Drawn:
    """A map in px around its middle."""

    box: str
    width: int
    height: int
    spots: list[Spot]
    lines: list[Lines]


def drawn(found: Silo, pairs: Sequence[Pair], team: int | None, keep: Mapping[str, str]) -> Drawn:
    """These pairs, on the circle of all teams. `team`: of which it was asked; `keep`: what stays of the address."""
    level = len(found.teams) <= LEVEL_UP_TO
    radius = RADIUS if level else WIDE
    places = seats(groups(found.teams, found.facts.teams), radius)
    near = {pk for pair in pairs for pk in pair.ends}
    spots = [_spot(pk, found.name(pk), seat, radius, level) for pk, seat in places.items()]
    marked = [_marked(spot, team, near, keep) for spot in spots]
    half, tall = radius + BESIDE, radius + (ABOVE if level else BESIDE)
    lines = written(_line(pair, places) for pair in sorted(pairs, key=lambda pair: (-pair.need, pair.often)))
    return Drawn(f"{-half} {-tall} {2 * half} {2 * tall}", 2 * half, 2 * tall, marked, lines)


def groups(teams: Iterable[int], known: Mapping[int, InTree]) -> list[list[int]]:
    """The teams by part of the house, parts by name: below the top of everything, if there is one."""
    teams = list(teams)
    lines = {pk: _line_of(pk, known) for pk in teams}
    tops = {line[0] for line in lines.values()}
    deep = 1 if len(tops) == 1 else 0
    found: dict[int, list[int]] = {}
    for pk in teams:
        line = lines[pk]
        found.setdefault(line[min(deep, len(line) - 1)], []).append(pk)
    return [found[part] for part in sorted(found, key=lambda part: (known[part].name.casefold(), part))]


def _line_of(team: int, known: Mapping[int, InTree]) -> list[int]:
    """From the top down to the team; a circle in the tree ends the walk."""
    line = [team]
    while (parent := known[line[-1]].parent_id) is not None and parent in known and parent not in line:
        line.append(parent)
    return line[::-1]


def _spot(pk: int, name: str, seat: Seat, radius: int, level: bool) -> Spot:
    out = (radius + 12) / radius
    x, y = round(seat.x * out, 1), round(seat.y * out, 1)
    words = name if len(name) <= SIGNS else f"{name[: SIGNS - 1]}…"
    anchor = "end" if seat.is_left else "start"
    turn = "" if level else f"rotate({seat.lean} {x} {y})"
    return Spot(pk, words, "", seat.x, seat.y, x, round(y + 4, 1), anchor, turn, "")


def _marked(spot: Spot, team: int | None, near: set[int], keep: Mapping[str, str]) -> Spot:
    kind = "here" if spot.team == team else "near" if spot.team in near else "far"
    wanted = dict(keep) if spot.team == team else {**keep, "team": str(spot.team)}
    return Spot(**{**spot.__dict__, "kind": kind, "href": f"?{urlencode(wanted)}"})


def _line(pair: Pair, places: Mapping[int, Seat]) -> Line:
    one, other = places[pair.one], places[pair.other]
    x, y = bow(one, other)
    d = f"M{one.x:g} {one.y:g}Q{x:g} {y:g} {other.x:g} {other.y:g}"
    marks = [f"b{pair.often}", *(["apart"] if pair.apart else []), *(["hurts"] if pair.hurts else [])]
    return Line(d, " ".join(marks), pair.ends)
