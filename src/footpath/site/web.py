"""How are pages served?"""

import argparse
import os
import sys
from functools import partial
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from footpath.site.tie import tie_to

THREADS = 4  # requests at once in each process; each thread keeps a connection to the database


def main() -> int:
    """Serve until told to stop; started by `footpath serve`."""
    parser = argparse.ArgumentParser(prog="footpath.site.web")
    parser.add_argument("--host", required=True)
    for name in ("--port", "--workers", "--parent"):
        parser.add_argument(name, type=int, required=True)
    parser.add_argument("--demo", action="store_true")
    options = parser.parse_args()
    tie_to(options.parent)
    Granian(
        "footpath.site.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=options.workers,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=3,
        log_level=LogLevels.warning,
    ).serve(target_loader=partial(load, os.getpid(), options.demo))
    return 0


def load(parent: int, demo: bool, target: str) -> Any:
    """The application, in a process that granian started: that one is tied to granian's first process.

    `demo` is the option --demo of `footpath serve`; no variable and no row in a database can stand for it.
    """
    tie_to(parent)
    from django.conf import settings

    from footpath.site.steady import settle
    from footpath.site.wsgi import application

    settings.DEMO = demo
    settle()
    return application


if __name__ == "__main__":
    sys.exit(main())
