"""Does the bench still run, and does it say all that it is asked for?"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"board", "request", "search", "catalog", "home", "form to ask", "ask"}


def test_the_bench_measures_every_page(tmp_path: Path) -> None:
    """On a small SQLite database; how long anything takes is nobody's business here."""
    command = [sys.executable, str(ROOT / "bench/pages.py"), "--database", "sqlite", "--requests", "200"]
    command += ["--seconds", "0.2", "--visits", "2", "--rows", "2,20", "--json", str(tmp_path / "found.json")]
    done = subprocess.run(command, env=os.environ.copy(), capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    (found,) = json.loads((tmp_path / "found.json").read_text())
    assert set(found["pages"]) >= PAGES
    assert all(row["median"] > 0 and row["a_second"] > 0 for row in found["pages"].values())
    assert all(0 < many <= few for few, many in found["questions"].values())
    assert all(of["cold"] > of["warm"] > 0 for of in found["weight"].values())
    assert all(mb > 0 for mb in found["memory"].values())
    assert "sqlite, 200 requests" in done.stdout
