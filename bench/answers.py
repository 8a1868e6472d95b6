"""How many answers a second does a survey take in, over HTTP, and is one of them lost? See README.md."""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from serving import Browser, Server, serving

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Fill, serve, send and count."""
    parser = argparse.ArgumentParser(prog="script/bench answers", description=__doc__)
    parser.add_argument("--answers", type=int, default=3000, help="how many people answer (%(default)s)")
    parser.add_argument(
        "--rate", type=float, default=200.0, help="how many a second are sent; 0: at once (%(default)s)"
    )
    parser.add_argument("--connections", type=int, default=16, help="at once (%(default)s)")
    parser.add_argument(
        "--settle", type=float, default=60.0, help="seconds for what a worker does at its first start (%(default)s)"
    )
    parser.add_argument("--database", help="an address; none: SQLite in a folder of its own")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="footpath-answers-") as folder:
        environment = {"FOOTPATH_DATA": folder, "DJANGO_SETTINGS_MODULE": "footpath.site.settings"}
        if options.database:
            environment["DATABASE_URL"] = options.database
        subprocess.run([sys.executable, "-m", "footpath", "migrate"], env={**os.environ, **environment}, check=True)
        codes = json.loads(beside("fill", str(options.answers), environment))
        before = bare(Path(folder))
        with serving(environment) as server:
            time.sleep(options.settle)
            print(said(sent(server, codes, options.rate, options.connections), options.connections), flush=True)
        print(f"The disk alone, one row a commit: {before:.0f} a second before it, {bare(Path(folder)):.0f} after it.")
        kept = json.loads(beside("count", "0", environment))
    print(f"In the database: {kept['answers']} answers of {kept['done']} people who have answered, {len(codes)} sent.")
    sys.exit(0 if kept["answers"] == kept["done"] == len(codes) else "answers are missing")


def bare(folder: Path, commits: int = 300) -> float:
    """How many commits a second SQLite gets kept on this disk when nothing else is done: the ceiling of any writer."""
    with tempfile.TemporaryDirectory(dir=folder) as beside_it:
        database = sqlite3.connect(Path(beside_it) / "bare", isolation_level=None)
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE kept (said TEXT)")
        began = time.monotonic()
        for _each in range(commits):
            database.execute("INSERT INTO kept VALUES (?)", ["Tell me when it is late."])
        took = time.monotonic() - began
        database.close()
    return commits / took


def beside(what: str, number: str, environment: dict[str, str]) -> str:
    """What answers_fill.py says, in a process of its own."""
    command = [sys.executable, str(HERE / "answers_fill.py"), what, number]
    ran = subprocess.run(command, env={**os.environ, **environment}, check=True, capture_output=True, text=True)
    return ran.stdout


def sent(server: Server, codes: list[str], rate: float, connections: int) -> tuple[float, list[tuple[int, float]]]:
    """Send all of them, so many a second; the seconds that it took, and of each its status and its own time."""
    due: SimpleQueue[tuple[float, str]] = SimpleQueue()
    found: list[tuple[int, float]] = []
    start = time.monotonic() + 0.5
    for number, code in enumerate(codes):
        due.put((start + (number / rate if rate else 0), code))

    def one() -> None:
        browser = Browser(server.port)
        while True:
            try:
                moment, code = due.get_nowait()
            except Empty:
                return
            time.sleep(max(0.0, moment - time.monotonic()))
            began = time.monotonic()
            answer = browser.post(
                "/a/", {"code": code, "q.how": "4", "q.fast": "5", "q.one": "Tell me when it is late."}
            )
            found.append((answer.status, time.monotonic() - began))

    threads = [Thread(target=one) for _each in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.monotonic() - start, found


def said(measured: tuple[float, list[tuple[int, float]]], connections: int) -> str:
    """The figures in a line."""
    seconds, found = measured
    taken = [took for status, took in found if status == 200]
    slow = 1000 * statistics.quantiles(taken, n=20)[-1]
    return (
        f"{len(taken)} of {len(found)} taken in {seconds:.1f} s over {connections} connections: "
        f"{len(taken) / seconds:.0f} a second; median {1000 * statistics.median(taken):.0f} ms, p95 {slow:.0f} ms"
    )


if __name__ == "__main__":
    main()
