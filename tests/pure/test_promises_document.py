"""Does the example in docs/promises.md do what it says?"""

import doctest
import re
from pathlib import Path

import footpath.pure

DOCUMENT = Path(__file__).resolve().parents[2] / "docs/promises.md"
PURE = Path(footpath.pure.__file__).parent


def test_the_example_runs_and_answers_as_it_says():
    result = doctest.testfile(str(DOCUMENT), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0
    assert result.attempted > 30


def test_the_modules_that_it_names_exist():
    how = DOCUMENT.read_text().partition("## How it works")[2].partition("\n## ")[0]
    modules = {name for names in re.findall(r"\((`\w+`(?:, `\w+`)*)\)", how) for name in re.findall(r"\w+", names)}
    assert len(modules) > 12
    assert [name for name in sorted(modules) if not (PURE / f"{name}.py").exists()] == []
