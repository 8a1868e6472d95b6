"""Where does everything stand on the map from vendors to outside customers?

Vendors on the left, outside customers on the right, between them teams by how many hands it is to the outside; what
leads back, or round within a layer, is drawn as that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from footpath.insight.maps.chain import Key, Net, Tie
from footpath.insight.maps.lines import Line, Lines, written
from footpath.insight.maps.silo import how_often, is_lacking
from footpath.insight.maps.ways import ways_down
from footpath.pure.layers import rows
from footpath.pure.links import onwards, turned

ROW, WIDE, TALL, EDGE = 46, 150, 32, 14  # px: a row, a box, and around all of it
LEAST, MOST, FULL = 216, 330, 900  # px from column to column, and of all of them where there is room
STRONGEST = 36  # links that are drawn before anybody asks for more
MOST_ENDS = 10  # vendors, and outside customers, by name; the others stand together
SIGNS = 20
FREE = (ROW - TALL) // 2
Points = Mapping[Key, tuple[int, int]]
Gaps = Mapping[int, Sequence[int]]


@dataclass(frozen=True)
class Box:
    """A node in its place."""

    key: Key
    kind: str
    name: str
    href: str
    team: int | None
    x: float
    y: float
    mark: str  # "here", "" or "gone"


@dataclass(frozen=True)
class Drawn:
    """The drawing in px, and how many links it shows of how many."""

    width: int
    height: int
    boxes: list[Box]
    lines: list[Lines]
    back: int


def wanted(net: Net, team: int | None, which: str) -> list[Tie]:
    """The links that are drawn: all; those around a team, on to the outside; or the strongest, at least one from each
    team.
    """
    if team is not None:
        return around(net, team)
    return list(net.ties) if which == "all" else strongest(net)


def around(net: Net, team: int) -> list[Tie]:
    """What leads to a team and comes from it, with the shortest ways on to each outside customer."""
    here = f"t{team}"
    direct = {tie.ends for tie in net.ties if here in tie.ends}
    onward = {tie.ends for found in ways_down(net, team) for tie in found.ties}
    return [tie for tie in net.ties if tie.ends in direct | onward]


def strongest(net: Net) -> list[Tie]:
    """Of what leads nearer to the outside the most frequent links, and from each node at least its way on."""
    walk = onwards(_all_ends(net), "")
    chosen = {(key, nearer) for key, nearer in walk.items() if nearer}
    place = net.columns
    most = sorted((tie for tie in net.ties if place[tie.source] < place[tie.target]), key=lambda tie: -tie.count)
    most = most[:STRONGEST]
    chosen |= {tie.ends for tie in most}
    return [tie for tie in net.ties if tie.ends in chosen]


def _all_ends(net: Net) -> dict[Key, list[Key]]:
    """The links the other way round, from one point that stands for everybody outside."""
    back = turned(net.after)
    return back | {"": [key for key, node in net.nodes.items() if node.kind == "outside"]}


def drawn(net: Net, ties: Sequence[Tie], team: int | None, keep: Mapping[str, str], others: Mapping[str, str]) -> Drawn:
    """These links. `others`: what vendors and outside customers are called that have no place of their own."""
    names = {key: node.name for key, node in net.nodes.items()} | {"v+": others["vendor"], "o+": others["outside"]}
    edges = _folded(net, ties)
    there = {key for ends in edges for key in ends}
    order = [key for key in [*net.nodes, "v+", "o+"] if key in there]
    order.sort(key=lambda key: "vto".index(key[0]))  # vendors first, so that a walk begins with them
    last = max(net.columns.values(), default=0)
    place = {key: net.columns.get(key, last if key[0] == "o" else 0) for key in order}
    forward = [(one, other) for one, other in edges if place[one] < place[other]]
    layers = [layer for layer in rows(order, place, forward) if layer]
    tallest = max((len(layer) for layer in layers), default=1)
    step = max(LEAST, min(MOST, (FULL - WIDE) // max(1, len(layers) - 1)))
    points = {
        key: (EDGE + column * step, EDGE + round((tallest - len(layer)) * ROW / 2 + at * ROW))
        for column, layer in enumerate(layers)
        for at, key in enumerate(layer)
    }
    knotted = _knotted(net)
    boxes = [_box(net, key, names[key], points[key], _href(net, key, team, keep)) for key in order]
    back = {ends for ends in edges if ends in knotted and place[ends[0]] >= place[ends[1]]}
    gaps = _gaps(points)
    lines = written(_line(points, ends, tie, gaps, back=ends in back) for ends, tie in edges.items())
    return Drawn(2 * EDGE + max(0, len(layers) - 1) * step + WIDE, 2 * EDGE + tallest * ROW, boxes, lines, len(back))


def _knotted(net: Net) -> set[tuple[Key, Key]]:
    """The links within a circle of three and more."""
    group = {node.key: number for number, nodes in enumerate(net.circles) for node in nodes}
    return {ends for ends in net.by_ends if ends[0] in group and group.get(ends[0]) == group.get(ends[1])}


def _folded(net: Net, ties: Sequence[Tie]) -> dict[tuple[Key, Key], Tie]:
    """Vendors and outside customers beyond the most frequent ones stand together."""
    weight: Counter[Key] = Counter()
    for tie in ties:
        for key in tie.ends:
            weight[key] += tie.count
    folded: dict[Key, Key] = {}
    for kind in "vo":
        keys = [key for key in net.nodes if key[0] == kind and key in weight]
        most = set(sorted(keys, key=lambda key: -weight[key])[:MOST_ENDS]) if len(keys) > MOST_ENDS + 1 else set(keys)
        folded |= {key: key if key in most else f"{kind}+" for key in keys}
    edges: dict[tuple[Key, Key], Tie] = {}
    for tie in ties:
        edges.setdefault((folded.get(tie.source, tie.source), folded.get(tie.target, tie.target)), tie)
    return edges


def _href(net: Net, key: Key, team: int | None, keep: Mapping[str, str]) -> tuple[str, str]:
    """Where a box leads, and how it is marked: the team that was asked for leads back to everybody."""
    node = net.nodes.get(key)
    if node is None or node.team is None:
        return "", ""
    is_here = node.team == team
    wanted_of = dict(keep) if is_here else {**keep, "team": str(node.team)}
    return f"?{urlencode(wanted_of)}", "here" if is_here else "gone" if node.gone else ""


def _box(net: Net, key: Key, name: str, point: tuple[int, int], leads: tuple[str, str]) -> Box:
    node = net.nodes.get(key)
    words = name if len(name) <= SIGNS else f"{name[: SIGNS - 1]}…"
    kind = {"v": "vendor", "t": "team", "o": "outside"}[key[0]]
    return Box(key, kind, words, leads[0], node.team if node else None, *point, leads[1])


def _line(points: Points, ends: tuple[Key, Key], tie: Tie, gaps: Gaps, *, back: bool) -> Line:
    """Forward from side to side, between the boxes of a column that it passes; within a column in a bow beside it; back
    to the left from side to side.
    """
    (x, y), (to_x, to_y) = points[ends[0]], points[ends[1]]
    y, to_y = y + TALL // 2, to_y + TALL // 2
    if x == to_x:
        bow = x + WIDE + 14 + min(44, abs(y - to_y) // 5)
        d = f"M{x + WIDE} {y}C{bow} {y} {bow} {to_y} {to_x + WIDE} {to_y}"
    elif x > to_x:
        d = f"M{x} {y}{_curve(x, y, to_x + WIDE, to_y)}"
    else:
        d, at = f"M{x + WIDE} {y}", (x + WIDE, y)
        for column in sorted(one for one in gaps if x < one < to_x):
            aim = y + (to_y - y) * (column - x) / (to_x - x)
            gap = min(gaps[column], key=lambda one: abs(one - aim))
            d += f"{_curve(*at, column, gap)}H{column + WIDE}"
            at = (column + WIDE, gap)
        d += _curve(*at, to_x, to_y)
    return Line(d, " ".join([f"b{int(how_often(tie.count))}", *marks(tie), *(["back"] if back else [])]), _teams(ends))


def _curve(x: int, y: int, to_x: int, to_y: int) -> str:
    half = (x + to_x) // 2
    return f"C{half} {y} {half} {to_y} {to_x} {to_y}"


def _gaps(points: Points) -> Gaps:
    """Where a line can pass each column: above, between and below its boxes."""
    found: dict[int, list[int]] = {}
    for x, y in points.values():
        found.setdefault(x, []).append(y)
    return {x: [min(ys) - FREE, *(y + TALL + FREE for y in ys)] for x, ys in found.items()}


def marks(tie: Tie) -> list[str]:
    """How a link is drawn: what hurts, what is one-sided, what hangs on one person."""
    hurts = is_lacking(tie.link) or bool(tie.goes.recoveries)
    found = {"hurts": hurts, "one-sided": tie.one_sided, "one-person": tie.goes.one_person}
    return [name for name, there in found.items() if there]


def _teams(ends: Iterable[Key]) -> tuple[int, ...]:
    return tuple(int(key[1:]) for key in ends if key[0] == "t")
