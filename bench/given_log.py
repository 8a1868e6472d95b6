"""How well would promises have held on the log that is at hand, and what does it cost to find out?"""

import csv
import json
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from promise_table import Row, row, share

LOG = Path(__file__).resolve().parents[1] / "tests/data/incidents_two_teams.csv"
METHODS = ("footpath", "all_history", "per_type", "last_100", "throughput_mc")
SIMPLE = ("all_history", "per_type", "last_100")
SIMULATION = "simulation"  # only where it is asked for
LARGE, LARGE_SCORED = 25_000, 2_500
LARGE_SECONDS, LARGE_MB = 60, 1_000
COPIES = 2  # of the two teams, in the large log
BUSY = 10  # requests, and more: a week of the given log that is worth living again
ENOUGH = 250  # promises, from which a team's share says something


@dataclass(frozen=True)
class Run:
    """What `footpath backtest --json` said, and what it cost."""

    said: dict[str, Any]
    seconds: float
    mb: float


def backtest(file: Path, folder: Path, *options: object) -> Run:
    """The command, as people run it, in a process of its own."""
    here, cost, said = Path(__file__).parent, folder / "cost.json", folder / "said.json"
    command = [sys.executable, "-m", "footpath", "backtest", file, "--json", *options]
    with said.open("w") as output:
        subprocess.run([sys.executable, here / "cost.py", cost, *map(str, command)], stdout=output, check=True)
    return Run(json.loads(said.read_text()), **json.loads(cost.read_text()))


def every_method(folder: Path, limit: int | None) -> dict[str, Run]:
    """The given log by each method alone, so that each has its own seconds."""
    few = () if limit is None else ("--limit", limit)
    return {name: backtest(LOG, folder, "--method", name, *few) for name in (*METHODS, SIMULATION)}


def quality(runs: dict[str, Run]) -> list[Row]:
    """Q1 to Q5, as far as one log can tell."""
    scores = {name: run.said["methods"][name] for name, run in runs.items()}
    ours, scored = scores["footpath"], runs["footpath"].said["scored"]
    kept, kept_95 = ours["coverage"]["0.85"], ours["coverage"]["0.95"]
    gap = max(0.02, 2.5 * (0.1275 / scored) ** 0.5)
    loss = {name: one["pinball"]["0.85"] for name, one in scores.items()}
    of_all = loss["footpath"] / loss["all_history"]
    of_best = loss["footpath"] / min(loss[name] for name in SIMPLE)
    area, worst = ours["miscalibration_area"], ours["worst_block_p85"]
    return [
        row(
            "Q1",
            f"{share(kept)}; {share(kept_95)} ({scored:,} promises)",
            abs(kept - 0.85) <= gap and kept_95 >= 0.93,
            gap=gap,
            kept_85=kept,
            kept_95=kept_95,
            scored=scored,
        ),
        _teams(ours["teams"]),
        row("Q3", f"{of_all:.3f}; {of_best:.3f}", of_all <= 0.97 and of_best <= 1.0, of_all=of_all, of_best=of_best),
        row("Q4", f"{area:.3f}", area <= 0.02, area=area),
        row("Q5", share(worst), worst >= 0.7, worst=worst),
    ]


def _teams(teams: dict[str, Any]) -> Row:
    gaps = {name: abs(of["coverage_0.85"] - 0.85) for name, of in teams.items() if of["scored"] >= ENOUGH}
    if not gaps:
        return row("Q2", "no team has so many", None)
    mean = sum(gaps.values()) / len(gaps)
    told = ", ".join(f"{name} {share(teams[name]['coverage_0.85'])}" for name in gaps)
    return row("Q2", f"{share(mean)} ({told})", mean <= 0.03, mean_gap=mean, teams=len(gaps))


def large(folder: Path, requests: int, scored: int) -> Run:
    """A log of that many requests, with every method of the command together."""
    file = folder / "large.csv"
    enlarged(file, requests)
    return backtest(file, folder, "--limit", scored)


def enlarged(file: Path, requests: int, seed: int = 11) -> None:
    """Write a log like the given one, but larger: its weeks drawn by lot, for twice two teams, until there are enough.

    It ends when the last one is opened: what is closed later is still open.
    """
    with LOG.open(newline="") as given:
        rows = list(csv.DictReader(given))
    moments = [datetime.fromisoformat(one["opened_at"]) for one in rows]
    first = min(moments).replace(hour=0, minute=0, second=0) - timedelta(days=min(moments).weekday())
    weeks: dict[int, list[tuple[timedelta, dict[str, str]]]] = {}
    for one, moment in zip(rows, moments, strict=True):
        number, rest = divmod(moment - first, timedelta(days=7))
        weeks.setdefault(number, []).append((rest, one))
    busy = [week for _, week in sorted(weeks.items()) if len(week) >= BUSY]
    lots, begin, found = random.Random(seed), first, []
    while len(found) < requests:
        for copy in range(COPIES):
            found += [_moved(one, begin + rest, copy) for rest, one in lots.choice(busy)]
        begin += timedelta(days=7)
    found = sorted(found, key=lambda one: one["opened_at"])[:requests]
    end = found[-1]["opened_at"]
    with file.open("w", newline="") as made:
        writer = csv.DictWriter(made, list(rows[0]))
        writer.writeheader()
        for at, one in enumerate(found):
            late = {name: "" for name in ("started_at", "closed_at") if one[name] > end}
            writer.writerow({**one, **late, "id": f"L{at:06}"})


def _moved(one: dict[str, str], to: datetime, copy: int) -> dict[str, str]:
    """The same request at another time, by another team."""
    by = to - datetime.fromisoformat(one["opened_at"])
    moments = {
        name: (datetime.fromisoformat(one[name]) + by).astimezone(UTC).isoformat() if one[name] else ""
        for name in ("opened_at", "started_at", "closed_at")
    }
    return {**one, **moments, "team": f"{one['team']}-{copy}"}


def telling(runs: dict[str, Run], big: Run, big_asked: Sequence[int]) -> str:
    """Both back-tests as people read them."""
    lines = [
        f"{'back-test of the given log':28}{'kept at 50 %':>13}{'85 %':>7}{'95 %':>7}{'loss at 85 %, days':>20}"
        f"{'area':>7}{'worst 100':>11}{'seconds':>9}{'MB':>6}"
    ]
    lines += [_method(name, run.said["methods"][name], run) for name, run in runs.items()]
    lines.append(f"\n{big_asked[0]:,} requests made of it, {big.said['scored']:,} scored, all methods together")
    lines += [_method(name, one) for name, one in big.said["methods"].items()]
    fits = big.seconds < LARGE_SECONDS and big.mb < LARGE_MB
    lines.append(
        f"  {big.seconds:.1f} s and {big.mb:.0f} MB at the peak; at most {LARGE_SECONDS} s and {LARGE_MB:,} MB: "
        + ("yes" if fits else "NO")
    )
    return "\n".join(lines)


def _method(name: str, score: dict[str, Any], run: Run | None = None) -> str:
    kept = score["coverage"]
    line = (
        f"  {name:26}{share(kept['0.5']):>13}{share(kept['0.85']):>7}{share(kept['0.95']):>7}"
        f"{score['pinball']['0.85']:20.3f}{score['miscalibration_area']:7.3f}{share(score['worst_block_p85']):>11}"
    )
    return line if run is None else f"{line}{run.seconds:9.1f}{run.mb:6.0f}"
