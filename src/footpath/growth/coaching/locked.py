"""How do the texts of coaching lie in the database? Locked: whoever has the database alone reads none of them."""

from functools import partial

from footpath.people import locks

PURPOSE = "coaching"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
