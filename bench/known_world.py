"""What really happens in a world whose rules are known: three people, two classes, long lines?

M/G/3 with priority that does not interrupt: Poisson arrivals at 90 % load, a fifth of them urgent, log-normal work with
mean 1 and sigma 1 of its logarithm. Nothing of the engine is used here: plain lists and a heap.
"""

import heapq
import math
import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

PEOPLE, LOAD, URGENT_SHARE, SIGMA = 3, 0.9, 0.2, 1.0
URGENT, NORMAL = 0, 1


class Piece(NamedTuple):
    """Compared as people take it up: by class, then by who came first; what was put in has no whole number."""

    class_id: int
    number: float
    work: float


@dataclass(frozen=True)
class World:
    """Requests in the order of their arrival, in units of the mean work."""

    arrived: list[float]
    pieces: list[Piece]

    @cached_property
    def life(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """(started, done) of every request, as it came."""
        started, done = np.zeros((2, len(self.pieces)))
        for piece, begin in served([0.0] * PEOPLE, [], self.after(0)):
            started[piece.number], done[piece.number] = begin, begin + piece.work
        return started, done

    def after(self, count: int) -> Iterable[tuple[float, Piece]]:
        """Who comes after so many."""
        return ((self.arrived[number], self.pieces[number]) for number in range(count, len(self.pieces)))


def world(requests: int, seed: int) -> World:
    """So many requests, from an empty desk on."""
    lots = random.Random(seed)
    now, arrived, pieces = 0.0, [], []
    for number in range(requests):
        now += lots.expovariate(PEOPLE * LOAD)
        arrived.append(now)
        class_id = URGENT if lots.random() < URGENT_SHARE else NORMAL
        pieces.append(Piece(class_id, number, lots.lognormvariate(-SIGMA * SIGMA / 2, SIGMA)))
    return World(arrived, pieces)


def lengths(count: int, lots: random.Random) -> list[float]:
    """How long pieces of work take: one from each of so many equally likely parts of all, in any order."""
    normal = NormalDist(-SIGMA * SIGMA / 2, SIGMA)
    drawn = [math.exp(normal.inv_cdf((at + lots.random()) / count)) for at in range(count)]
    lots.shuffle(drawn)
    return drawn


def served(
    free: list[float], waiting: list[Piece], upcoming: Iterable[tuple[float, Piece]]
) -> Iterable[tuple[Piece, float]]:
    """Each piece with the moment at which it is begun.

    free: when each person is; waiting: who is there already; upcoming: (moment, piece) in the order of time.
    Whoever is free first takes the one whose turn it is among those who are there.
    """
    free, line, coming = list(free), list(waiting), iter(upcoming)
    heapq.heapify(free)
    heapq.heapify(line)
    following = next(coming, None)
    while line or following:
        now = free[0]
        if not line and following:
            now = max(now, following[0])
        while following and following[0] <= now:
            heapq.heappush(line, following[1])
            following = next(coming, None)
        piece = heapq.heappop(line)
        heapq.heapreplace(free, now + piece.work)
        yield piece, now


@dataclass(frozen=True)
class Snapshot:
    """What can be seen at one moment: who is in hand since when, and who waits, in the order of their turn."""

    world: World
    now: float
    count: int  # arrived by now
    in_hand: tuple[int, ...]
    waiting: tuple[int, ...]

    def again(self, emergency: float | None = None, position: int = 0) -> dict[int, float]:
        """When those who wait are done if everybody's luck is the same.

        emergency: the work of one more, with so many (`position`) before it.
        """
        free = [float(self.world.life[1][number]) for number in self.in_hand]
        free += [self.now] * (PEOPLE - len(free))
        line = [self.world.pieces[number] for number in self.waiting]
        if emergency is not None:
            behind = line[position]
            line.append(Piece(behind.class_id, behind.number - 0.5, emergency))
        left, found = set(self.waiting), {}
        for piece, begin in served(free, line, self.world.after(self.count)):
            if piece.number in left:
                left.remove(piece.number)
                found[piece.number] = begin + piece.work
            if not left:
                break
        return found


def snapshot(of: World, count: int) -> Snapshot:
    """Just after the arrival of so many requests."""
    started, done = of.life
    now = math.nextafter(of.arrived[count - 1], math.inf)
    present = np.flatnonzero(done[:count] > now).tolist()
    waiting = sorted(of.pieces[number] for number in present if started[number] > now)
    in_hand = tuple(number for number in present if started[number] <= now)
    return Snapshot(of, now, count, in_hand, tuple(piece.number for piece in waiting))
