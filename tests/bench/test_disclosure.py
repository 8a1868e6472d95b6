"""Does the bench of the release engine run, and does it say what is asked of it?"""

import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench/disclosure.py"


def test_it_measures_the_audit_the_release_and_the_bounds():
    command = [sys.executable, str(BENCH), "--people", "60", "--teams", "4", "--questions", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    for words in ("60 people, 4 teams", "the exact audit", "the whole release", "with the bounds audit", "aims:"):
        assert words in done.stdout
