"""How long does it take to lay out and write the two maps with 60 teams and 5,000 links? See README.md."""

import argparse
import gc
import json
import os
import random
import statistics
import time
from collections.abc import Callable
from datetime import date

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footpath.site.settings")

import django

django.setup()

from django.template.loader import render_to_string  # noqa: E402

from footpath.insight.maps.between import Between, Goes  # noqa: E402
from footpath.insight.maps.chain import Net, Node, Tie  # noqa: E402
from footpath.insight.maps.chain_drawn import drawn as net_drawn  # noqa: E402
from footpath.insight.maps.chain_drawn import wanted  # noqa: E402
from footpath.insight.maps.met import Met  # noqa: E402
from footpath.insight.maps.silo import Pair, Silo, Way, shown  # noqa: E402
from footpath.insight.maps.silo_drawn import drawn  # noqa: E402
from footpath.people.permissions import InTree  # noqa: E402
from footpath.pure.links import Link  # noqa: E402

TEAMS, LINKS, PARTS = 60, 5000, 6
VENDORS, OUTSIDE = 40, 40
AIM_MS, AIM_KB = 200, 300
OTHERS = {"vendor": "other vendors", "outside": "others outside"}


def main() -> None:
    """Make both, draw each in each way, and print what it took."""
    parser = argparse.ArgumentParser(prog="script/bench maps", description=__doc__)
    parser.add_argument("--times", type=int, default=20, help="each drawing (%(default)s)")
    parser.add_argument("--json", help="keep the figures in this file")
    options = parser.parse_args()
    silo, net = a_silo(), a_net()
    gc.freeze()  # as the web server does with what is there to stay
    ways = sum(len(pair.ways) for pair in silo.pairs) + sum(pair.met is not None for pair in silo.pairs)
    print(f"{TEAMS} teams; who depends on whom: {ways} links in {len(silo.pairs)} pairs; chain: {len(net.ties)} links")
    found = {}
    for which in ("strongest", "all"):
        found[f"silo, {which}"] = took(lambda which=which: silo_svg(silo, which, None), options.times)
        found[f"chain, {which}"] = took(lambda which=which: net_svg(net, which, None), options.times)
    found["silo, one team"] = took(lambda: silo_svg(silo, "strongest", 7), options.times)
    found["chain, one team"] = took(lambda: net_svg(net, "strongest", 7), options.times)
    print(f"{'':20}{'ms: median':>12}{'worst':>8}{'processor':>11}{'aim':>6}{'kB':>8}{'aim':>6}")
    for name, one in sorted(found.items()):
        clock = f"{one['median']:12.0f}{one['worst']:8.0f}{one['processor']:11.0f}{AIM_MS:6}"
        print(f"{name:20}{clock}{one['kb']:8.0f}{AIM_KB:6}")
    if options.json:
        with open(options.json, "w") as file:
            json.dump(found, file, indent=1)


def took(draw: Callable[[], str], times: int) -> dict[str, float]:
    """Milliseconds by the clock, of the processor (the median), and kB; once before, so that the template is read."""
    size = len(draw().encode()) / 1000
    found, own = [], []
    for _time in range(times):
        begun, worked = time.perf_counter(), time.process_time()
        draw()
        found.append((time.perf_counter() - begun) * 1000)
        own.append((time.process_time() - worked) * 1000)
    processor = statistics.median(own)
    return {"median": statistics.median(found), "worst": max(found), "processor": processor, "kb": size}


def silo_svg(silo: Silo, which: str, team: int | None) -> str:
    """From the pairs to the written drawing."""
    pairs = shown(silo, which, team)
    context = {"drawn": drawn(silo, pairs, team, {}), "team": team, "summary": ""}
    return render_to_string("insight/silo_map.html", context)


def net_svg(net: Net, which: str, team: int | None) -> str:
    """From the links to the written drawing. What is kept of a net once it was asked is forgotten before."""
    anew = Net(net.facts, net.nodes, net.ties)
    context = {"drawn": net_drawn(anew, wanted(anew, team, which), team, {}, OTHERS), "team": team, "summary": ""}
    return render_to_string("insight/chain_net.html", context)


def facts() -> Between:
    """Sixty teams in six parts of one house, each of which asks each other one."""
    rows = [InTree(0, "The house", None, None, None, None, "UTC")]
    rows += [InTree(100 + n, f"Part {n}", 0, None, None, None, "UTC") for n in range(PARTS)]
    rows += [InTree(n, f"Team number {n}", 100 + n % PARTS, None, None, None, "UTC") for n in range(1, TEAMS + 1)]
    lot = random.Random(11)
    ends = [(one, other) for one in range(1, TEAMS + 1) for other in range(1, TEAMS + 1) if one != other]
    asked = {pair: lot.choice((6, 9, 30, 60, 150)) for pair in ends}
    every = frozenset(range(1, TEAMS + 1))
    return Between({row.pk: row for row in rows}, asked, {}, {}, every, frozenset(), frozenset())


def a_silo() -> Silo:
    """3,540 ways in which one serves another, and 1,460 pairs that meet."""
    known, lot, pairs = facts(), random.Random(7), []
    meeting = LINKS - len(known.asked)
    for one in range(1, TEAMS + 1):
        for other in range(one + 1, TEAMS + 1):
            bad = Goes(kept=Link(2, 12)) if lot.random() < 0.1 else Goes()
            ways = tuple(Way(*ends, known.asked[ends], None, bad) for ends in ((one, other), (other, one)))
            held = Met(3, date(2026, 10, 1), ("lunch",)) if len(pairs) < meeting else None
            pairs.append(Pair(one, other, ways, held, True, True, None))
    return Silo(known, tuple(sorted(pairs, key=lambda pair: pair.need)))


def a_net() -> Net:
    """The same 3,540 between teams; the others from vendors and to outside customers."""
    known, lot = facts(), random.Random(5)
    nodes = {f"v{n}": Node(f"v{n}", "vendor", f"Vendor {n}") for n in range(VENDORS)}
    nodes |= {f"t{n}": Node(f"t{n}", "team", f"Team number {n}", n) for n in range(1, TEAMS + 1)}
    nodes |= {f"o{n}": Node(f"o{n}", "outside", f"Customer {n}") for n in range(OUTSIDE)}
    ends = {(f"t{one}", f"t{other}"): n for (one, other), n in known.asked.items()}
    near = range(1, 16)  # teams that serve outside customers themselves
    while len(ends) < LINKS:
        out = len(ends) % 3 == 0 and sum(key[1][0] == "o" for key in ends) < len(near) * OUTSIDE * 0.8
        team = lot.choice(near) if out else lot.randrange(1, TEAMS + 1)
        key = (f"t{team}", f"o{lot.randrange(OUTSIDE)}") if out else (f"v{lot.randrange(VENDORS)}", f"t{team}")
        ends.setdefault(key, lot.randrange(1, 20))
    ties = tuple(Tie(*key, n, Link(lot.randrange(5, 11), 10)) for key, n in ends.items())
    return Net(known, nodes, ties)


if __name__ == "__main__":
    main()
