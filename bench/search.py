"""How long does a search take when there are 100,000 requests? See README.md."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "script/lib"))
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MET = (
    "printer",
    "printer gate",
    "badge ana",
    "move six places",
    "br",
    "the",
    "lamp FP",
    "invoice overdue travel",
    "zzz",
)


def main() -> None:
    """Measure on the databases that were asked for, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=100_000, help="how many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=7, help="how often each question is put (default: %(default)s)")
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)  # the process of one database
    options = parser.parse_args()
    if options.here:
        return measure(options.requests, options.rounds)
    again = [sys.executable, __file__, "--here", f"--requests={options.requests}", f"--rounds={options.rounds}"]
    with tempfile.TemporaryDirectory(prefix="footpath-bench-") as data:
        environment = {**os.environ, "FOOTPATH_DATA": data, "DJANGO_SETTINGS_MODULE": "footpath.site.settings"}
        environment.pop("DATABASE_URL", None)
        if options.database != "postgresql":
            subprocess.run(again, env=environment, check=True)
        if options.database != "sqlite":
            import postgres

            with postgres.server() as address:
                subprocess.run(again, env=environment | {"DATABASE_URL": address}, check=True)


def measure(requests: int, rounds: int) -> None:
    """Fill an empty database, then put every question as several people, and print what it took."""
    import django

    django.setup()
    from django.db import connection
    from fill import ask, found

    from footpath.site.prepare import migrate

    migrate()
    began = time.perf_counter()
    town = found(NOW)
    ask(town, range(requests), NOW)
    askers = {"an employee": town.employee, "a lead": town.lead, "above all": town.above}
    print(f"\n{connection.vendor}: {requests:,} requests, filled and indexed in {time.perf_counter() - began:.0f} s")
    print(f"{'ms: median / p95':28}" + "".join(f"{who:>20}" for who in askers))
    every: dict[str, list[float]] = {who: [] for who in askers}
    for text in MET:
        line = f"{text!r:28}"
        for who, person in askers.items():
            times = [timed(person, text) for _ in range(rounds)]
            every[who] += times
            line += f"{told(times):>20}"
        print(line, flush=True)
    print(f"{'all':28}" + "".join(f"{told(times):>20}" for times in every.values()))
    print(f"{'is this asked already?':28}" + "".join(f"{alike(one, rounds):>20}" for one in askers.values()))


def told(times: list[float]) -> str:
    """The median and the 95th percentile."""
    ordered = sorted(times)
    return f"{statistics.median(ordered):.0f} / {ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))]:.0f}"


def timed(person: Any, text: str) -> float:
    """The milliseconds of one search over all kinds, with what the page shows of it."""
    from footpath.insight.finding import found_by

    began = time.perf_counter()
    found_by(person, text, NOW)
    return (time.perf_counter() - began) * 1000


def alike(person: Any, rounds: int) -> str:
    """What it takes to look for requests like the one that is being typed."""
    from footpath.catalog.models import Service
    from footpath.requests.lookalikes import lookalikes

    service, times = Service.objects.order_by("pk")[1], []
    for _ in range(rounds):
        began = time.perf_counter()
        lookalikes(person, service, "The printer at gate 4 is broken again", NOW, team_id=None)
        times.append((time.perf_counter() - began) * 1000)
    return told(times)


if __name__ == "__main__":
    main()
