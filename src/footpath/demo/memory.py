"""What does it cost to look for rubbish among a quarter of a million rows, and how is that left out?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Within this block nobody looks for rings of objects that nothing needs any more.

    A fill makes rows by the hundred thousand and keeps nearly all of them until they are written; to walk through them
    again and again takes a third of its time, and finds little.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
