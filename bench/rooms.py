"""How fast are the pages of hearing each other and getting better, in a demonstration of two years? See README.md."""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from serving import Browser, serving

PASSWORD = "footpath-demo"
# Who opens what; a second part names the page of the first link of that kind on it.
PAGES = [
    ("home", "ben", "/", ""),
    ("worksheets", "ben", "/worksheets/", ""),
    ("worksheet", "ben", "/worksheets/", r"/worksheets/\d+/"),
    ("talks", "ben", "/interviews/", ""),
    ("talk", "ben", "/interviews/", r"/interviews/\d+/"),
    ("standards", "ben", "/standards/", ""),
    ("standard", "ben", "/standards/", r"/standards/\d+/"),
    ("recoveries", "ben", "/recoveries/", ""),
    ("recovery", "ben", "/recoveries/", r"/recoveries/\d+/"),
    ("action plans", "ben", "/action-plans/", ""),
    ("action plan", "ben", "/action-plans/", r"/action-plans/\d+/"),
    ("ideas", "cleo", "/ideas/", ""),
    ("idea", "cleo", "/ideas/", r"/ideas/\d+/"),
    ("obstacles", "cleo", "/obstacles/", ""),
    ("workbook", "anke", "/workbook/", ""),
    ("practice", "ana", "/practice/", ""),
    ("a situation", "ana", "/practice/", r"/practice/in/[a-z-]+/"),
    ("role-plays", "ana", "/role-plays/", ""),
    ("a role-play", "ana", "/role-plays/", r"/role-plays/friday-message/"),
    ("onboarding", "cleo", "/onboarding/", ""),
    ("somebody new", "cleo", "/onboarding/", r"/onboarding/\d+/"),
    ("its report", "dana", "/onboarding/report/", ""),
    ("coaching", "cleo", "/coaching/", ""),
    ("a person coached", "cleo", "/coaching/", r"/coaching/people/\d+/"),
    ("thanks", "ben", "/thanks/", ""),
    ("a thank-you note", "ben", "/thanks/", r"/thanks/\d+/"),
    ("thanks together", "max", "/thanks/together/", ""),
    ("rewards", "cleo", "/rewards/", ""),
    ("map of teams", "max", "/maps/", ""),
    ("map of chains", "max", "/maps/chain/", ""),
    ("chain of a team", "max", "/teams/3/", r"/maps/chain/\?team=\d+"),
    ("runs of good work", "ben", "/streaks/", ""),
    ("the program", "anke", "/program/", r"/program/\d+/"),
    ("a month of it", "anke", "/program/months/2026-10/", ""),
    ("one team of all", "max", "/across/", r"/across/\d+/"),
    ("its agenda", "max", "/across/1/agenda/", ""),
    ("a round table", "cleo", "/round-tables/", r"/round-tables/\d+/"),
    ("focus groups", "anke", "/focus-groups/", r"/focus-groups/\d+/"),
    ("360 degrees", "ben", "/360/", r"/360/\d+/"),
    ("visits", "ana", "/visits/", ""),
    ("a visit", "ana", "/visits/", r"/visits/\d+/"),
    ("lunches", "ana", "/lunches/", ""),
    ("who can step in", "cleo", "/skills/3/", ""),
    ("bids", "cleo", "/bids/", ""),
    ("a bid", "cleo", "/bids/", r"/bids/\d+/"),
    ("as outside", "anke", "/outside-standards/", ""),
    ("needs of a team", "cleo", "/teams/3/needs/", ""),
    ("figures of a team", "cleo", "/insight/teams/3/", ""),
    ("did it help", "max", "/did-it-help/", ""),
]


def main() -> None:
    """Fill the demonstration, or take one, serve it, visit each page and say what it took."""
    parser = argparse.ArgumentParser(prog="script/bench rooms", description=__doc__)
    parser.add_argument("--visits", type=int, default=30, help="of each page by one client (%(default)s)")
    parser.add_argument("--requests", type=int, default=0, help="so many more between its teams (%(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="footpath-rooms-") as folder:
        environment = {"FOOTPATH_DATA": folder, "DJANGO_SETTINGS_MODULE": "footpath.site.settings"}
        subprocess.run(
            [sys.executable, "-m", "footpath", "migrate", "--demo"], env=os.environ | environment, check=True
        )
        if options.requests:
            begun = time.monotonic()
            more = [sys.executable, str(Path(__file__).with_name("rooms_fill.py")), str(options.requests)]
            subprocess.run(more, env=os.environ | environment, check=True)
            print(f"{options.requests:,} requests more in {time.monotonic() - begun:.0f} s", flush=True)
        found = {}
        with serving(environment) as server:
            people: dict[str, Browser] = {}
            for name, who, address, link in PAGES:
                browser = people.get(who) or server.signed_in(f"{who}@demo.example", PASSWORD)
                people[who] = browser
                page = opened(browser, address, link)
                if page:
                    found[name] = (who, page, visited(browser, page, options.visits))
        counted = questions(environment, {name: (who, page) for name, (who, page, _times) in found.items()})
    print(f"{'page':20}{'median ms':>10}{'p95':>7}{'questions':>11}")
    for name, (_who, _page, times) in found.items():
        p95 = times[min(round(len(times) * 0.95), len(times) - 1)]
        print(f"{name:20}{statistics.median(times):10.0f}{p95:7.0f}{counted[name]:11}")
    missing = [name for name, *_rest in PAGES if name not in found]
    print(f"{len(found)} pages{'; not there: ' + ', '.join(missing) if missing else ''}")


def opened(browser: Browser, address: str, link: str) -> str:
    """The address of the page: itself, or the first link of that kind on it; empty where there is none."""
    answer = browser.get(address, packed=False)
    if answer.status != 200 or not link:
        return address if answer.status == 200 else ""
    first = re.search(rf'href="({link})"', answer.body.decode())
    return first[1] if first else ""


def visited(browser: Browser, address: str, visits: int) -> list[float]:
    """The milliseconds of each visit, in order, after some that do not count."""
    times = []
    for turn in range(visits + 5):
        begun = time.perf_counter()
        answer = browser.get(address)
        if answer.status != 200:
            sys.exit(f"{address} answered {answer.status}")
        if turn >= 5:
            times.append((time.perf_counter() - begun) * 1000)
    return sorted(times)


def questions(environment: dict[str, str], pages: dict[str, tuple[str, str]]) -> dict[str, int]:
    """How many questions each page asks its database; a process of its own counts them."""
    command = [sys.executable, str(Path(__file__).with_name("rooms_questions.py"))]
    ran = subprocess.run(
        command, env=os.environ | environment, input=json.dumps(pages), stdout=subprocess.PIPE, text=True, check=True
    )
    counted: dict[str, int] = json.loads(ran.stdout.splitlines()[-1])
    return counted


if __name__ == "__main__":
    main()
