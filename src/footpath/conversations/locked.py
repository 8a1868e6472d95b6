"""How do the private texts of a contact point lie in the database?

As one locked text a row: whoever has the database alone, or a backup of it, reads none of them. Pages open it with the
key of the installation.
"""

from functools import partial

from footpath.people import locks

PURPOSE = "contact_point"
lock = partial(locks.lock, PURPOSE)
unlock = partial(locks.unlock, PURPOSE)
