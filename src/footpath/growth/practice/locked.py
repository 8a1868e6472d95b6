"""How do the texts of a practice card lie in the database? Locked: the database alone tells none of them."""

from functools import partial

from footpath.people import locks

PURPOSE = "practice_card"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
