"""Which objects of a process are there to stay, so that nobody looks for garbage among them again and again?"""

import gc
from importlib import import_module

from django.conf import settings


def settle() -> None:
    """Load what pages and jobs need, and take all that is there by now out of the search for garbage.

    Python searches everything that it keeps whenever that has grown by a quarter. With the code and the tables of
    Footpath in it one search took longer than most pages, and met one visit in a hundred. What comes later is searched
    as ever. See docs/decisions/2026-11-22-garbage-and-memory.md.
    """
    import_module(settings.ROOT_URLCONF)  # and with it every view
    gc.collect()
    gc.freeze()
