"""Does the bench of the promise engine run, and does it say everything that is asked of it?"""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
EVERYTHING = [f"S{n}" for n in range(1, 8)] + [f"Q{n}" for n in range(1, 8)] + [f"P{n}" for n in range(1, 5)]
WITHOUT_PEERS = f"""
import sys
sys.modules["simpy"] = sys.modules["ciw"] = None
sys.path.insert(0, {str(BENCH)!r})
import promises
promises.main()
"""


@pytest.fixture(autouse=True)
def beside_the_bench(monkeypatch):
    """Modules of the bench are found by their names."""
    monkeypatch.syspath_prepend(str(BENCH))


def run(*command):
    """Python with these arguments, to its end."""
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def ids(printed):
    """What stands in the first column of the table."""
    return [line.split()[0] for line in printed.splitlines() if line[:2] in EVERYTHING]


def test_a_quick_look_prints_every_promise_with_its_target_and_keeps_the_figures(tmp_path):
    printed = run("-c", WITHOUT_PEERS, "--quick", "--json", str(tmp_path / "found.json"))
    assert ids(printed) == EVERYTHING
    assert printed.count("held out") == 5
    assert "figures mean nothing" in printed
    for method in ("footpath", "all_history", "per_type", "last_100", "throughput_mc", "simulation"):
        assert f"\n  {method} " in printed
    found = json.loads((tmp_path / "found.json").read_text())
    rows = {row["id"]: row for row in found["promises"]}
    assert list(rows) == EVERYTHING
    assert all(row["target"] and row["words"] and row["measured"] for row in rows.values())
    assert all(rows[law]["holds"] for law in ("P1", "P2", "P3", "P4"))
    assert {name for name, row in rows.items() if row["holds"] is None} <= {"S2", "S6", "Q2"}
    for name in ("S2", "S6"):  # SimPy and Ciw are taken away here, whether they are installed or not
        assert "script/bench installs them" in rows[name]["measured"]


def test_one_part_alone():
    assert ids(run("-c", WITHOUT_PEERS, "--quick", "--only", "P")) == ["P1", "P2", "P3", "P4"]


def test_in_the_known_world_the_same_luck_leads_to_the_same_end():
    from known_world import snapshot, world

    of = world(2_000, 1)
    for count in range(500, 1_900, 100):
        seen = snapshot(of, count)
        assert seen.again() == {number: of.life[1][number] for number in seen.waiting}
        if seen.waiting:
            slips = {number: done - of.life[1][number] for number, done in seen.again(1.0, 0).items()}
            assert max(slips.values()) > 0
            behind = seen.again(1.0, len(seen.waiting) - 1)
            assert all(behind[number] == of.life[1][number] for number in seen.waiting[:-1])


def test_the_known_world_is_as_busy_as_it_says():
    from known_world import LOAD, PEOPLE, lengths, world

    of = world(20_000, 2)
    work = [piece.work for piece in of.pieces]
    assert sum(work) / of.arrived[-1] / PEOPLE == pytest.approx(LOAD, rel=0.05)
    assert sum(piece.class_id == 0 for piece in of.pieces) / len(work) == pytest.approx(0.2, abs=0.01)
    drawn = lengths(2_000, random.Random(3))
    assert sum(drawn) / len(drawn) == pytest.approx(1, rel=0.02)
    started, done = of.life
    assert (started >= of.arrived).all()
    assert (done > started).all()


def test_the_larger_log_is_like_the_given_one_and_the_same_every_time(tmp_path):
    from given_log import enlarged

    from footpath.pure.history_file import read_history

    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    enlarged(one, 5_000)
    enlarged(other, 5_000)
    assert one.read_bytes() == other.read_bytes()
    made = read_history(one.read_bytes())
    assert len(made.rows) == 5_000
    assert len(made.teams) == 4
    assert any(row.closed_at is None for row in made.rows[-50:])
    assert {row.service for row in made.rows} <= {f"service-{n}" for n in range(100)} | {"service"}


def test_the_figures_of_a_run_stand_where_those_of_the_last_one_stood(tmp_path):
    from promises import BEGIN, END, note

    for document in (BENCH / "README.md", ROOT / "docs/promises.md"):
        assert document.read_text().count(BEGIN) == document.read_text().count(END) == 1
    page = tmp_path / "page.md"
    page.write_text(f"before\n\n{BEGIN}\n{END}\n\nafter\n")
    note(page, ["one"])
    note(page, ["two", "three"])
    assert page.read_text() == f"before\n\n{BEGIN}\n\n```text\ntwo\nthree\n```\n\n{END}\n\nafter\n"
