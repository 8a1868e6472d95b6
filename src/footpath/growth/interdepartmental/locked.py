"""How do the agenda and the notes of an interdepartmental team lie in the database? Locked."""

from functools import partial

from footpath.people import locks

PURPOSE = "interdepartmental"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
