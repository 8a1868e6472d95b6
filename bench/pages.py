"""How fast are the pages, with how much work behind them? See README.md."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from measuring import measured
from serving import serving
from tables import table

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "script/lib"))


def main() -> None:
    """Fill, serve, measure and print; one table for each database and size."""
    parser = argparse.ArgumentParser(prog="script/bench pages", description=__doc__)
    parser.add_argument("--requests", default="10000,100000", help="how many, several with commas (%(default)s)")
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--seconds", type=float, default=3.0, help="of each page with 4 connections (%(default)s)")
    parser.add_argument("--visits", type=int, default=40, help="of each page by one client (%(default)s)")
    parser.add_argument(
        "--rows", default="10,1000", help="few and many, between which a page asks no more (%(default)s)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")
    options = parser.parse_args()
    sizes = [int(size) for size in options.requests.split(",")]
    kinds = ("sqlite", "postgresql") if options.database == "both" else (options.database,)
    found: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="footpath-bench-") as folder, ExitStack() as stack:
        databases = {kind: stack.enter_context(addresses(kind, Path(folder))) for kind in kinds}
        questions = counted(next(databases[kinds[0]]), options.rows.split(","))
        for size in sizes:
            filled = {kind: next(rest) for kind, rest in databases.items()}
            fill(filled, size)
            for kind, environment in filled.items():
                say(f"Measuring {size:,} requests on {kind} …")
                with serving(environment) as server:
                    found.append(measured(server, size, options.visits, options.seconds, say))
                found[-1] |= {"database": kind, "questions": questions}
                print(table(found[-1]), flush=True)
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


def say(line: str) -> None:
    """Show how far it is."""
    print(line, file=sys.stderr, flush=True)


@contextmanager
def addresses(kind: str, folder: Path) -> Iterator[Iterator[dict[str, str]]]:
    """Environments of Footpath, each with an empty database of its own."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith("FOOTPATH_") and key != "PORT"}
    plain |= {"DJANGO_SETTINGS_MODULE": "footpath.site.settings"}
    plain.pop("DATABASE_URL", None)
    if kind == "sqlite":
        yield ({**plain, "FOOTPATH_DATA": str(folder / f"sqlite{n}")} for n in range(100))
        return
    import postgres
    import psycopg

    with postgres.server(options="") as address:  # as safe as it is out of the box
        start, _, query = address.partition("?")

        def one(n: int) -> dict[str, str]:
            with psycopg.connect(address, autocommit=True) as server:
                server.execute(f"CREATE DATABASE bench{n}".encode())
            made = f"{start.rpartition('/')[0]}/bench{n}" + (f"?{query}" if query else "")
            return {**plain, "FOOTPATH_DATA": str(folder / f"postgresql{n}"), "DATABASE_URL": made}

        yield (one(n) for n in range(100))


def fill(filled: dict[str, dict[str, str]], size: int) -> None:
    """Fill the databases side by side."""
    say(f"Filling {' and '.join(filled)} with {size:,} requests …")
    command = [sys.executable, str(ROOT / "bench/fill.py"), str(size)]
    started = [subprocess.Popen(command, env=environment) for environment in filled.values()]
    if any([process.wait() for process in started]):
        sys.exit("A database could not be filled; the lines above say why.")


def counted(environment: dict[str, str], rows: list[str]) -> dict[str, list[int]]:
    """How many questions each page asks its database, whichever that is, with few rows and with many."""
    say(f"Counting what pages ask of a database with {' and with '.join(rows)} rows …")
    command = [sys.executable, str(ROOT / "bench/questions.py"), *rows]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, list[int]] = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    main()
