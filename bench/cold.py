"""How long do the first forecast and the first displacement of a process take?

Reads a pickled plan and emergency from its standard input, and prints seconds.
"""

import importlib
import pickle
import sys
import time


def main() -> None:
    """Import, take what is given, and look at the clock only then."""
    importlib.import_module("footpath.pure.queueing")  # what a process has when it has started

    plan, emergency = pickle.load(sys.stdin.buffer)
    began = time.perf_counter()
    plan.forecast()
    plan.displace(emergency, 0)
    print(time.perf_counter() - began)


if __name__ == "__main__":
    main()
