"""Where along a chain was a lateness born?

The rule. Walk back from the end of the chain along its critical path: from each hop to the one before it that was done
last, as long as that one kept it waiting. A hop's own time runs from the moment when it had been asked and the one
before it was done, so waiting for the one before is never its own. Its plan is the time from the moment when it could
have begun, had the one before kept its word, to its own word (promise, target or wish). What its own time exceeds its
plan by is what it ran over. Walking back, each hop takes of the lateness what it ran over, until nothing is left: slack
between the hops has absorbed what is earlier. What is left at the beginning was born at none of them: their words
reached beyond the day from the start, or nobody gave one. The shares add up to the lateness to the second.

Critical path method, walked backwards as in as-built delay analysis (AACE 29R-03, "collapsed" methods leave out what
slack absorbed). Time is counted by the clock on the wall: whoever waits outside does not know our working hours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

PLAN = ""  # the key of what was born at no hop


@dataclass(frozen=True)
class Hop:
    """One hop of a chain.

    since: when it was asked for; None: at any time before. due: the word that was given for it; None: there was none.
    end: when it was done; None: it is not yet. after: the keys of the hops that it waits for.
    """

    key: str
    since: datetime | None
    due: datetime | None
    end: datetime | None
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Share:
    """How many seconds of a lateness were born at a hop."""

    key: str
    seconds: int


@dataclass(frozen=True)
class Lateness:
    """A lateness in seconds, and where it was born: along `path`, first hop first, and PLAN where no hop ran over.

    ran_over: what each hop of the path ran over by, also what slack absorbed. Shares of nothing are left out.
    """

    total: int
    path: tuple[str, ...]
    shares: tuple[Share, ...]
    ran_over: Mapping[str, int]


def lateness(hops: Sequence[Hop], end: str, *, now: datetime) -> Lateness:
    """Where the lateness of the hop `end` was born; nothing of it where it is in time. What is not done counts to now.

    Raises KeyError for a hop that is not there, ValueError where the last one has no due date. A circle ends the walk.
    """
    known = {hop.key: hop for hop in hops}
    path = _critical(known, end, now)
    last = known[end]
    if last.due is None:
        raise ValueError("the end of the chain needs a due date")
    total = max(0, _end(last, now) - _second(last.due))
    ran_over = {
        key: _ran_over(known[key], known[path[place + 1]] if place + 1 < len(path) else None, now)
        for place, key in enumerate(path)
    }
    left, found = total, []
    for key in path:  # from the end back to the beginning
        share = min(left, ran_over[key])
        left -= share
        found.append(Share(key, share))
    found.append(Share(PLAN, left))
    shares = tuple(share for share in reversed(found) if share.seconds)
    return Lateness(total, tuple(reversed(path)), shares, ran_over)


def _critical(known: Mapping[str, Hop], end: str, now: datetime) -> list[str]:
    """The path, last hop first."""
    path = [end]
    while True:
        hop = known[path[-1]]
        before = [known[key] for key in hop.after if key not in path]
        if hop.since is not None:
            before = [one for one in before if _end(one, now) > _second(hop.since)]
        if not before:
            return path
        path.append(max(before, key=lambda one: (_end(one, now), one.key)).key)


def _ran_over(hop: Hop, before: Hop | None, now: datetime) -> int:
    """By how much the hop's own time exceeds what its word left it; nothing where no word was given."""
    if hop.due is None:
        return 0
    if before is None:
        return max(0, _end(hop, now) - max(_second(hop.due), _start(hop)))
    done = _end(before, now)
    word = _start(hop) if before.due is None else _second(before.due)  # no word before it: all its time was planned
    own = max(0, _end(hop, now) - max(_start(hop), done))
    planned = max(0, _second(hop.due) - max(_start(hop), word))
    return max(0, own - planned)


def _start(hop: Hop) -> int:
    return _second(hop.since) if hop.since is not None else -(10**12)


def _end(hop: Hop, now: datetime) -> int:
    return _second(hop.end or now)


def _second(moment: datetime) -> int:
    return int(moment.timestamp() // 1)
