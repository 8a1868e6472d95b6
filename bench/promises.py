"""Does the promise engine do what is promised of it, side by side with SimPy and Ciw? See README.md."""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import given_log
import numpy as np
import peers
from engine_laws import laws, spread
from engine_speed import speed
from known_forecasts import known_world
from promise_table import Row, as_json, table

from footpath.pure.history_file import read_history
from footpath.pure.working_time import weekdays

ROOT = Path(__file__).resolve().parents[1]
BEGIN, END = (f"<!-- figures of bench/promises.py: {edge} -->" for edge in ("begin", "end"))
PARTS = {"S": "speed", "Q": "how well promises hold", "P": "laws"}


@dataclass(frozen=True)
class Size:
    """How much is tried."""

    requests: int = 1_000  # in the queue
    repeats: int = 9
    looks: int = 600  # at the known world
    seeds: int = 200
    cases: int = 40
    limit: int | None = None  # promises of the given log
    large: tuple[int, int] = (given_log.LARGE, given_log.LARGE_SCORED)


QUICK = Size(100, 1, 6, 20, 2, 10, (2_000, 20))


def main() -> None:
    """Measure, print, and keep."""
    parser = argparse.ArgumentParser(prog="script/bench promises", description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append", help="S: speed, Q: how well they hold, P: laws")
    parser.add_argument("--quick", action="store_true", help="see that it runs: the figures then mean nothing")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")
    parser.add_argument("--note", action="store_true", help="also put the tables into README.md and docs/promises.md")
    options = parser.parse_args()
    if options.note and (options.only or options.quick):
        parser.error("--note is for a whole run")
    size = QUICK if options.quick else Size()
    began, found = time.perf_counter(), machine()
    rows, more = measured(options.only or list(PARTS), size)
    print(f"\n{told(found)}\n")
    if options.quick:
        print("A quick look with small numbers: the figures mean nothing.\n")
    print("\n".join([table(rows), "", *more, f"\n{time.perf_counter() - began:.0f} s in all"]))
    if options.note:
        note(ROOT / "bench/README.md", [told(found), "", table(rows), "", *more])
        note(ROOT / "docs/promises.md", [told(found), "", *more])
    if options.json:
        everything = {"machine": found, "quick": options.quick, "promises": as_json(rows), "more": more}
        options.json.write_text(json.dumps(everything, indent=2) + "\n")


def measured(parts: list[str], size: Size) -> tuple[list[Row], list[str]]:
    """All rows, and what is told beside them."""
    rows: list[Row] = []
    more: list[str] = []
    if "S" in parts:
        say("Speed …")
        rows += speed(size.repeats, size.requests)
    if "Q" in parts:
        with tempfile.TemporaryDirectory(prefix="footpath-bench-") as folder:
            say("The given log by each method …")
            runs = given_log.every_method(Path(folder), size.limit)
            say(f"{size.large[0]:,} requests made of it …")
            more.append(given_log.telling(runs, given_log.large(Path(folder), *size.large), size.large))
        rows += given_log.quality(runs)
        say("The known world …")
        known, beside = known_world(size.looks)
        rows += [known, spread(size.seeds)]
        more += ["", *beside]
    if "P" in parts:
        say("Laws …")
        rows += laws(read_history(given_log.LOG.read_bytes()).history(), weekdays("UTC"), size.cases)
    return rows, more


def note(document: Path, lines: list[str]) -> None:
    """Put the figures of this run where those of the last one are."""
    text = document.read_text()
    before, after = text[: text.index(BEGIN)], text[text.index(END) :]
    document.write_text("\n".join([f"{before}{BEGIN}", "", "```text", *lines, "```", "", after]))


def machine() -> dict[str, Any]:
    """Where this was measured."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "busy": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "peers": peers.versions(),
    }


def told(found: dict[str, Any]) -> str:
    """The machine in one line."""
    return (
        f"{found['processor']}, {found['cores']} cores, load {found['busy']} at the start; Python {found['python']}, "
        f"numpy {found['numpy']}; {found['peers']}"
    )


def say(line: str) -> None:
    """Show how far it is."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
