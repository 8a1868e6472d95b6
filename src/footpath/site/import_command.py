"""How does the history of an earlier desk get in from a shell?"""

import argparse
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from footpath.requests.importing import Mistake, Plan

BAD_INPUT = 2
MOST_LINES = 50  # of mistakes, and of names in a list
LONGEST_SOURCE = 40


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "import", help="bring in what an earlier system knows", description="Brings in what an earlier system knows."
    )
    kinds = parser.add_subparsers(title="what to import", metavar="WHAT", required=True)
    history = kinds.add_parser(
        "history",
        help="past requests of an earlier desk",
        description="Brings in past requests of an earlier desk: all rows of the file or none. Without --apply it only "
        "says what it would do. A second import of the same file changes nothing. Nobody is told.",
    )
    history.add_argument("file", metavar="FILE.csv", type=Path, help="id,service,opened_at,closed_at[,team,...]")
    history.add_argument("--apply", action="store_true", help="do it; without this nothing is changed")
    history.add_argument(
        "--source",
        metavar="NAME",
        type=_source,
        default="csv",
        help="where the rows come from; ids are unique within one source (default: %(default)s)",
    )
    history.add_argument(
        "--update", action="store_true", help="take over rows that have changed since they were imported"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Read the whole file, plan, report, and with --apply do it; mistakes are named on stderr and nothing happens."""
    from django.utils import timezone

    from footpath.pure.history_file import BadHistoryFile, read_history
    from footpath.requests.importing import CannotImport, plan_import
    from footpath.site.history_problems import sentences

    began, now = time.perf_counter(), timezone.now()
    try:
        file = read_history(options.file.read_bytes(), now=now)
        plan = plan_import(file.rows, source=options.source, update=options.update, now=now)
    except BadHistoryFile as error:
        return _complain(f"{options.file}: {line}" for line in sentences(error))
    except CannotImport as error:
        return _complain(f"{options.file}: {line}" for line in _listed([_sentence(one) for one in error.mistakes]))
    _say(_report(plan, len(file.rows)))
    if not options.apply:
        _say(["Nothing was changed. To do it, run this again with --apply."])
    elif not (plan.new or plan.changed):
        _say(["There is nothing to change."])
    else:
        _apply(plan, now)
        _say([f"Done, in {time.perf_counter() - began:.1f} s. Nobody was told."])
    return 0


def _apply(plan: "Plan", now: datetime) -> None:
    """Do what the plan says, then measure anew what the pages show of it."""
    from django.core.management import CommandError

    from footpath.catalog.models import Service
    from footpath.history.record import of_the_past
    from footpath.people.models import Team
    from footpath.requests.actions.import_history import import_history
    from footpath.requests.forecasting import forecast_team
    from footpath.requests.pace import note_paces
    from footpath.requests.refusals import Refused

    try:
        touched = import_history(plan, by=None, now=now)
    except Refused as refused:
        raise CommandError(str(refused)) from refused
    note_paces(Service.objects.filter(team__in=touched), now)
    with of_the_past():
        for team in Team.objects.filter(pk__in=touched).select_related("hours"):
            forecast_team(team, now)


def _report(plan: "Plan", rows: int) -> list[str]:
    """What a person reads before they decide."""
    lines = [
        f"{rows:,} requests in the file: {len(plan.new):,} new, {len(plan.changed):,} changed, "
        f"{plan.unchanged:,} as they were imported from “{plan.source}” before",
    ]
    if plan.teams:
        lines += [f"{len(plan.teams):,} teams are not known here and will be added:", *_indented(plan.teams)]
    if plan.services:
        places = [f"{place.team}: {place.service}" for place in plan.services]
        lines += [f"{len(places):,} services are not known here and will be added, unpublished:", *_indented(places)]
    if plan.strangers:
        lines += [
            f"{len(plan.strangers):,} customers are nobody here, so their requests name no customer:",
            *_indented(plan.strangers),
        ]
    return lines


def _indented(names: Any) -> list[str]:
    return [f"  {name}" for name in _listed(list(names))]


def _listed(lines: list[str]) -> list[str]:
    more = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([f"and {more:,} more"] if more > 0 else [])]


def _sentence(mistake: "Mistake") -> str:
    return f"line {mistake.line}, column {mistake.column}: {mistake.text}"


def _source(text: str) -> str:
    name = text.strip()
    if not name or len(name) > LONGEST_SOURCE or not name.isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is not a name of 1 to {LONGEST_SOURCE} printable characters")
    return name


def _say(lines: list[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")


def _complain(lines: Any) -> int:
    for line in lines:
        sys.stderr.write(f"footpath: {line}\n")
    return BAD_INPUT
