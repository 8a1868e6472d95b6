"""Do the tests test, all of them, and what people can do?"""

import re
import subprocess
from pathlib import Path

import pytest
from tests.architecture.house import ROOT, SRC, modules, name

THIS = Path(__file__)
EVASIONS = re.compile(r"mark\.(skip|skipif|xfail)\b|pytest\.(skip|xfail|importorskip)\(|unittest\.mock|\bmocker\b")
MACHINES = re.compile(r"(?<![\w.])/(?:home|root|Users|work|opt|mnt)/|\.\./shared\b")


def test_nothing_is_skipped_and_nothing_is_mocked() -> None:
    tests = [path for path in modules(ROOT / "tests") if path != THIS]
    found = [f"{name(path)}: {match.group(0)}" for path in tests for match in EVASIONS.finditer(path.read_text())]
    assert found == []


def test_every_verb_has_its_test() -> None:
    """tests/<room>/actions/test_<verb>.py says what the verb does, and whom it refuses."""
    verbs = [path for path in modules() if path.parent.name == "actions" and not path.name.startswith("_")]
    expected = {path: ROOT / "tests" / path.relative_to(SRC).with_name(f"test_{path.name}") for path in verbs}
    assert [name(path) for path, test in expected.items() if not test.exists()] == []


def test_the_tree_of_tests_is_that_of_the_package() -> None:
    folders = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    own = {Path("architecture"), Path("bench"), Path("journeys"), Path("sweep")}
    assert {str(folder) for folder in folders - own if not (SRC / folder).is_dir()} == set()


def test_no_test_package_shadows_a_library() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


@pytest.mark.parametrize("kind", ["*.py", "*.md", "*.toml", "*.txt", "*.html", "script/*"])
def test_no_file_names_a_path_of_one_machine(kind: str) -> None:
    listed = subprocess.run(["git", "ls-files", "-z", kind], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / line for line in listed.stdout.split("\0") if line and "/vendor/" not in line]
    ours = [path for path in files if path.exists() and path != THIS]
    found = [f"{name(path)}: {match.group(0)}" for path in ours for match in MACHINES.finditer(path.read_text())]
    assert found == []
