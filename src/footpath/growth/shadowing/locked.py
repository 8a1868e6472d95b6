"""How do the texts of a visit lie in the database? Locked: whoever has the database alone reads none of them."""

from functools import partial

from footpath.people import locks

PURPOSE = "visit"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
