"""Is something done here so often that no person does it?

Each process counts by itself, exactly; what many processes, or many days, have to count together is in the cache.
"""

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest

from footpath.people.sign_in.origin import client_address, network_of

REMEMBERED = 5_000  # counts that one process keeps


@dataclass(frozen=True)
class Limit:
    """So many within so many seconds; every how many the count is taken to the cache that all processes share."""

    most: int
    seconds: int
    shared_every: int = 1


LIMITS = {
    "post": Limit(90, 60, shared_every=15),  # what one guest sends: a text is saved every few seconds at most
    "coach": Limit(60, 60, shared_every=15),  # what the coach reads while one guest writes
    "lead": Limit(240, 60, shared_every=30),
    "paper": Limit(20, 60, shared_every=5),  # pages that are set for printing: each takes the machine a second
    "start": Limit(20, 3600),  # workbooks that one address of the network begins
    "join": Limit(240, 3600),  # people who come in from one address: a whole course may share it
    "wrong": Limit(60, 600),  # codes that do not exist, of 31 ** 6; the drawn code is not counted among them
}
_counts: OrderedDict[tuple[str, str, int], int] = OrderedDict()
_lock = threading.Lock()


def too_often(kind: str, who: str, *, counts: bool = True) -> bool:
    """Whether it is more than the limit, this one included; with `counts` False it is only looked at."""
    limit = LIMITS[kind]
    window = int(time.time() // limit.seconds)
    here = _counted(kind, who, window, int(counts))
    if here > limit.most or (not counts and here >= limit.most):
        return True
    name = f"workbook.{kind}.{who}.{window}"
    if not counts:
        return int(cache.get(name) or 0) >= limit.most
    if here % limit.shared_every:
        return False
    cache.add(name, 0, timeout=limit.seconds + 60)
    return cache.incr(name, limit.shared_every) > limit.most


def _counted(kind: str, who: str, window: int, more: int) -> int:
    key = (kind, who, window)
    with _lock:
        found = _counts.pop(key, 0) + more
        _counts[key] = found
        while len(_counts) > REMEMBERED:
            _counts.popitem(last=False)
    return found


def place_of(request: HttpRequest) -> str:
    """The address of the network from which somebody comes, as limits count it."""
    return network_of(client_address(request))


def forget() -> None:
    """Begin to count anew in this process; for tests."""
    with _lock:
        _counts.clear()
