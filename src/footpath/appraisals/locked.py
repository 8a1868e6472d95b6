"""How do the texts of an appraisal lie in the database? Locked: whoever has the database alone reads none of them."""

import json
from functools import partial
from typing import Any

from footpath.people import locks

PURPOSE = "appraisal"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)


def lock_without_moment(texts: dict[str, Any]) -> str:
    """The same for what somebody said without their name: a lock has the moment written on it at which it was made, so
    this one has none.
    """
    return locks.box(PURPOSE).encrypt_at_time(json.dumps(texts).encode(), 0).decode()
