"""How long does a search take when there are 100,000 requests? See README.md."""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "script/lib"))
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TEAMS, PEOPLE, SERVICES_EACH, SEED = 15, 1_000, 3, 1
OPEN = 25  # one in so many is still open
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
WORDS = str.split
SUBJECTS = WORDS("""printer badge laptop projector desk lamp door heating invoice contract keycard monitor roster van
    ladder carpet network phone parking uniform training locker coffee window alarm charger visa expense logo
    poster forklift""")
PLACES = WORDS("gate hangar office terminal tower canteen lounge warehouse stairwell corridor apron reception")
ACTS = WORDS(
    "broken replace move order renew missing repair install check clean translate extend cancel urgent overdue"
)
FILLING = WORDS("""please the for and we need it before monday since yesterday somebody said that this was promised last
    week but nobody came again thanks could you look at what happened with travel team floor north south east west""")


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
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    began = time.perf_counter()
    askers = fill(requests)
    filled = time.perf_counter()
    index()
    indexed = time.perf_counter()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as the server does by itself within a minute
    print(
        f"\n{connection.vendor}: {requests:,} requests in {filled - began:.0f} s, indexed in {indexed - filled:.0f} s"
    )
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


def fill(requests: int) -> dict[str, Any]:
    """An organization with so many requests; who is going to search."""
    from footpath.catalog.models import Service
    from footpath.people.models import Membership, Person, Team, WorkingHours
    from footpath.requests.models import ServiceRequest, Span

    lots = random.Random(SEED)
    people = Person.objects.bulk_create(
        Person(email=f"person{n}@example.org", name=f"{lots.choice(SUBJECTS).title()} Person{n}", job="clerk")
        for n in range(PEOPLE)
    )
    hours = WorkingHours.objects.create(name="Office", zone="UTC", week=[[[480, 1020]]] * 5 + [[], []])
    root = Team.objects.create(name="All", hours=hours, lead=people[0])
    teams = Team.objects.bulk_create(
        Team(name=f"Team {n}", hours=hours, parent=root, lead=people[n + 1]) for n in range(TEAMS)
    )
    since = (NOW - timedelta(days=900)).date()
    Membership.objects.bulk_create(
        Membership(person=one, team=teams[n % TEAMS], since=since) for n, one in enumerate(people[1:])
    )
    services = Service.objects.bulk_create(
        Service(team=team, name=f"{lots.choice(ACTS)} {lots.choice(SUBJECTS)} {n}", state="published")
        for team in teams
        for n in range(SERVICES_EACH)
    )
    made = [request(n, lots, people, services) for n in range(requests)]
    for at in range(0, requests, 5_000):
        some = ServiceRequest.objects.bulk_create(made[at : at + 5_000])
        Span.objects.bulk_create(
            Span(request=one, team_id=one.team_id, state=one.state, since=one.submitted_at) for one in some
        )
    return {"an employee": people[20], "a lead": people[2], "above all": people[0]}


def request(n: int, lots: random.Random, people: list[Any], services: list[Any]) -> Any:
    """One request: a subject, an act and a place in its title, a sentence or three below."""
    from footpath.requests.models import ServiceRequest

    asker, service = lots.choice(people[1:]), lots.choice(services)
    at = NOW - timedelta(minutes=n * 10)
    body = " ".join(lots.choices(FILLING, k=lots.randrange(10, 60)))
    return ServiceRequest(
        service=service, team=service.team, asker=asker, customer_team_id=None, channel="web",
        title=f"{lots.choice(ACTS)} {lots.choice(SUBJECTS)} at {lots.choice(PLACES)} {lots.randrange(60)}",
        details=body, drafted_at=at, submitted_at=at, complete_at=at, state="queued" if n % OPEN == 0 else "closed",
    )  # fmt: skip


def index() -> None:
    """As an import and each night do it."""
    from footpath.catalog import findable as services
    from footpath.people import findable as people
    from footpath.requests import findable as requests

    for room in (people, services, requests):
        room.index_all(NOW)


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
