"""Does the bench still run, and does it say all that it is asked for?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"board", "request", "search", "catalog", "home", "form to ask", "ask"}


def run(script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script of the bench, to its end."""
    command = [sys.executable, str(ROOT / "bench" / script), *arguments]
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.mark.slow
def test_its_organization_is_filled_and_every_page_of_it_answers(tmp_path: Path) -> None:
    """What takes long is left for the whole run below: serving, and measuring."""
    address = f"sqlite:///{tmp_path / 'it.sqlite3'}"
    settings = {"DJANGO_SETTINGS_MODULE": "footpath.site.settings", "FOOTPATH_DATA": str(tmp_path)}
    counts = json.loads(run("questions.py", "2", "10", **settings, DATABASE_URL=address).stdout.splitlines()[-1])
    assert set(counts) >= PAGES
    assert all(0 < many <= few for few, many in counts.values())


@pytest.mark.slow
def test_the_bench_measures_every_page(tmp_path: Path) -> None:
    """On a small SQLite database; how long anything takes is nobody's business here."""
    options = ["--database", "sqlite", "--requests", "200", "--seconds", "0.2", "--visits", "2", "--rows", "2,20"]
    done = run("pages.py", *options, "--json", str(tmp_path / "found.json"))
    (found,) = json.loads((tmp_path / "found.json").read_text())
    assert set(found["pages"]) >= PAGES
    assert all(row["median"] > 0 and row["a_second"] > 0 for row in found["pages"].values())
    assert all(0 < many <= few for few, many in found["questions"].values())
    assert all(of["cold"] > of["warm"] > 0 for of in found["weight"].values())
    assert all(mb > 0 for mb in found["memory"].values())
    assert "sqlite, 200 requests" in done.stdout
