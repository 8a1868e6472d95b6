"""What can be brought in from a shell?"""

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

BAD_INPUT = 2
MOST_BYTES = 1_000_000_000
LONGEST_SOURCE = 40
COLUMNS = {
    "history": "id,service,opened_at,closed_at[,team,...]",
    "people": "email,name,team[,job,...]",
    "services": "team,name[,description,...]",
    "commitments": "kind,reference,customer,due[,team,note,requests]",
}
KINDS = {
    "history": "footpath.site.import_history.History",
    "people": "footpath.site.import_directory.People",
    "services": "footpath.site.import_catalog.Services",
    "commitments": "footpath.site.import_commitments.Commitments",
}
HOW = (
    " Brings in all rows of the file or none. Without --apply it only says what it would do. A second import of the "
    "same file changes nothing. Nobody is told."
)
PEOPLE = (
    "Brings in people and teams." + HOW + " Columns: email, name, team; besides, where they are known, job, lead, "
    "parent_team, phone, zone (Europe/Berlin), languages, skills; several words in one cell are parted by ; or |. "
    "lead says who leads the team of the row: yes (this person), or the e-mail address of whoever does. Somebody in "
    "several teams has a row for each. An empty cell says nothing; nobody leaves a team, and nobody can sign in before "
    "they have a password. Teams that are not known are added, with the working hours that most teams keep."
)
SERVICES = (
    "Brings in what teams offer." + HOW + " Columns: team, name; besides, where they are known, description, "
    "first_response, next_update and delivery (4 h, or 2 days: working hours or days), lead_time (3 days), calendar "
    "(the name of working hours that are here; else those of the team). New services are drafts, which their teams "
    "publish; what changes of a known one waits in the draft of its next version."
)

COMMITMENTS = (
    "Brings in what outside customers wait for." + HOW + " Columns: kind (order, case, flight, shipment, contract, "
    "event, other), reference, customer, due (2026-11-24, or with a time: 2026-11-24T18:00+01:00; without a zone, that "
    "of the team); besides, where they are known, team (that owes it), note, requests (FP-12;FP-31: those that serve "
    "it). What has been met or dropped here does not change any more, and no link is taken away."
)


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "import", help="bring in what an earlier system knows", description="Brings in what an earlier system knows."
    )
    kinds = parser.add_subparsers(title="what to import", metavar="WHAT", required=True)
    history = _kind(kinds, "history", "past requests of an earlier desk", "Brings in past requests of a desk." + HOW)
    history.add_argument(
        "--source",
        metavar="NAME",
        type=_source,
        default="csv",
        help="where the rows come from; ids are unique within one source (default: %(default)s)",
    )
    _kind(kinds, "people", "people and teams", PEOPLE)
    _kind(kinds, "services", "what teams offer", SERVICES)
    _kind(kinds, "commitments", "what outside customers wait for", COMMITMENTS)
    return parser


def _kind(kinds: Any, name: str, says: str, description: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = kinds.add_parser(name, help=says, description=description)
    parser.add_argument("file", metavar="FILE.csv", type=Path, help=COLUMNS[name])
    parser.add_argument("--apply", action="store_true", help="do it; without this nothing is changed")
    parser.add_argument("--update", action="store_true", help="take over what the file says otherwise than Footpath")
    parser.set_defaults(what=name)
    return parser


def run(options: argparse.Namespace) -> int:
    """Read the whole file, plan, report, and with --apply do it; mistakes are named on stderr and nothing happens."""
    from django.core.management import CommandError
    from django.utils.module_loading import import_string

    from footpath.people.mistakes import CannotImport
    from footpath.people.refusals import Refused
    from footpath.pure.csv_file import BadFile
    from footpath.requests.refusals import Refused as RequestRefused
    from footpath.site.csv_problems import located, sentences
    from footpath.site.import_report import listed

    began, one = time.perf_counter(), import_string(KINDS[options.what])(options)
    try:
        one.plan(content_of(options.file))
    except BadFile as error:
        return _complain(f"{options.file}: {line}" for line in sentences(error, one.table))
    except CannotImport as error:
        told = [located(wrong.line, wrong.column, wrong.text) for wrong in error.mistakes]
        return _complain(f"{options.file}: {line}" for line in listed(told))
    _say(one.report())
    if not options.apply:
        _say(["Nothing was changed. To do it, run this again with --apply."])
    elif one.is_empty:
        _say(["There is nothing to change."])
    else:
        try:
            one.apply()
        except (Refused, RequestRefused) as refused:
            raise CommandError(str(refused)) from refused
        _say([f"Done, in {time.perf_counter() - began:.1f} s. Nobody was told."])
    return 0


def content_of(file: Path) -> bytes:
    """The bytes of a file, or of a pipe, that is not too large to be read at once."""
    from footpath.pure.csv_file import BadFile, Problem

    content = bytearray()
    with file.open("rb") as opened:
        too_large = file.stat().st_size > MOST_BYTES
        while not too_large and (part := opened.read(1_000_000)):
            content += part
            too_large = len(content) > MOST_BYTES
    if too_large:
        raise BadFile([Problem(1, "", "too_many_bytes", f"{MOST_BYTES // 1_000_000:,}")])
    return bytes(content)


def _source(text: str) -> str:
    name = text.strip()
    if not name or len(name) > LONGEST_SOURCE or not name.isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is not a name of 1 to {LONGEST_SOURCE} printable characters")
    return name


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")


def _complain(lines: Iterable[str]) -> int:
    for line in lines:
        sys.stderr.write(f"footpath: {line}\n")
    return BAD_INPUT
