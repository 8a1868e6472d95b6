"""Is every kind of event known in every process, whatever that has imported?"""

import subprocess
import sys

CODE = """
import django; django.setup()
from footpath.history.kinds import all_kinds
print(*sorted({kind.kind.partition(".")[0] for kind in all_kinds()}))
"""


def test_a_process_that_has_imported_nothing_knows_the_kinds_of_all_rooms(tmp_path, monkeypatch):
    monkeypatch.setenv("FOOTPATH_DATA", str(tmp_path))
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, timeout=60, check=True)
    assert {"hours", "pair", "person", "request", "service", "team", "word"} <= set(done.stdout.split())
