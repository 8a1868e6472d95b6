"""How long does it take to match 300 people with places, and is it the best there is? See README.md."""

import argparse
import statistics
import sys
import time
from itertools import product
from random import Random

from footpath.pure.matching import Link, assign, pair_up, score, total

GOES = 7
SMALL = 60  # tables that are held against every way there is


def scores(rows: int, columns: int, luck: Random) -> list[list[float | None]]:
    """People and places as an organization has them: some forbidden, some dependent, some strange to each other."""
    return [
        [
            score(
                Link(
                    asked=luck.choice((0, 0, 3, 20, 150)), met=luck.random() < 0.4, unseen=luck.random() < 0.5,
                    wanted=luck.random() < 0.1, load=luck.choice((0, 0, 1)), in_line=luck.random() < 0.03,
                )
            )
            for _column in range(columns)
        ]
        for _row in range(rows)
    ]  # fmt: skip


def best(table: list[list[float | None]], capacities: list[int]) -> float:
    """The most that any way is worth."""
    ways = product([None, *range(len(capacities))], repeat=len(table))
    fits = (
        way
        for way in ways
        if all(way.count(c) <= most for c, most in enumerate(capacities))
        and all(c is None or row[c] is not None for row, c in zip(table, way, strict=True))
    )
    return max(total(table, way) for way in fits)


def main() -> int:
    """Measure, and say whether it holds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=300)
    options.add_argument("--places", type=int, default=120)
    given = options.parse_args()
    luck = Random(1)
    assign([[1.0]], [1])  # scipy is loaded late
    table = scores(given.people, given.places, luck)
    capacities = [luck.choice((1, 2, 3)) for _place in range(given.places)]
    took = []
    for _go in range(GOES):
        began = time.process_time()
        chosen = assign(table, capacities)
        took.append(time.process_time() - began)
    matched = sum(one is not None for one in chosen)
    middle = statistics.median(took)
    print(f"{given.people} people, {sum(capacities)} seats: {middle * 1000:.0f} ms, {matched} matched")
    equal = scores(given.people, given.people, luck)
    even = [[equal[min(a, b)][max(a, b)] for b in range(given.people)] for a in range(given.people)]
    began = time.process_time()
    pairs = pair_up(even, [number % 25 for number in range(given.people)], seed=1)
    print(f"{given.people} people in pairs: {(time.process_time() - began) * 1000:.0f} ms, {len(pairs)} pairs")
    apart = 0
    for _small in range(SMALL):
        table, rooms = scores(5, 4, luck), [luck.randint(0, 2) for _place in range(4)]
        apart += abs(total(table, assign(table, rooms)) - best(table, rooms)) > 1e-9
    print(f"{SMALL} small tables against every way there is: {apart} differ")
    return 0 if middle < 1.0 and not apart else 1


if __name__ == "__main__":
    sys.exit(main())
