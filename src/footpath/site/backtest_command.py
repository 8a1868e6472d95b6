"""How well would Footpath's promises have held on a desk's own history? (Starts without Django and database.)"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from footpath.pure.history_file import HistoryFile
    from footpath.pure.working_time import Calendar

NEEDS_DJANGO = False
METHODS = ("footpath", "all_history", "per_type", "last_100")  # a test holds it equal to those of pure.backtest
NO_TEAM = "(no team)"
BAD_INPUT = 2
TOO_LITTLE = 1
EXPLANATION = """\
Honest promises at 85 % are kept 85 times in 100; of honest methods the one with the smaller loss is better.
Mean gap: between what was promised and kept, over all levels. Worst 100: of promises at 85 %, in a row."""
BAR = 30  # characters


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "backtest",
        help="how well would promises have held on a history file?",
        description="Promises each request of a history file from what was known when it was opened, walking forward "
        "in time, and says how many promises would have been kept.",
    )
    parser.add_argument("file", metavar="FILE.csv", type=Path, help="id,service,opened_at,closed_at[,team,...]")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.add_argument(
        "--method", action="append", choices=METHODS, help="only this method; may be given more than once"
    )
    parser.add_argument(
        "--calendar",
        choices=("weekdays", "24x7"),
        default="weekdays",
        help="working time: Monday 00:00 to Saturday 00:00 UTC (default), or always",
    )
    parser.add_argument("--holidays", metavar="CC", help="also closed on the public holidays of a country, such as DE")
    parser.add_argument("--limit", metavar="N", type=_positive, help="score N promises, evenly spaced")
    parser.add_argument("--seed", type=int, default=0, help="for methods that draw lots (default: 0)")
    return parser


def run(options: argparse.Namespace) -> int:
    """Read the whole file, walk, print; a file that has a mistake is named on stderr and nothing else happens."""
    from footpath.pure.backtest import FINISHED_FIRST, backtest
    from footpath.pure.csv_file import BadFile
    from footpath.pure.history_file import TABLE, read_history
    from footpath.site.csv_problems import sentences

    began = time.perf_counter()
    try:
        file = read_history(options.file.read_bytes())
        calendar = _calendar(options.calendar, options.holidays, file)
    except BadFile as error:
        return _complain(*(f"{options.file}: {line}" for line in sentences(error, TABLE)))
    except _UnknownCountry as error:
        return _complain(f"--holidays {error}: no public holidays are known for that; use a code such as DE or US")
    report = backtest(
        file.history(),
        calendar,
        methods=options.method or METHODS,
        limit=options.limit,
        seed=options.seed,
        progress=_bar if sys.stderr.isatty() else None,
    )
    if not report.scored:
        _complain(
            f"{options.file}: too little history to judge: of {report.requests} requests none was opened after "
            f"{FINISHED_FIRST} had finished and early enough to see how it ended"
        )
        return TOO_LITTLE
    result = report.as_json(time.perf_counter() - began, [name or NO_TEAM for name in file.teams])
    sys.stdout.write(json.dumps(result, indent=2, ensure_ascii=False) + "\n" if options.json else _table(result))
    return 0


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
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)


def _complain(*lines: str) -> int:
    for line in lines:
        sys.stderr.write(f"footpath: {line}\n")
    return BAD_INPUT


def _bar(made: int, wanted: int) -> None:
    """A bar on one line that goes away at the end."""
    if made == wanted:
        sys.stderr.write("\r\033[K")
    elif made * 100 // wanted > (made - 1) * 100 // wanted:
        done = made * BAR // wanted
        sys.stderr.write(f"\r[{'#' * done}{'.' * (BAR - done)}] {made * 100 // wanted:3} %")
    sys.stderr.flush()


def _table(result: dict[str, Any]) -> str:
    """What a person reads: one line a method, then one line a team."""
    lines = [
        f"{result['requests']:,} requests, {result['scored']:,} promises scored, {result['seconds']:.1f} s",
        "",
        f"{'':12}  {'kept, of promises at':^22}  {'pinball loss, days, at':^23}"
        f"  {'50 % date':>9}  {'mean':>6}  {'worst':>6}",
        f"{'method':12}  {'50 %':>6}  {'85 %':>6}  {'95 %':>6}  {'50 %':>7} {'85 %':>7} {'95 %':>7}"
        f"  {'off by, h':>9}  {'gap':>6}  {'100':>6}",
    ]
    for method, one in result["methods"].items():
        kept = "  ".join(f"{_percent(share):>6}" for share in one["coverage"].values())
        loss = " ".join(f"{_number(value, 3):>7}" for value in one["pinball"].values())
        lines.append(
            f"{method:12}  {kept}  {loss}  {_number(one['mae_p50_hours'], 1):>9}"
            f"  {_number(one['miscalibration_area'], 3):>6}  {_percent(one['worst_block_p85']):>6}"
        )
    lines += ["", "kept, of promises at 85 %, by team"]
    for method, one in result["methods"].items():
        teams = [f"{team} {_percent(of['coverage_0.85'])} of {of['scored']:,}" for team, of in one["teams"].items()]
        lines.append(f"{method:12}  " + "; ".join(teams))
    lines += ["", EXPLANATION]
    return "\n".join(lines) + "\n"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share * 100:.1f} %"


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
