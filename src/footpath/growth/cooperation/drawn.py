"""How is a talk drawn: its temperature as a line, and the way through its graph?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.growth.cooperation.words import KINDS, heat
from footpath.pure.role_play import BAD, GOOD, MIXED, End, Scenario, Walk
from footpath.pure.role_play_map import WIDTH, Spot, draw

HEIGHT = 120
SIGNS = {GOOD: "+", MIXED: "±", BAD: "-"}


@dataclass(frozen=True)
class Mark:
    """A point of the line."""

    x: float  # percent
    y: int
    degrees: int
    label: str


@dataclass(frozen=True)
class Line:
    """The temperature from step to step; `written` as the scenario has it, where one felt it in another way."""

    marks: Sequence[Mark]
    points: str
    written: str
    spoken: str
    height: int = HEIGHT


@dataclass(frozen=True)
class Place:
    """A moment or an end on the map."""

    x: int
    y: int
    label: str
    look: str  # node, good, mixed or bad, and "here" or "been"
    title: str


@dataclass(frozen=True)
class Map:
    """The graph with the way through it."""

    places: Sequence[Place]
    ways: Sequence[str]
    taken: Sequence[str]
    spoken: str
    height: int
    width: int = WIDTH


def line_of(walk: Walk, *, written: bool = False) -> Line:
    """The temperature of a walk."""
    last = max(1, len(walk.line) - 1)
    marks = [
        Mark(round(100 * n / last, 1), _y(degrees), degrees, str(n) if n else _("start"))
        for n, degrees in enumerate(walk.line)
    ]
    also = [walk.line[0], *(one.written for one in walk.steps)] if written and walk.steps else []
    words = _("Temperature: begins at %(first)d, ends at %(last)d of 100 degrees, %(word)s.")
    return Line(
        marks=marks,
        points=" ".join(f"{mark.x},{mark.y}" for mark in marks),
        written=" ".join(f"{round(100 * n / last, 1)},{_y(degrees)}" for n, degrees in enumerate(also)),
        spoken=words % {"first": walk.line[0], "last": walk.temperature, "word": heat(walk.temperature)},
    )


def _y(degrees: int) -> int:
    return round(HEIGHT - 8 - degrees / 100 * (HEIGHT - 16))


def map_of(scenario: Scenario, walk: Walk) -> Map:
    """The graph of a scenario without faults, and where one went in it."""
    drawing = draw(scenario)
    been = [one.node.key for one in walk.steps]
    taken = {(one.node.key, one.choice.key) for one in walk.steps}
    places = [_place(scenario, spot, been, walk.at.key) for spot in drawing.spots.values()]
    way = [str(drawing.spots[key].number) for key in been]
    way.append(str(KINDS[walk.at.kind][0]) if isinstance(walk.at, End) else str(drawing.spots[walk.at.key].number))
    words = _("Map of the talk: %(nodes)d moments and %(ends)d ends. The way so far: %(way)s.")
    return Map(
        places=places,
        ways=[one.path for one in drawing.arrows if (one.start, one.choice) not in taken],
        taken=[one.path for one in drawing.arrows if (one.start, one.choice) in taken],
        spoken=words % {"nodes": len(scenario.nodes), "ends": len(scenario.ends), "way": ", ".join(way)},
        height=drawing.height,
    )


def _place(scenario: Scenario, spot: Spot, been: Sequence[str], here: str) -> Place:
    place = scenario.places[spot.key]
    state = " here" if spot.key == here else " been" if spot.key in been else ""
    if isinstance(place, End):
        return Place(spot.x, spot.y, SIGNS[place.kind], place.kind + state, str(KINDS[place.kind][0]))
    title = (place.says or place.situation) if state else _("Moment %(n)d") % {"n": spot.number}
    return Place(spot.x, spot.y, str(spot.number), "node" + state, title)
