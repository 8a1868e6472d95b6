"""How long does it take to audit and to compute what leaves of a survey of 5,000 people? See README.md."""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

AIMS = {"audit": 10.0, "megabytes": 1000.0}
KINDS = ("audit", "figures", "strict")
SAID = (1, 2, 3, 3, 4, 4, 4, 5, 5)


def main() -> None:
    """Measure each kind in a process of its own, and print."""
    parser = argparse.ArgumentParser(prog="script/bench disclosure", description=__doc__)
    parser.add_argument("--people", type=int, default=5000, help="(%(default)s)")
    parser.add_argument("--teams", type=int, default=60, help="(%(default)s)")
    parser.add_argument("--questions", type=int, default=30, help="(%(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")
    parser.add_argument("--one", choices=KINDS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measured(options.one, options.people, options.teams, options.questions)))
        return
    found = {}
    for kind in KINDS:
        command = [sys.executable, __file__, "--one", kind, "--people", str(options.people)]
        command += ["--teams", str(options.teams), "--questions", str(options.questions)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        found[kind] = json.loads(done.stdout)
    print(told(found, options))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


def measured(kind: str, people: int, teams: int, questions: int) -> dict[str, Any]:
    """One wave, cut three ways: seconds of the processor and by the clock, and the peak of memory."""
    from footpath.pure.disclosure_plan import keep
    from footpath.pure.disclosure_release import Asked, Question, Rules, release

    plan, given = world(people, teams, questions)
    asked = [Asked(f"q{i}", Question("frequency"), f"s{i // 2}", ("asking", "asked")[i % 2]) for i in range(questions)]
    clock, own = time.perf_counter(), time.process_time()
    shown = 0
    if kind == "audit":
        for one in asked:
            shown += len(keep(plan, counted(len(plan.cells), given, one.key), 5).shown)
    else:
        found = release(plan, asked, given, Rules(strict=kind == "strict"), Random(8))
        shown = sum(len(block["items"]) for block in found.blocks)
    return {
        "seconds": time.perf_counter() - clock,
        "processor": time.process_time() - own,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "cells": len(plan.cells),
        "blocks": len(plan.blocks),
        "answers": len(given),
        "figures": shown,
    }


def world(people: int, teams: int, questions: int) -> tuple[Any, list[Any]]:
    """Teams of very different size, five sites, four lengths of service; seven in ten answer, and leave out some."""
    from footpath.pure.disclosure_plan import plan
    from footpath.pure.disclosure_release import Given

    luck = Random(4)
    sizes = [luck.paretovariate(1.2) for _ in range(teams)]
    cells = [
        (f"team {team}", f"site {luck.randrange(5)}", f"length {luck.randrange(4)}")
        for team in [*range(teams), *luck.choices(range(teams), sizes, k=people - teams)]
    ]
    names = ("team", "site", "length")
    made = plan(cells, names, [[name] for name in names])
    at = {cell: i for i, cell in enumerate(made.cells)}
    given = [
        Given(
            at[cell],
            {f"q{i}": luck.choice((1, 2, 3, 3, 4, 4, 4, 5, 5)) for i in range(questions) if luck.random() < 0.95},
        )
        for cell in cells
        if luck.random() < 0.7
    ]
    return made, given


def counted(cells: int, given: list[Any], key: str) -> Any:
    """How many answered this question, by cell."""
    import numpy as np

    return np.bincount([one.cell for one in given if key in one.answers], minlength=cells).astype(np.int64)


def told(found: dict[str, Any], options: argparse.Namespace) -> str:
    """The figures as a table."""
    first = found["audit"]
    lines = [
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; "
        f"Python {platform.python_version()}",
        f"{options.people:,} people, {options.teams} teams, 5 sites, 4 lengths: {first['cells']:,} cells, "
        f"{first['blocks']} blocks; {first['answers']:,} answers, {options.questions} questions",
        "",
        f"{'':34}{'clock':>10}{'processor':>12}{'memory':>10}",
    ]
    words = {
        "audit": "the exact audit, every question",
        "figures": "the whole release, with the audit",
        "strict": "the same, with the bounds audit",
    }
    for kind, of in found.items():
        lines.append(f"{words[kind]:34}{of['seconds']:>8.1f} s{of['processor']:>10.1f} s{of['megabytes']:>7.0f} MB")
    held = first["processor"] < AIMS["audit"] and max(of["megabytes"] for of in found.values()) < AIMS["megabytes"]
    return "\n".join([*lines, "", f"aims: the audit under 10 s, memory under 1 GB: {'held' if held else 'NOT HELD'}"])


if __name__ == "__main__":
    main()
