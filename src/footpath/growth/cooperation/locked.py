"""How do plays and own scenarios lie in the database? Locked: whoever has the database alone reads none of them."""

from functools import partial

from footpath.people import locks

PURPOSE = "role_play"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
