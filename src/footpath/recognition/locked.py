"""How do the texts of thank-you notes lie in the database? Locked: the database alone shows none of them."""

from functools import partial

from footpath.people import locks

PURPOSE = "recognition"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
