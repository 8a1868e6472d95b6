"""Does the bench of a board at volume still run?"""

import json
from pathlib import Path

import pytest
from tests.bench.test_pages import run


@pytest.mark.slow
@pytest.mark.browser
def test_it_uses_a_board_by_keyboard_and_does_one_act_to_many(tmp_path: Path) -> None:
    """A small one; how long anything takes is nobody's business here."""
    done = run("volume.py", "--requests", "120", "--many", "22", "--times", "1", "--json", str(tmp_path / "found.json"))
    found = json.loads((tmp_path / "found.json").read_text())
    assert all(many <= few for few, many in found["questions"].values())
    assert {"the page", "j", "x", "l (next page)"} <= set(found["keyboard"])
    assert all(took > 0 for times in found["keyboard"].values() for took in times)
    for name, figures in found["many"].items():
        assert figures["done"] + figures["not done"] == 22, name
    assert "120 requests on the board" in done.stdout
