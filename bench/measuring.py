"""How long does each page take, how many come in a second, and how much does a browser fetch?"""

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import uuid4

from serving import Browser, Server
from weight import weight

CONNECTIONS = 4
WARM = 8  # visits before it counts
LETTERS = "bcdfghjklmnpqrstvwxz"


@dataclass(frozen=True)
class Page:
    """A page, who looks at it, and at which addresses in turn; or what is sent there, where it is asked."""

    name: str
    who: str
    addresses: Sequence[str]
    asks: bool = False


def measured(server: Server, size: int, visits: int, seconds: float, say: Callable[[str], None]) -> dict[str, Any]:
    """All figures of one filled and served database."""
    places = _places(server)
    people = {name: server.signed_in(email, places["password"]) for name, email in places["people"].items()}
    rows: dict[str, Any] = {}
    for page in _pages(places):
        browser = people[page.who]
        if not page.asks and browser.get(page.addresses[0]).status == 404:
            say(f"  {page.name}: there is no such page")
            continue
        rows[page.name] = _row(page, browser, server.port, visits, seconds)
        say(f"  {page.name}: {rows[page.name]['median']:.0f} ms, {rows[page.name]['a_second']:.0f} a second")
    home = weight(people["employee"], "/")
    board = weight(people["member"], places["board"])
    return {"requests": size, "pages": rows, "weight": {"home": home, "board": board}, "memory": server.memory()}


def _pages(places: dict[str, Any]) -> list[Page]:
    """What is measured; asking last, since it changes what the others show."""
    return [
        Page("board", "member", [places["board"]]),
        Page("request", "member", places["requests"]),
        Page("search", "employee", [f"/search/?q={words}" for words in places["words"]]),
        Page("catalog", "employee", ["/services/"]),
        Page("home", "employee", ["/"]),
        Page("insight", "lead", [places["insight"]]),
        Page("emergency", "above", [places["emergency"]]),
        Page("form to ask", "employee", places["asks"]),
        Page("ask", "employee", places["asks"], asks=True),
    ]


def _row(page: Page, browser: Browser, port: int, visits: int, seconds: float) -> dict[str, float]:
    visit = _visit(page, browser)
    for _ in range(WARM):
        visit()
    times = sorted(visit() for _ in range(visits))
    return {
        "median": statistics.median(times),
        "p95": times[min(round(len(times) * 0.95), len(times) - 1)],
        "p99": times[min(round(len(times) * 0.99), len(times) - 1)],
        "a_second": _a_second(page, browser, port, seconds),
    }


def _a_second(page: Page, browser: Browser, port: int, seconds: float) -> float:
    """How many visits end in a second when several clients come one after the other, each on its own connection."""
    visits = [_visit(page, Browser(port, browser.cookies)) for _ in range(CONNECTIONS)]

    def come(visit: Callable[[], float]) -> int:
        visit()  # opens the connection
        begun, count = time.perf_counter(), 0
        while time.perf_counter() - begun < seconds:
            visit()
            count += 1
        return count

    with ThreadPoolExecutor(CONNECTIONS) as pool:
        return sum(pool.map(come, visits)) / seconds


def _visit(page: Page, browser: Browser) -> Callable[[], float]:
    """One visit after the other; each returns its milliseconds."""
    addresses: Iterator[str] = cycle(page.addresses)
    lots = random.Random()  # no two clients type the same

    def once() -> float:
        address = next(addresses)
        values = typed(lots)
        begun = time.perf_counter()
        answer = browser.post(address, values) if page.asks else browser.get(address)
        took = (time.perf_counter() - begun) * 1000
        if answer.status != (302 if page.asks else 200):
            sys.exit(f"{page.name}: {address} answered {answer.status}")
        return took

    return once


def typed(lots: random.Random) -> dict[str, str]:
    """A request like no other, so that nobody is asked whether it is the same."""
    words = ["".join(lots.choices(LETTERS, k=7)) for _ in range(4)]
    return {
        "do": "ask", "key": str(uuid4()), "title": f"printer {' '.join(words)}", "details": "It does not print.",
        "answer_where": "gate 4", "answer_how_many": "3",
    }  # fmt: skip


def _places(server: Server) -> dict[str, Any]:
    """Who is who and what is where in the filled database; a process of its own asks it."""
    command = [sys.executable, str(Path(__file__).with_name("fill.py")), "--places"]
    done = subprocess.run(command, env=server.environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
