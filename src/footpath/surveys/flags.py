"""How was a whole wave answered: in haste, all the same, with much left out? Never which answer, and of no group."""

from collections.abc import Mapping
from typing import Any

from footpath.pure.disclosure_steps import in_steps
from footpath.surveys.checking import BUCKETS

UNKNOWN = "unknown"  # what a browser without scripts says
_LAST = ("seconds",)  # where what is not known stands beside the calm end of the scale


def told(quality: Mapping[str, Mapping[str, int]], n: int, k: int) -> dict[str, list[dict[str, Any]]]:
    """What may be told of `n` answers: {"seconds": [{"steps": [bucket, …], "n": people}, …]}, no step of fewer than k,
    those of which nothing is known counted with the step at the calm end. What would tell the same of all is left out.
    """
    found = {}
    for flag, buckets in BUCKETS.items():
        known = [(bucket, int(quality.get(flag, {}).get(bucket, 0))) for bucket in buckets]
        if sum(count for _bucket, count in known) < k:
            continue
        rest = [(UNKNOWN, max(0, n - sum(count for _bucket, count in known)))]
        steps = in_steps([*known, *rest] if flag in _LAST else [*rest, *known], k)
        if steps:
            found[flag] = [{"steps": list(of), "n": count} for of, count in steps]
    return found
