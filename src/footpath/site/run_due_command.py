"""How is everything that is due done from a shell, once? (`footpath run-due --once`)"""

import argparse
import sys
from typing import Any

WITHOUT_ONCE = """\
footpath: run-due works one round and ends, so it asks for --once. To run jobs all the time, start `footpath worker`.
"""


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "run-due",
        help="run every job and schedule that is due, once",
        description="Puts each schedule that is due into the queue, runs every job that is ready and what these make, "
        "and ends; for machines where no worker runs all the time. Safe beside a worker. Exit code 1 if a job failed.",
    )
    parser.add_argument("--once", action="store_true", help="one round; must be said")
    parser.add_argument("--parked", action="store_true", help="first give jobs that were given up another chance")
    return parser


def run(options: argparse.Namespace) -> int:
    """Print each job when it is done."""
    if not options.once:
        sys.stderr.write(WITHOUT_ONCE)
        return 2
    from django.utils import timezone

    from footpath.jobs.due import run_everything_due
    from footpath.jobs.running import Outcome, unpark
    from footpath.jobs.worker import Worker

    if options.parked:
        sys.stdout.write(f"{unpark()} parked jobs are ready again.\n")
    ran = failed = 0
    for name, outcome in run_everything_due(Worker(), now=timezone.now()):
        ran += 1
        failed += outcome in (Outcome.AGAIN, Outcome.PARKED)
        sys.stdout.write(f"{name}: {outcome.value}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{ran} ran, {failed} failed.\n" if failed else f"{ran} ran.\n" if ran else "Nothing was due.\n")
    return 1 if failed else 0
