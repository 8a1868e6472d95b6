"""How do reasons, scores and debriefs lie in the database? Locked; offers have a lock of their own (sealing.py)."""

from functools import partial

from footpath.people import locks

PURPOSE = "bid"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
