"""Where do the stones of a chain lie in a narrow place, from top to bottom?"""

from collections.abc import Sequence

from footpath.ui.charts.chain import (
    FIRST,
    LANE,
    LANES,
    REACH,
    STEP,
    TOP,
    Edges,
    Placed,
    Plan,
    Stone,
    Trail,
    in_order,
    lines,
)
from footpath.ui.charts.path import PEBBLES

HALF = STEP // 2
SIGN = 6.9  # px that a sign takes, on average


def lay_tall(stones: Sequence[Stone], edges: Edges, width: int = 312) -> Plan:
    """One stone a row, its words beside it; each trail has a lane from its stone to the row in which it ends."""
    order = in_order(stones, edges)
    row = {stone.key: number for number, stone in enumerate(order)}
    forward = sorted((row[a], row[b]) for a, b in edges if a in row and b in row and row[a] < row[b])
    lane_of, lane_of_trail, beside = _lanes(len(order), forward)
    placed = [_placed(stone, at, lane_of[at], max([lane_of[at], *beside[at]]), width) for at, stone in enumerate(order)]
    trails = []
    for source, target in forward:
        stone = order[source]
        d = _down((_x(lane_of[source]), source), _x(lane_of_trail[source, target]), (_x(lane_of[target]), target))
        trails.append(Trail(d, stone.state == "behind", stone.lost))
    return Plan(placed, trails, width, STEP * len(order))


def _placed(stone: Stone, at: int, lane: int, outermost: int, width: int) -> Placed:
    """A stone in its lane, its words beside the outermost trail of its row."""
    words_x = _x(outermost) + 28
    signs = int((width - words_x) / SIGN)
    pebble = PEBBLES[at % len(PEBBLES)]
    return Placed(stone, _x(lane), at * STEP + TOP, pebble, lines(stone.label, signs, 1), words_x, signs)


def _lanes(
    count: int, edges: Sequence[tuple[int, int]]
) -> tuple[list[int], dict[tuple[int, int], int], list[list[int]]]:
    """The lane of each stone and of each trail, and the lanes in use at each row, from the top: a stone stands where a
    trail to it comes down.
    """
    running: dict[int, tuple[int, int]] = {}  # lane -> the trail that is in it
    lane_of, lane_of_trail, beside = [], {}, list[list[int]]()
    for at in range(count):
        before = list(running)
        arriving = [lane for lane, edge in running.items() if edge[1] == at]
        for lane in arriving:
            del running[lane]
        lane = min(arriving, default=_free(running))
        lane_of.append(lane)
        for edge in edges:
            if edge[0] == at:
                own = lane if lane not in running else _free(running)
                running[own] = edge
                lane_of_trail[edge] = own
        beside.append([*before, *running])
    return lane_of, lane_of_trail, beside


def _free(running: dict[int, tuple[int, int]]) -> int:
    return next(lane for lane in range(len(running) + 1) if lane not in running)


def _x(lane: int) -> int:
    return FIRST + LANE * min(lane, LANES - 1)


def _down(begin: tuple[int, int], lane: int, end: tuple[int, int]) -> str:
    """From a stone into a lane, down it, and into the stone at its end."""
    (x, first), (to_x, last) = begin, end
    y, to_y = first * STEP + TOP, last * STEP + TOP
    into = f"M{x} {y + REACH - 6}C{x} {y + HALF} {lane} {y + HALF} {lane} {y + STEP - REACH}"
    if last - first == 1:
        return f"M{x} {y + REACH - 6}C{x} {y + HALF} {to_x} {y + HALF} {to_x} {to_y - REACH + 6}"
    return f"{into}V{to_y - STEP + REACH}C{lane} {to_y - HALF} {to_x} {to_y - HALF} {to_x} {to_y - REACH + 6}"
