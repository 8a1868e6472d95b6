"""How well would Footpath's promises have held on a desk's own history? (Starts without Django and database.)"""

import argparse
import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from footpath.pure.history_file import HistoryFile
    from footpath.pure.working_time import Calendar

NEEDS_DJANGO = False
# What a method does; a test holds it equal to those of pure.backtest. Without --method all but the last are tried.
METHODS = {
    "footpath": "what Footpath would have promised",
    "all_history": "shares of all that the team had finished",
    "per_type": "the same of the service asked for, once 10 had finished",
    "last_100": "the same of the team's last 100",
    "throughput_mc": "days of the team's last 12 weeks drawn until the whole queue is done, 1,000 times",
    "simulation": "the queue simulated, first come, first served; needs the column started_at",
}
SIMULATION = "simulation"
NO_TEAM = "(no team)"
BAD_INPUT = 2
TOO_LITTLE = 1
EXPLANATION = """\
Honest promises at 85 % are kept 85 times in 100; of honest methods the one with the smaller loss is better.
Mean gap: between what was promised and kept, over all levels. Worst 100: of promises at 85 %, in a row."""
MOST_DIGITS = 18  # of a number, which then fits 64 bits
MOST_TEAMS = 20  # in the table for people
BAR = 30  # characters
GONE = "\r\033[K"  # the line of a terminal is empty again


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "backtest",
        help="how well would promises have held on a history file?",
        description="Promises each request of a history file from what was known when it was opened, walking\n"
        "forward in time, and says how many promises would have been kept.",
        epilog="methods:\n" + "\n".join(f"  {name:14} {does}" for name, does in METHODS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE.csv", type=Path, help="id,service,opened_at,closed_at[,team,...]")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.add_argument(
        "--method",
        action="append",
        choices=METHODS,
        metavar="METHOD",
        help="only this method; may be given more than once (default: all but simulation)",
    )
    parser.add_argument(
        "--calendar",
        choices=("weekdays", "24x7"),
        default="weekdays",
        help="working time: Monday 00:00 to Saturday 00:00 UTC (default), or always",
    )
    parser.add_argument("--holidays", metavar="CC", help="also closed on the public holidays of a country, such as DE")
    parser.add_argument("--limit", metavar="N", type=_positive, help="score N promises, evenly spaced")
    parser.add_argument(
        "--seed", metavar="N", type=_seed, default=0, help="for methods that draw lots (default: %(default)s)"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Read the whole file, walk, print; a file that has a mistake is named on stderr and nothing else happens."""
    from footpath.pure.csv_file import BadFile
    from footpath.pure.history_file import TABLE
    from footpath.site.csv_problems import sentences

    began = time.perf_counter()
    try:
        file = _read(options.file)
        calendar = _calendar(options.calendar, options.holidays, file)
    except BadFile as error:
        return _complain(*(f"{options.file}: {line}" for line in sentences(error, TABLE)))
    except _UnknownCountry as error:
        return _complain(f"--holidays {error}: no public holidays are known for that; use a code such as DE or US")
    if SIMULATION in (options.method or ()) and not any(row.started_at for row in file.rows):
        return _complain(f"{options.file}: --method simulation has to know when work started: column started_at")
    return _judge(options, file, calendar, began)


def _judge(options: argparse.Namespace, file: "HistoryFile", calendar: "Calendar", began: float) -> int:
    from footpath.pure.backtest import FINISHED_FIRST, backtest

    seen = sys.stderr.isatty()
    try:
        report = backtest(
            file.history(),
            calendar,
            methods=options.method or [method for method in METHODS if method != SIMULATION],
            limit=options.limit,
            seed=options.seed,
            progress=_bar if seen else None,
        )
    finally:
        if seen:
            sys.stderr.write(GONE)
    if not report.scored:
        _complain(
            f"{options.file}: too little history to judge: of {report.requests} requests none was opened after "
            f"{FINISHED_FIRST} had finished and early enough to see how it ended"
        )
        return TOO_LITTLE
    result = report.as_json(time.perf_counter() - began, [name or NO_TEAM for name in file.teams])
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    sys.stdout.write(json.dumps(result, indent=2, ensure_ascii=not utf8) + "\n" if options.json else _table(result))
    return 0


def _read(path: Path) -> "HistoryFile":
    """The file, if nothing is wrong with it.

    A few dates that have not come yet are slips of the pen. Where many lie ahead, somebody made the history up to try
    something, and it is judged within itself as any other.
    """
    from footpath.pure.history_file import read_history
    from footpath.site.import_command import content_of

    content, now = content_of(path), datetime.now(UTC)
    file = read_history(content)
    ahead = sum(max(row.opened_at, row.closed_at or row.opened_at) > now for row in file.rows)
    return read_history(content, now=now) if 0 < ahead <= max(1, len(file.rows) // 100) else file


class _UnknownCountry(Exception):
    """No public holidays are known for this code."""


def _calendar(name: str, country: str | None, file: "HistoryFile") -> "Calendar":
    from footpath.pure.working_time import Calendar, round_the_clock, weekdays

    plain = weekdays("UTC") if name == "weekdays" else round_the_clock("UTC")
    if country is None:
        return plain
    import holidays

    moments = [moment for row in file.rows for moment in (row.opened_at, row.closed_at) if moment]
    years = range(min(moments).year - 1, max(moments).year + 3)  # promises reach beyond the last date
    try:
        days = holidays.country_holidays(country.upper(), years=years)
    except NotImplementedError:
        raise _UnknownCountry(country) from None
    return Calendar(plain.zone, plain.week, frozenset(days))


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > MOST_DIGITS or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)


def _seed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 on")
    return int(text)


def _complain(*lines: str) -> int:
    for line in lines:
        sys.stderr.write(f"footpath: {line}\n")
    return BAD_INPUT


def _bar(made: int, wanted: int) -> None:
    """A bar on one line; it goes away at the end."""
    if made * 100 // wanted > (made - 1) * 100 // wanted:
        done = made * BAR // wanted
        sys.stderr.write(f"\r[{'#' * done}{'.' * (BAR - done)}] {made * 100 // wanted:3} %")
    sys.stderr.flush()


def _table(result: dict[str, Any]) -> str:
    """What a person reads: one line a method, then one line a team."""
    lines = [
        f"{result['requests']:,} requests, {result['scored']:,} promises scored, {result['seconds']:.1f} s",
        "",
        f"{'':13}  {'kept, of promises at':^22}  {'pinball loss, days, at':^23}"
        f"  {'50 % date':>9}  {'mean':>6}  {'worst':>6}",
        f"{'method':13}  {'50 %':>6}  {'85 %':>6}  {'95 %':>6}  {'50 %':>7} {'85 %':>7} {'95 %':>7}"
        f"  {'off by, h':>9}  {'gap':>6}  {'100':>6}",
    ]
    for method, one in result["methods"].items():
        kept = "  ".join(f"{_percent(share):>6}" for share in one["coverage"].values())
        loss = " ".join(f"{_number(value, 3):>7}" for value in one["pinball"].values())
        lines.append(
            f"{method:13}  {kept}  {loss}  {_number(one['mae_p50_hours'], 1):>9}"
            f"  {_number(one['miscalibration_area'], 3):>6}  {_percent(one['worst_block_p85']):>6}"
        )
    return "\n".join([*lines, "", *_by_team(result), "", EXPLANATION]) + "\n"


def _by_team(result: dict[str, Any]) -> list[str]:
    """One line a team, those with most promises first."""
    methods = result["methods"]
    scored = {team: of["scored"] for team, of in next(iter(methods.values()))["teams"].items()}
    width = {method: max(len(method), 7) for method in methods}
    head = "".join(f"  {method:>{width[method]}}" for method in methods)
    lines = ["kept, of promises at 85 %, by team", f"{'team':24}  {'scored':>6}{head}"]
    for team in sorted(scored, key=lambda one: -scored[one])[:MOST_TEAMS]:
        name = team if len(team) <= 24 else f"{team[:23]}…"
        shares = "".join(
            f"  {_percent(one['teams'][team]['coverage_0.85']):>{width[method]}}" for method, one in methods.items()
        )
        lines.append(f"{name:24}  {scored[team]:>6,}{shares}")
    more = len(scored) - MOST_TEAMS
    return [*lines, f"and {more:,} more; --json tells of all"] if more > 0 else lines


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share * 100:.1f} %"


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
