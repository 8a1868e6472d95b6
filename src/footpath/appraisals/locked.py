"""How do the texts of an appraisal lie in the database? Locked: whoever has the database alone reads none of them."""

from functools import partial

from footpath.people import locks

PURPOSE = "appraisal"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
