"""Is this installation well, and what is to be mended? (`footpath doctor`)"""

import argparse
import sys
from typing import Any


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "doctor",
        help="check the installation and say what to mend",
        description="Looks at the machine, the database, the mail server, the worker and what is stored, changes "
        "nothing, and prints one line for each check: ok, note, or mend with what to do. Exit code 1 if something "
        "must be mended.",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print each finding as soon as it is there."""
    from django.utils import timezone

    from footpath.site.doctor import Verdict, examine

    counts = dict.fromkeys(Verdict, 0)
    for finding in examine(now=timezone.now()):
        counts[finding.verdict] += 1
        sys.stdout.write(f"{finding.verdict.value:<5} {finding.about:<15} {finding.says}\n")
        sys.stdout.flush()
    mend, note = counts[Verdict.MEND], counts[Verdict.NOTE]
    notes = f"; {note} to note" if note else ""
    sys.stdout.write(f"\n{mend} to mend{notes}.\n" if mend else f"\nNothing to mend{notes}.\n")
    return 1 if mend else 0
