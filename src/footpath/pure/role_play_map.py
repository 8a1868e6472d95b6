"""Where does each place of a scenario stand in a drawing, from the start above to the ends below?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from footpath.pure.role_play import Node, Scenario
from footpath.pure.role_play_check import depths

WIDTH, ROW, TOP = 320, 50, 24


@dataclass(frozen=True)
class Spot:
    """A place in the drawing, with its number as one reads: from above, from the left."""

    key: str
    x: int
    y: int
    number: int


@dataclass(frozen=True)
class Arrow:
    """A choice in the drawing."""

    start: str
    choice: str
    end: str
    path: str  # of an SVG


@dataclass(frozen=True)
class Drawing:
    """All of it."""

    spots: Mapping[str, Spot]
    arrows: Sequence[Arrow]
    height: int
    width: int = WIDTH


def draw(scenario: Scenario) -> Drawing:
    """Rows by how many choices at most lead there, all ends in the last one; only for a scenario without faults."""
    rows = _rows(scenario)
    spots: dict[str, Spot] = {}
    for depth, row in enumerate(rows):
        row.sort(key=lambda key: _middle(scenario, key, spots))
        for place, key in enumerate(row):
            x = round(WIDTH * (place + 0.5) / len(row))
            spots[key] = Spot(key, _beside(x, depth, len(row)), TOP + ROW * depth, len(spots) + 1)
    arrows = [
        Arrow(node.key, one.key, one.to, _curve(spots[node.key], spots[one.to]))
        for node in scenario.nodes
        for one in node.choices
    ]
    return Drawing(spots, arrows, TOP * 2 + ROW * (len(rows) - 1))


def _rows(scenario: Scenario) -> list[list[str]]:
    deep = depths(scenario)
    inner = {key: depth for key, depth in deep.items() if isinstance(scenario.places[key], Node)}
    last = max(inner.values(), default=0) + 1
    rows: list[list[str]] = [[] for _ in range(last + 1)]
    for key, depth in inner.items():
        rows[depth].append(key)
    rows[last] = [one.key for one in scenario.ends]
    return [row for row in rows if row]


def _middle(scenario: Scenario, key: str, spots: Mapping[str, Spot]) -> float:
    """Where those stand that lead here, on average."""
    above = [
        spots[node.key].x for node in scenario.nodes for one in node.choices if one.to == key and node.key in spots
    ]
    return sum(above) / len(above) if above else WIDTH / 2


def _beside(x: int, depth: int, many: int) -> int:
    """One alone in its row stands a little aside, by turns, so that arrows do not hide behind it."""
    return x + (-44 if depth % 2 else 44) * (depth > 0) if many == 1 else x


def _curve(start: Spot, end: Spot) -> str:
    bend = max(18, (end.y - start.y) // 2)
    return f"M{start.x} {start.y} C{start.x} {start.y + bend} {end.x} {end.y - bend} {end.x} {end.y}"
